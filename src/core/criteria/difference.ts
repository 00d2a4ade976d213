import type { CompiledSet } from './compile.ts';
import type { Check } from './kinds/index.ts';
import type { Criterion } from './set.ts';

/** How a criterion of one version stands to the same number in another. */
export interface CriterionChange {
  readonly number: number;
  readonly what: 'added' | 'removed' | 'changed';
  /** The law's words, its letter or its place differ. */
  readonly words: boolean;
  /** Our own label or the conditions of the whole criterion differ. */
  readonly reading: boolean;
  /** Checks that came, went, or are decided otherwise, by their ids. */
  readonly checks: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
}

/** Parts of a set beside its criteria that may differ. */
export const setParts = ['title', 'window', 'vocabulary', 'clauses', 'citation'] as const;
export type SetPart = (typeof setParts)[number];

export interface SetDifference {
  readonly criteria: readonly CriterionChange[];
  readonly parts: readonly SetPart[];
}

/** What is otherwise in the newer of two versions of a set, criterion by criterion. */
export function differenceOf(older: CompiledSet, newer: CompiledSet): SetDifference {
  const before = byNumber(older);
  const after = byNumber(newer);
  const numbers = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return {
    criteria: numbers.flatMap((number) => changeOf(number, before.get(number), after.get(number))),
    parts: setParts.filter((part) => !same(partOf(older, part), partOf(newer, part))),
  };
}

interface Placed {
  readonly clause: number;
  readonly criterion: Criterion;
}

function byNumber({ criteria }: CompiledSet): Map<number, Placed> {
  return new Map(
    criteria.map(({ clause, criterion }) => [
      criterion.number,
      { clause: clause.number, criterion },
    ]),
  );
}

function changeOf(
  number: number,
  before: Placed | undefined,
  after: Placed | undefined,
): CriterionChange[] {
  const from = before?.criterion.checks ?? [];
  const to = after?.criterion.checks ?? [];
  const what = !before ? 'added' : !after ? 'removed' : 'changed';
  const change: CriterionChange = {
    number,
    what,
    words: !same(lawOf(before), lawOf(after)),
    reading: !same(readingOf(before), readingOf(after)),
    checks: {
      added: without(to, from),
      removed: without(from, to),
      changed: to
        .filter((check) => from.some((old) => old.id === check.id && !same(old, check)))
        .map(({ id }) => id),
    },
  };
  const { added, removed, changed } = change.checks;
  const differs =
    change.words || change.reading || added.length + removed.length + changed.length > 0;
  return differs ? [change] : [];
}

function without(checks: readonly Check[], others: readonly Check[]): string[] {
  return checks.filter(({ id }) => !others.some((other) => other.id === id)).map(({ id }) => id);
}

function lawOf(placed: Placed | undefined): unknown {
  if (!placed) return undefined;
  const { letter, text, italic, slips } = placed.criterion;
  return [placed.clause, letter, text, italic, slips];
}

function readingOf(placed: Placed | undefined): unknown {
  return placed && [placed.criterion.label, placed.criterion.when];
}

function partOf({ set }: CompiledSet, part: SetPart): unknown {
  switch (part) {
    case 'title':
      return [set.source, set.title, set.issuer, set.number, set.day, set.issuedWith];
    case 'window':
      return [set.window, set.periods, set.observances];
    case 'vocabulary':
      return [set.ladders, set.fields, set.categories, set.statement, set.conditions];
    case 'clauses':
      return set.clauses.map(({ number, title, label }) => [number, title, label]);
    case 'citation':
      return set.citation;
  }
}

/** Whether two parts of sets say the same; the order in which keys were written says nothing. */
function same(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

/** How a sentence was reworded: what went and what came, with some words around them. */
export interface Rewording {
  readonly lead: string;
  readonly gone: string;
  readonly come: string;
  readonly rest: string;
}

/** How many words stand around a change. */
const around = 8;

export function rewordingOf(before: string, after: string): Rewording {
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const lead = now.slice(Math.max(0, start - around), start);
  const rest = now.slice(now.length - end, now.length - end + around);
  return {
    lead: [...(start > around ? ['…'] : []), ...lead].join(' '),
    gone: old.slice(start, old.length - end).join(' '),
    come: now.slice(start, now.length - end).join(' '),
    rest: [...rest, ...(end > around ? ['…'] : [])].join(' '),
  };
}
