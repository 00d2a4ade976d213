import type { Status } from '../../src/core/criteria/status.ts';

/*
 * The checks of a set in words that every rules engine knows: comparisons of named facts, joined by
 * “all” and “any”. Each rival gets them translated into its own rules, so that all are asked the
 * same and none is written by hand more kindly than another.
 */

/** A verdict as a number that no engine takes amiss: its place among the statuses. */
export const code = { notApplicable: 0, met: 1, open: 2, notMet: 3 } as const satisfies Record<
  Status,
  number
>;

export type Plain = number | boolean | string | null;

export type Test =
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | Comparison;

/** A named fact against a value, or against another fact. */
export interface Comparison {
  readonly fact: string;
  readonly is: '=' | '!=' | '<' | '>' | '>=';
  readonly than: Plain | { readonly fact: string };
}

/** One check: where none of its tests holds it is open. */
export interface PlainCheck {
  readonly notApplicable: readonly Test[];
  /** Where the condition is not known, neither of these holds. */
  readonly met: Test;
  readonly notMet: Test | undefined;
}

/**
 * A criterion: notMet where that test holds; else open unless settled; else met, or not applicable
 * where nothing of it applies (a test only where that can be).
 */
export interface PlainCriterion {
  readonly notMet: Test | undefined;
  readonly settled: Test;
  readonly applies: Test | undefined;
}

/** Joins the checks of a criterion as the verdicts of checks are joined. */
export function plainCriterion(checks: readonly PlainCheck[]): PlainCriterion {
  const notMet = checks.flatMap((check) => check.notMet ?? []);
  const always = checks.some(({ notApplicable }) => notApplicable.length === 0);
  return {
    notMet: notMet.length > 0 ? any(notMet) : undefined,
    settled: all(checks.map(({ notApplicable, met }) => any([met, ...notApplicable]))),
    applies: always ? undefined : any(checks.map(({ met }) => met)),
  };
}

export function all(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  return first && rest.length === 0 ? first : { all: tests };
}

export function any(tests: readonly Test[]): Test {
  const [first, ...rest] = tests;
  return first && rest.length === 0 ? first : { any: tests };
}
