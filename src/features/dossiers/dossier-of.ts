import { type Calendar, calendarOf } from '../../core/criteria/calendar.ts';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import {
  type UnitCount,
  type UnitFlag,
  type UnitProfile,
  unitFlags,
} from '../../core/dossier/unit.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { RoundRow, UnitRow } from '../../platform/database/tables.ts';
import type { UnitClaimRow } from '../../platform/database/year-tables.ts';
import { dayOfRow } from '../frame/index.ts';
import type { KeptFigure, UnitYear } from './unit-year.ts';

/** A round with the set that it binds and the days that the set then means. */
export interface RoundSet {
  readonly round: RoundRow;
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly days: { readonly registerBy: Day; readonly submitBy: Day };
}

export function roundSet(round: RoundRow, set: CompiledSet): RoundSet {
  const window = { from: dayOfRow(round.window_from), to: dayOfRow(round.window_to) };
  return {
    round,
    set,
    calendar: calendarOf(set.set, round.year, window),
    days: { registerBy: dayOfRow(round.register_by), submitBy: dayOfRow(round.submit_by) },
  };
}

/** What of a unit's profile a claim may speak of, and the column that keeps it once confirmed. */
export const claimColumns = {
  partyOrganization: 'party_organization',
  emulationReview: 'emulation_review',
  guardForce: 'guard_force',
  leftOutByCircular124: 'left_out',
  subUnits: 'sub_units',
} as const satisfies Record<UnitFlag | UnitCount, keyof UnitRow>;
export type ClaimField = keyof typeof claimColumns;

/**
 * The profile as it is judged: what the office keeps of the unit, and over it what the unit claims
 * with a ground and the office has not yet decided. The unit's own evaluation does not wait.
 */
export function profileOf(unit: UnitRow, claims: readonly UnitClaimRow[]): UnitProfile {
  const told = (field: ClaimField): boolean | number | null => {
    const claim = claims.find((one) => one.field === field && one.decided_at === null);
    return claim ? claim.value : unit[claimColumns[field]];
  };
  const subUnits = told('subUnits');
  const flags = unitFlags.flatMap((flag) => {
    const value = told(flag);
    return value === null ? [] : [[flag, Boolean(value)] as const];
  });
  return {
    kind: unit.kind,
    name: unit.name,
    ...(subUnits !== null && { subUnits: Number(subUnits) }),
    ...Object.fromEntries(flags),
  };
}

/** A unit's year as one round judges it. */
export function dossierOf(year: UnitYear, { round, set, calendar }: RoundSet): Dossier {
  return {
    set: set.set.id,
    year: round.year,
    window: calendar.window,
    unit: profileOf(year.unit, year.claims),
    records: year.records,
    statement: statementOf(year.figures, { round, set }),
  };
}

/** The figures of the round's year that its set asks for; one that was taken back is unset. */
function statementOf(
  figures: readonly KeptFigure[],
  { round, set }: Pick<RoundSet, 'round' | 'set'>,
): Record<string, number | boolean> {
  const said = figures.flatMap(({ key, year, value }): [string, number | boolean][] => {
    const kind = set.set.statement[key]?.type;
    if (year !== round.year || value === null || kind === undefined) return [];
    return [[key, kind === 'flag' ? value === 1 : value]];
  });
  return Object.fromEntries(said);
}
