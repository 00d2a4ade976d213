import type { CompiledCriterion, CompiledSet } from './compile.ts';
import type { Category } from './vocabulary.ts';

/** A kind of record as the sets that run at once know it. */
export interface CatalogueEntry {
  readonly key: string;
  readonly category: Category;
  /** The criteria that it feeds, in the sets' order; none where only a condition reads it. */
  readonly feeds: readonly CompiledCriterion[];
}

/** Kinds of record that stand together: under the criterion that each of them feeds first. */
export interface CatalogueGroup {
  readonly criterion: CompiledCriterion | undefined;
  readonly entries: readonly CatalogueEntry[];
}

/** Every category of several sets once, by key; where two sets name it, the first one's words count. */
export function catalogueOf(sets: readonly CompiledSet[]): ReadonlyMap<string, CatalogueEntry> {
  const entries = new Map<string, CatalogueEntry>();
  for (const set of new Set(sets)) {
    for (const [key, category] of Object.entries(set.set.categories)) {
      const known = entries.get(key);
      const feeds = set.criteria.filter(({ checks }) =>
        checks.some(({ rule }) => rule.asks.categories.includes(key)),
      );
      entries.set(key, {
        key,
        category: known?.category ?? category,
        feeds: [...(known?.feeds ?? []), ...feeds],
      });
    }
  }
  return entries;
}

/** The catalogue by criterion, in the sets' order; what feeds none stands last. */
export function catalogueGroups(
  sets: readonly CompiledSet[],
  catalogue: ReadonlyMap<string, CatalogueEntry>,
): readonly CatalogueGroup[] {
  const criteria = [...new Set(sets)].flatMap((set) => set.criteria);
  return [...criteria, undefined]
    .map((criterion) => ({
      criterion,
      entries: [...catalogue.values()].filter(({ feeds }) => feeds[0] === criterion),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** A title, classification or award: another body states it, for a year of its own. */
export function isAward({ category }: CatalogueEntry): boolean {
  return category.countsBy === 'forYear';
}

/**
 * Whether a criterion asks that something did not happen: what is written under it could name the
 * persons of a case, and must not.
 */
export function isOfCases({ checks }: CompiledCriterion): boolean {
  return checks.some(({ check }) => check.kind === 'zero');
}
