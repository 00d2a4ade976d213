import type { DossierStateName } from '../../core/dossier/states.ts';
import { searchWords, tidy } from '../../core/vietnamese/fold.ts';
import type { Level } from '../../platform/database/tables.ts';
import type { Who } from '../../platform/http/who.ts';
import { pageNumber } from '../frame/index.ts';

/** The views of the queue, in the order in which a dossier goes through them. */
export const views = [
  'waiting',
  'elsewhere',
  'appraised',
  'returned',
  'deciding',
  'decided',
  'closed',
  'over',
] as const;
export type View = (typeof views)[number];

/** The states of a view. Of those submitted, `waiting` has one's own level and `elsewhere` the other. */
export const statesOf = {
  waiting: ['submitted'],
  elsewhere: ['submitted'],
  appraised: ['inCommune', 'inProvince'],
  returned: ['returned'],
  deciding: ['awaitingDecision'],
  decided: ['recognised', 'refused', 'revoked'],
  closed: ['closed'],
  over: ['withdrawn', 'lapsed'],
} as const satisfies Readonly<Record<View, readonly DossierStateName[]>>;

/** Longest in its state first, or by the unit's name. */
export const sorts = ['since', 'name'] as const;

/** Which dossiers the queue shows, and in which order: all of it stands in the address. */
export interface QueueFilter {
  readonly view: View;
  readonly q: string;
  /** The words sought, folded; each must begin a word of the unit's name or code. */
  readonly words: readonly string[];
  /** Round and commune by public id. */
  readonly round: string | undefined;
  readonly commune: string | undefined;
  readonly sort: (typeof sorts)[number];
  readonly descending: boolean;
  readonly page: number;
}

export const pageSize = 50;

/** Reads the address of the queue; what is not understood counts as not said. */
export function readFilter(query: URLSearchParams): QueueFilter {
  const q = tidy(query.get('q') ?? '').slice(0, 200);
  return {
    view: views.find((one) => one === query.get('view')) ?? 'waiting',
    q,
    words: searchWords(q).slice(0, 8),
    round: query.get('round') || undefined,
    commune: query.get('commune') || undefined,
    sort: sorts.find((one) => one === query.get('sort')) ?? 'since',
    descending: query.get('order') === 'desc',
    page: pageNumber(query),
  };
}

/** The level whose dossiers an office takes in. */
export function levelOf({ role }: Pick<Who, 'role'>): Level {
  return role === 'commune' ? 'commune' : 'province';
}

/**
 * The last day of a round for the office that looks: a commune's is of the units that it keeps; of
 * those above it, it looks at the province's.
 */
export function dueOf(
  row: { readonly level: Level; readonly commune_by: string; readonly province_by: string },
  who: Pick<Who, 'role'>,
): string {
  return who.role === 'commune' && row.level === 'commune' ? row.commune_by : row.province_by;
}
