import type { Lang } from '../text.ts';
import {
  type CompiledCheck,
  type CompiledCriterion,
  type CompiledSet,
  citeClause,
} from './compile.ts';
import type { CompiledCondition } from './condition.ts';
import type { Clause } from './set.ts';

/** The law's own words, as printed. */
export interface DescribedWords {
  /** The words in their order, cut where italics begin and end. */
  readonly runs: readonly { readonly text: string; readonly italic: boolean }[];
  /** Where the print slipped, and how it is read. */
  readonly slips: readonly { readonly printed: string; readonly reading: string }[];
}

/** “Only for schools”, and whether the law prints it or it is our own reading. */
export interface DescribedCondition {
  readonly label: string;
  readonly printed: boolean;
}

export interface DescribedCheck {
  readonly id: string;
  /** What is demanded, as a sentence without its full stop. */
  readonly demand: string;
  /** Those of the check alone: the criterion's own are said there. */
  readonly conditions: readonly DescribedCondition[];
  /** Another body's paper decides it. */
  readonly external: boolean;
}

export interface DescribedCriterion {
  readonly number: number;
  /** `Tiêu chí 13 (đ)` */
  readonly heading: string;
  readonly label: string;
  /** Where it is cited: `Khoản 3 điểm (đ), Tiêu chí 13` */
  readonly citation: string;
  readonly words: DescribedWords;
  readonly conditions: readonly DescribedCondition[];
  readonly checks: readonly DescribedCheck[];
}

export interface DescribedClause {
  readonly number: number;
  /** `Khoản 3` */
  readonly citation: string;
  /** As printed, and what it means in the reader's language where that is another. */
  readonly title: string;
  readonly label: string | undefined;
  readonly criteria: readonly DescribedCriterion[];
}

/** A set as a reader goes through it, whatever shows it: a terminal or a page. */
export interface DescribedSet {
  readonly title: DescribedWords;
  readonly clauses: readonly DescribedClause[];
}

export function describeSet(compiled: CompiledSet, lang: Lang): DescribedSet {
  return {
    title: describeWords(compiled.set.title),
    clauses: compiled.set.clauses.map((clause) => describeClause(compiled, clause, lang)),
  };
}

function describeClause(compiled: CompiledSet, clause: Clause, lang: Lang): DescribedClause {
  return {
    number: clause.number,
    citation: citeClause(compiled.set, clause)[lang],
    title: clause.title,
    label: lang === 'vi' ? undefined : clause.label[lang],
    criteria: compiled.criteria
      .filter((entry) => entry.clause === clause)
      .map((entry) => describeCriterion(entry, lang)),
  };
}

export function describeCriterion(
  { criterion, heading, citation, conditions, checks }: CompiledCriterion,
  lang: Lang,
): DescribedCriterion {
  return {
    number: criterion.number,
    heading: heading[lang],
    label: criterion.label[lang],
    citation: citation[lang],
    words: describeWords(criterion),
    conditions: conditions.map((one) => describeCondition(one, lang)),
    checks: checks.map((check) => describeCheck(check, conditions.length, lang)),
  };
}

function describeCheck(
  { check, rule, conditions, external }: CompiledCheck,
  /** How many of its conditions are the criterion's; they come first. */
  shared: number,
  lang: Lang,
): DescribedCheck {
  return {
    id: check.id,
    demand: rule.words[lang].demand,
    conditions: conditions.slice(shared).map((one) => describeCondition(one, lang)),
    external,
  };
}

function describeCondition({ condition }: CompiledCondition, lang: Lang): DescribedCondition {
  return { label: condition.label[lang], printed: condition.printed };
}

function describeWords({
  text,
  italic = [],
  slips = [],
}: {
  readonly text: string;
  readonly italic?: readonly (readonly [number, number])[] | undefined;
  readonly slips?: DescribedWords['slips'] | undefined;
}): DescribedWords {
  const runs: { text: string; italic: boolean }[] = [];
  const add = (from: number, to: number, slanted: boolean) => {
    if (from < to) runs.push({ text: text.slice(from, to), italic: slanted });
  };
  let done = 0;
  for (const [from, to] of italic) {
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return { runs, slips };
}
