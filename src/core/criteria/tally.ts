import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { unitKinds } from '../dossier/unit.ts';
import type { Calendar } from './calendar.ts';
import type { CompiledSet } from './compile.ts';
import { appliesTo } from './condition.ts';
import { Facts } from './facts.ts';
import type { Gatherer } from './layout.ts';

/**
 * Turns a dossier into the compact facts of one unit, by default in a table of one. What counts is
 * decided here and by the calendar alone, never by the as-of date.
 */
export function tally(
  set: CompiledSet,
  calendar: Calendar,
  dossier: Pick<Dossier, 'unit' | 'records' | 'statement'>,
  facts: Facts = Facts.blank(set.blank, 1),
  unit = 0,
): Facts {
  const { unit: profile, statement } = dossier;
  for (const { column, name } of set.sources.profile) {
    const value = name === 'kind' ? unitKinds.indexOf(profile.kind) : asNumber(profile[name]);
    facts.put(column, unit, value);
  }
  for (const { column, key } of set.sources.statement) {
    facts.put(column, unit, asNumber(statement[key]));
  }
  for (const { column, tests } of set.sources.applies) {
    facts.put(column, unit, appliesTo(tests, facts, unit));
  }
  for (const record of dossier.records) addRecord(set, calendar, facts, unit, record);
  return facts;
}

/** Adds one record to a unit; it counts once in each column, whichever of its categories lead there. */
export function addRecord(
  set: CompiledSet,
  calendar: Calendar,
  facts: Facts,
  unit: number,
  record: DossierRecord,
): void {
  const counted: number[] = [];
  for (const category of record.category) {
    const gatherers = set.gatherers.get(category);
    if (!gatherers) continue;
    for (const gatherer of gatherers) {
      if (counted.includes(gatherer.column) || !counts(gatherer, record, calendar)) continue;
      if (record.category.length > 1) counted.push(gatherer.column);
      gatherer.fold(facts, unit, record, calendar);
    }
  }
}

function counts(gatherer: Gatherer, record: DossierRecord, calendar: Calendar): boolean {
  if (gatherer.countsBy === 'forYear') {
    if (record.fields.forYear !== calendar.year) return false;
  } else {
    const span = calendar.spans[gatherer.span];
    if (!span || record.date < span.from || record.date > span.to) return false;
  }
  return gatherer.passes(record);
}

function asNumber(value: number | boolean | undefined): number {
  if (value === undefined) return Number.NaN;
  return Number(value);
}
