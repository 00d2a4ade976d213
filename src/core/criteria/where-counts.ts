import type { DossierRecord } from '../dossier/dossier.ts';
import type { Calendar } from './calendar.ts';
import type { CompiledSet } from './compile.ts';
import { type Placing, placingsOf } from './placing.ts';

/** Where a record counts in one round, and why not where it does not. */
export interface Placement {
  readonly counts: readonly Placing[];
  readonly fails: readonly Placing[];
  /** Its day lies outside the round's window, on this side; an award may count all the same. */
  readonly outside: 'before' | 'after' | undefined;
}

export function placementOf(
  set: CompiledSet,
  calendar: Calendar,
  record: DossierRecord,
): Placement {
  const placings = placingsOf(set, calendar, record);
  const { from, to } = calendar.window;
  return {
    counts: placings.filter(({ how }) => how === 'counts'),
    fails: placings.filter(({ how }) => how !== 'counts'),
    outside: record.date < from ? 'before' : record.date > to ? 'after' : undefined,
  };
}
