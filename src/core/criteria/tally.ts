import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { type UnitProfile, unitKinds } from '../dossier/unit.ts';
import type { Calendar } from './calendar.ts';
import type { CompiledSet } from './compile.ts';
import type { Facts, Gatherer, Source } from './layout.ts';

/**
 * Turns a dossier into compact facts, in the row that starts at `at`. What counts is decided here
 * and by the calendar alone, never by the as-of date.
 */
export function tally(
  set: CompiledSet,
  calendar: Calendar,
  dossier: Pick<Dossier, 'unit' | 'records' | 'statement'>,
  facts: Facts = new Float64Array(set.width),
  at = 0,
): Facts {
  facts.set(set.blank, at);
  for (const source of set.sources) {
    facts[at + source.column] = stated(source, dossier.unit, dossier.statement);
  }
  for (const record of dossier.records) addRecord(set, calendar, facts, at, record);
  return facts;
}

/** Adds one record to a row; it counts once in each column, whichever of its categories lead there. */
export function addRecord(
  set: CompiledSet,
  calendar: Calendar,
  facts: Facts,
  at: number,
  record: DossierRecord,
): void {
  const counted = record.category.length > 1 ? new Set<number>() : undefined;
  for (const category of record.category) {
    const gatherers = set.gatherers.get(category);
    if (!gatherers) continue;
    for (const gatherer of gatherers) {
      if (counted?.has(gatherer.column) || !counts(gatherer, record, calendar)) continue;
      counted?.add(gatherer.column);
      gatherer.fold(facts, at, record, calendar);
    }
  }
}

function counts(gatherer: Gatherer, record: DossierRecord, calendar: Calendar): boolean {
  if (gatherer.countsBy === 'forYear') {
    if (record.fields.forYear !== calendar.year) return false;
  } else {
    const { within } = gatherer;
    const span = within === undefined ? calendar.window : calendar.periods.get(within);
    if (!span || record.date < span.from || record.date > span.to) return false;
  }
  return gatherer.passes(record);
}

function stated(source: Source, unit: UnitProfile, statement: Dossier['statement']): number {
  if ('statement' in source) return asNumber(statement[source.statement]);
  if (source.profile === 'kind') return unitKinds.indexOf(unit.kind);
  return asNumber(unit[source.profile]);
}

function asNumber(value: number | boolean | undefined): number {
  if (value === undefined) return Number.NaN;
  return Number(value);
}
