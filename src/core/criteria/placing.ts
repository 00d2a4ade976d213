import type { DossierRecord } from '../dossier/dossier.ts';
import type { Calendar, Span } from './calendar.ts';
import type { CompiledCheck, CompiledSet } from './compile.ts';
import type { Gatherer } from './layout.ts';

/** Whether a record counts for a check to which one of its categories leads, and if not why. */
export interface Placing {
  readonly check: CompiledCheck;
  /**
   * - `counts`;
   * - `early`, `late`: its day lies before or after the days between which records count;
   * - `otherYear`: it is awarded for another year;
   * - `fields`: what it says of itself is not what the check asks for.
   */
  readonly how: 'counts' | 'early' | 'late' | 'otherYear' | 'fields';
  /** The days between which records count for the check. */
  readonly span: Span;
}

/**
 * Where a record would count, told before it is saved: each check to which its categories lead, in
 * the set's order. It says what `tally` does, check by check, of all checks or of some.
 */
export function placingsOf(
  set: CompiledSet,
  calendar: Calendar,
  record: DossierRecord,
  checks: readonly CompiledCheck[] = set.checks,
): readonly Placing[] {
  const gatherers = record.category.flatMap((name) => set.gatherers.get(name) ?? []);
  return checks.flatMap((check): Placing[] => {
    const own = gatherers.filter(({ column }) => check.columns.includes(column));
    const [first] = own;
    if (!first) return [];
    const all = own.map((gatherer) => placed(check, gatherer, record, calendar));
    return [all.find(({ how }) => how === 'counts') ?? placed(check, first, record, calendar)];
  });
}

/**
 * Whether a record belongs to a round: it counts for some check, or its day lies in the window, where
 * it might be looked for. What a unit did in other years is none of the round's business.
 */
export function concerns(set: CompiledSet, calendar: Calendar, record: DossierRecord): boolean {
  if (!record.category.some((name) => name in set.set.categories)) return false;
  const { from, to } = calendar.window;
  if (record.date >= from && record.date <= to) return true;
  return placingsOf(set, calendar, record).some(({ how }) => how === 'counts');
}

function placed(
  check: CompiledCheck,
  { countsBy, span: index, passes }: Gatherer,
  record: DossierRecord,
  calendar: Calendar,
): Placing {
  const span = calendar.spans[index] ?? calendar.window;
  if (countsBy === 'forYear') {
    if (record.fields.forYear !== calendar.year) return { check, how: 'otherYear', span };
  } else {
    if (record.date < span.from) return { check, how: 'early', span };
    if (record.date > span.to) return { check, how: 'late', span };
  }
  return { check, how: passes(record) ? 'counts' : 'fields', span };
}
