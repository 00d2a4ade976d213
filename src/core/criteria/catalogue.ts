import { bilingual, insideSentence, type Text } from '../text.ts';
import {
  type CompiledCheck,
  type CompiledCriterion,
  type CompiledSet,
  citeClause,
} from './compile.ts';
import type { Category } from './vocabulary.ts';

/** A criterion to which a kind of record leads. */
export interface Fed {
  readonly criterion: CompiledCriterion;
  readonly name: Text;
}

/** A kind of record as the sets that run at once know it. */
export interface CatalogueEntry {
  readonly key: string;
  readonly category: Category;
  /** The criteria that it feeds, in the sets' order; none where no check of the unit's asks for it. */
  readonly feeds: readonly Fed[];
}

/** Kinds of record that stand together: under the criterion that each of them feeds first. */
export interface CatalogueGroup {
  readonly set: CompiledSet | undefined;
  readonly fed: Fed | undefined;
  readonly entries: readonly CatalogueEntry[];
}

/**
 * Every category of several sets once, by key; where two sets name it, the first one's words count. It
 * feeds the criteria in which a check asks for it that may apply to the unit.
 */
export function catalogueOf(
  sets: readonly CompiledSet[],
  mayApply: (check: CompiledCheck) => boolean = () => true,
): ReadonlyMap<string, CatalogueEntry> {
  const entries = new Map<string, CatalogueEntry>();
  for (const set of new Set(sets)) {
    for (const [key, category] of Object.entries(set.set.categories)) {
      const known = entries.get(key);
      const feeds = set.criteria
        .filter(({ checks }) =>
          checks.some((check) => check.rule.asks.categories.includes(key) && mayApply(check)),
        )
        .map((criterion) => ({ criterion, name: criterionName(set, criterion) }));
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
  const entries = [...catalogue.values()];
  const groups = [...new Set(sets)].flatMap((set) =>
    set.criteria.map((criterion) => ({
      set,
      fed: { criterion, name: criterionName(set, criterion) },
      entries: entries.filter(({ feeds }) => feeds[0]?.criterion === criterion),
    })),
  );
  const rest = entries.filter(({ feeds }) => feeds.length === 0);
  return [...groups, { set: undefined, fed: undefined, entries: rest }].filter(
    (group) => group.entries.length > 0,
  );
}

/** A title, classification or award: another body states it, for a year of its own. */
export function isAward({ category }: CatalogueEntry): boolean {
  return category.countsBy === 'forYear';
}

/**
 * How a criterion is called among all of its set: by its heading, and by its clause as well where
 * another one has the same heading (“Điều 7 khoản 1”).
 */
export function criterionName(set: CompiledSet, { heading, clause }: CompiledCriterion): Text {
  const alike = set.criteria.filter((other) => other.heading.vi === heading.vi);
  if (alike.length < 2) return heading;
  const cited = citeClause(set.set, clause);
  return bilingual((lang) => `${cited[lang]} ${insideSentence(heading[lang])}`);
}
