import { type UnitKind, unitKinds } from '../../core/dossier/unit.ts';
import { searchWords, tidy } from '../../core/vietnamese/fold.ts';
import type { Level } from '../../platform/database/tables.ts';
import { pageNumber } from '../frame/index.ts';

export const levels = ['commune', 'province'] as const satisfies readonly Level[];
export const accountStates = ['none', 'invited', 'active'] as const;
export const unitStates = ['current', 'ended', 'all'] as const;
export const sorts = ['name', 'code', 'commune'] as const;

/** What of the units a list shows, and in which order: all of it stands in the address. */
export interface UnitFilter {
  readonly q: string;
  /** The words sought, folded; each must begin a word of the unit's name or code. */
  readonly words: readonly string[];
  /** By public id. */
  readonly commune: string | undefined;
  readonly kind: UnitKind | undefined;
  readonly level: Level | undefined;
  readonly account: (typeof accountStates)[number] | undefined;
  readonly state: (typeof unitStates)[number];
  readonly sort: (typeof sorts)[number];
  readonly descending: boolean;
  readonly page: number;
}

export const pageSize = 50;

/** Reads the address of a list; what is not understood counts as not said. */
export function readFilter(query: URLSearchParams): UnitFilter {
  const q = tidy(query.get('q') ?? '').slice(0, 200);
  return {
    q,
    words: searchWords(q).slice(0, 8),
    commune: query.get('commune') || undefined,
    kind: oneOf(unitKinds, query.get('kind')),
    level: oneOf(levels, query.get('level')),
    account: oneOf(accountStates, query.get('account')),
    state: oneOf(unitStates, query.get('state')) ?? 'current',
    sort: oneOf(sorts, query.get('sort')) ?? 'name',
    descending: query.get('order') === 'desc',
    page: pageNumber(query),
  };
}

function oneOf<T extends string>(values: readonly T[], sent: string | null): T | undefined {
  return values.find((value) => value === sent);
}
