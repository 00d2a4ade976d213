import { searchWords, tidy } from '../../core/vietnamese/fold.ts';
import type { Level } from '../../platform/database/tables.ts';
import { pageNumber } from '../frame/index.ts';

export const levels = ['commune', 'province'] as const satisfies readonly Level[];
/** All that applies is met; all but what another body decides; something is still short. */
export const standings = ['met', 'awaiting', 'short'] as const;
/** Nothing here ranks units by what they lack. */
export const sorts = ['name', 'code', 'commune', 'due'] as const;

/** Which units of a round a list shows, and in which order: all of it stands in the address. */
export interface BehindFilter {
  readonly q: string;
  /** The words sought, folded; each must begin a word of the unit's name or code. */
  readonly words: readonly string[];
  /** By public id. */
  readonly commune: string | undefined;
  readonly level: Level | undefined;
  readonly standing: (typeof standings)[number] | undefined;
  /** Those that have not registered. */
  readonly unregistered: boolean;
  /** Those that have recorded nothing for long. */
  readonly quiet: boolean;
  /** The id of a check whose last useful day is over. */
  readonly overdue: string | undefined;
  /** The number of a criterion that is open or not met. */
  readonly criterion: number | undefined;
  readonly sort: (typeof sorts)[number];
  readonly descending: boolean;
  readonly page: number;
}

export const pageSize = 50;

/** Reads the address of a list; what is not understood counts as not said. */
export function readFilter(query: URLSearchParams): BehindFilter {
  const q = tidy(query.get('q') ?? '').slice(0, 200);
  const criterion = query.get('criterion') ?? '';
  return {
    q,
    words: searchWords(q).slice(0, 8),
    commune: query.get('commune') || undefined,
    level: oneOf(levels, query.get('level')),
    standing: oneOf(standings, query.get('standing')),
    unregistered: query.get('unregistered') === '1',
    quiet: query.get('quiet') === '1',
    overdue: query.get('overdue') || undefined,
    criterion: /^\d{1,2}$/.test(criterion) ? Number(criterion) : undefined,
    sort: oneOf(sorts, query.get('sort')) ?? 'name',
    descending: query.get('order') === 'desc',
    page: pageNumber(query),
  };
}

function oneOf<T extends string>(values: readonly T[], sent: string | null): T | undefined {
  return values.find((value) => value === sent);
}
