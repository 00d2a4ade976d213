import type { DossierRecord } from '../dossier/dossier.ts';
import type { Calendar } from './calendar.ts';
import type { CompiledCheck, CompiledSet } from './compile.ts';
import type { Facts } from './facts.ts';
import { type Placing, placingsOf } from './placing.ts';

/** Where a record counts in one round, and why not where it does not. */
export interface Placement {
  readonly counts: readonly Placing[];
  readonly fails: readonly Placing[];
  /** Its day lies outside the round's window, on this side; an award may count all the same. */
  readonly outside: 'before' | 'after' | undefined;
}

/** Where a record of a unit counts, of whose checks `facts` says which may apply to it. */
export function placementOf(
  set: CompiledSet,
  calendar: Calendar,
  facts: Facts,
  record: DossierRecord,
): Placement {
  const placings = placingsOf(set, calendar, record).filter(({ check }) => mayApply(check, facts));
  const { from, to } = calendar.window;
  return {
    counts: placings.filter(({ how }) => how === 'counts'),
    fails: placings.filter(({ how }) => how !== 'counts'),
    outside: record.date < from ? 'before' : record.date > to ? 'after' : undefined,
  };
}

/** Whether a check applies to the unit, or may: what is not known yet does not leave it out. */
export function mayApply({ applies }: CompiledCheck, facts: Facts, unit = 0): boolean {
  return applies === undefined || facts.at(applies, unit) !== 0;
}
