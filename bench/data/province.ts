import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, calendarOf } from '../../src/core/criteria/calendar.ts';
import { type CompiledSet, compileSet } from '../../src/core/criteria/compile.ts';
import { Facts } from '../../src/core/criteria/facts.ts';
import { tally } from '../../src/core/criteria/tally.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { parseCriteriaSet } from '../../src/core/files/parse-set.ts';
import { dayOf } from '../../src/core/vietnamese/day.ts';
import { year } from './records.ts';

/** Late in the year: some deadlines are past, others still to come. */
export const asOf = dayOf(year, 8, 31);

/** The set under which everything is measured. */
export function theSet(): CompiledSet {
  const file = join(import.meta.dirname, '../../criteria/dien-hinh-2023/set.yaml');
  const parsed = parseCriteriaSet(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults[0])}`);
  return compileSet(parsed.value);
}

/** Units tallied under one set and calendar. */
export interface Province {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly facts: Facts;
  readonly units: number;
}

export function province(
  set: CompiledSet,
  units: number,
  dossier: (unit: number) => Dossier,
): Province {
  const calendar = calendarOf(set.set, year);
  const facts = Facts.blank(set.blank, units);
  for (let unit = 0; unit < units; unit++) {
    tally(set, calendar, dossier(unit), facts, unit);
  }
  return { set, calendar, facts, units };
}
