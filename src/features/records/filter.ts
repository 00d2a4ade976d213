import { isoDay, partsOf } from '../../core/vietnamese/day.ts';
import { fold, searchWords, tidy, vietnameseOrder } from '../../core/vietnamese/fold.ts';
import { pageNumber } from '../frame/index.ts';
import type { Ground } from './ground.ts';
import { lacksProof } from './marks.tsx';
import { countsForNothing, placesOf, type RoundPlacement } from './places.tsx';
import type { StoredRecord } from './queries.ts';

export const sorts = ['day', 'title', 'entered'] as const;

/** What of a unit's records a list shows, and in which order: all of it stands in the address. */
export interface RecordFilter {
  readonly q: string;
  readonly words: readonly string[];
  /** A criterion of a round: `<public id of the round>-<number>`. */
  readonly criterion: string | undefined;
  readonly category: string | undefined;
  /** `YYYY-MM` */
  readonly month: string | undefined;
  readonly withoutProof: boolean;
  readonly forNothing: boolean;
  readonly state: 'kept' | 'deleted';
  readonly sort: (typeof sorts)[number];
  /** Days and hours run from the newest unless turned, titles from A. */
  readonly turned: boolean;
  readonly page: number;
}

export const pageSize = 50;

/** Reads the address of a list; what is not understood counts as not said. */
export function readFilter(query: URLSearchParams): RecordFilter {
  const q = tidy(query.get('q') ?? '').slice(0, 200);
  const month = query.get('month') ?? '';
  return {
    q,
    words: searchWords(q).slice(0, 8),
    criterion: query.get('criterion') || undefined,
    category: query.get('category') || undefined,
    month: /^\d{4}-\d{2}$/.test(month) ? month : undefined,
    withoutProof: query.get('proof') === 'none',
    forNothing: query.get('counts') === 'none',
    state: query.get('state') === 'deleted' ? 'deleted' : 'kept',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'day',
    turned: query.get('order') === 'turned',
    page: pageNumber(query),
  };
}

/** A record of a list with where it counts. */
export interface ListedRecord {
  readonly record: StoredRecord;
  readonly places: readonly RoundPlacement[];
}

/**
 * The records that a filter lets through, in its order. A unit's year holds hundreds of records at
 * most, and where each counts is known to the criteria alone: so it is done here and not in SQL.
 */
export function filtered(
  records: readonly StoredRecord[],
  filter: RecordFilter,
  { rounds }: Pick<Ground, 'rounds'>,
): ListedRecord[] {
  const found = records
    .filter((record) => matches(record, filter))
    .map((record) => ({ record, places: placesOf(rounds, record) }))
    .filter(({ places }) => !filter.forNothing || countsForNothing(places))
    .filter(({ places }) => filter.criterion === undefined || countsIn(places, filter.criterion));
  return found.sort((a, b) => inOrder(a.record, b.record, filter));
}

function matches(record: StoredRecord, filter: RecordFilter): boolean {
  const { category, month, words, withoutProof } = filter;
  if (category !== undefined && !record.category.includes(category)) return false;
  if (month !== undefined && monthOf(record) !== month) return false;
  if (withoutProof && !lacksProof(record)) return false;
  if (words.length === 0) return true;
  const { title, number, issuer, note } = record.content;
  const text = ` ${fold([title, number, issuer, note].join(' '))}`;
  return words.every((word) => text.includes(` ${word}`));
}

export function monthOf({ date }: Pick<StoredRecord, 'date'>): string {
  return isoDay(date).slice(0, 7);
}

/** The months in which something lies, the newest first. */
export function monthsIn(records: readonly StoredRecord[]) {
  const months = new Map(records.map((record) => [monthOf(record), partsOf(record.date)]));
  return [...months]
    .map(([value, { year, month }]) => ({ value, year, month }))
    .sort((a, b) => (a.value < b.value ? 1 : -1));
}

export function criterionKey(round: { readonly public_id: string }, number: number): string {
  return `${round.public_id}-${number}`;
}

function countsIn(places: readonly RoundPlacement[], wanted: string): boolean {
  return places.some(({ round: { round, set }, placement }) =>
    placement.counts.some(({ check }) => {
      const criterion = set.criteria[check.criterion]?.criterion;
      return criterion !== undefined && criterionKey(round, criterion.number) === wanted;
    }),
  );
}

function inOrder(a: StoredRecord, b: StoredRecord, { sort, turned }: RecordFilter): number {
  const way = turned ? -1 : 1;
  const newest = b.date - a.date || (a.id < b.id ? 1 : -1);
  if (sort === 'title') return way * vietnameseOrder.compare(a.title, b.title) || newest;
  if (sort === 'entered') {
    const later = b.enteredAt.getTime() - a.enteredAt.getTime();
    return way * (later || (a.id < b.id ? 1 : -1));
  }
  return way * newest;
}
