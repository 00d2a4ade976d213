import { defaultWindow } from '../../src/core/criteria/calendar.ts';
import type { CompiledSet } from '../../src/core/criteria/compile.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { freeze, type Snapshot } from '../../src/core/dossier/snapshot.ts';
import { type Day, dayOf, isoDay } from '../../src/core/vietnamese/day.ts';
import { aDigest } from './dossier-life.ts';

/** A dossier as closing would freeze it. */
export function frozen(
  set: CompiledSet,
  dossier: Dossier,
  closedOn: Day = dayOf(2026, 11, 20),
): Snapshot {
  const { from, to } = dossier.window ?? defaultWindow(set.set, dossier.year);
  const records = dossier.records.map(({ category, date, participants, fields }, n) => ({
    id: `r${String(n).padStart(3, '0')}`,
    category: [...category],
    date: isoDay(date),
    fields: { ...fields },
    texts: aDigest(n),
    files: [],
    ...(participants !== undefined && { participants }),
  }));
  const figures = Object.entries(dossier.statement).map(([key, value]) => ({
    key,
    value,
    asOf: isoDay(closedOn),
  }));
  return freeze({
    set,
    version: 1,
    digest: aDigest('5e7'),
    round: { year: dossier.year, window: { from: isoDay(from), to: isoDay(to) } },
    profile: dossier.unit,
    records,
    figures,
    particulars: aDigest('9a9'),
    explanations: [],
    closedOn,
  });
}
