import type { DossierRecord } from '../dossier/dossier.ts';
import { type UnitCount, type UnitFlag, unitCountLabels } from '../dossier/unit.ts';
import type { Text } from '../text.ts';
import type { Day } from '../vietnamese/day.ts';
import { type Calendar, observanceIndex, type Span, spanIndex } from './calendar.ts';
import type { Facts } from './facts.ts';
import { type LadderSteps, ladderOf, type RungOf, rungReader } from './ladder.ts';
import type { Vocabulary, Where } from './vocabulary.ts';

/** Which records a check looks at. */
export interface Selection {
  readonly of: readonly string[];
  /** `date`: by the date alone, even where a category counts by its year of award. */
  readonly by?: 'date' | undefined;
  readonly within?: string | undefined;
  readonly where?: Where | undefined;
}

/** Puts one record of one category into a column, where the record counts. */
export interface Gatherer {
  readonly column: number;
  readonly countsBy: 'date' | 'forYear';
  /** Between which days, by their place in the calendar. */
  readonly span: number;
  readonly passes: (record: DossierRecord) => boolean;
  readonly fold: (facts: Facts, unit: number, record: DossierRecord, calendar: Calendar) => void;
}

/** A condition on a column: bit n of the mask is set where it holds for the value n. */
export interface Test {
  readonly column: number;
  readonly mask: number;
}

/** Columns whose values do not come from records. */
export interface Sources {
  readonly profile: { readonly column: number; readonly name: UnitFlag | UnitCount | 'kind' }[];
  readonly statement: { readonly column: number; readonly key: string }[];
  /** Whether all of several conditions hold; to be filled last. */
  readonly applies: { readonly column: number; readonly tests: readonly Test[] }[];
}

/**
 * Deals out the columns of a set's facts while its checks are compiled. Two checks that ask the
 * same thing share one column; the numbers in a check's thresholds never decide the layout, so
 * that a what-if with other thresholds reads the same facts.
 */
export class Layout {
  readonly vocabulary: Vocabulary;
  readonly gatherers = new Map<string, Gatherer[]>();
  readonly sources: Sources = { profile: [], statement: [], applies: [] };
  /** What each column holds before anything is known: 0 in columns that count, NaN elsewhere. */
  readonly blank: number[] = [];
  readonly #known = new Map<string, number>();
  #touched = new Set<number>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Runs a part of the compilation and tells which columns it reads. */
  reading<T>(compile: () => T): { readonly made: T; readonly columns: readonly number[] } {
    const columns = new Set<number>();
    this.#touched = columns;
    const made = compile();
    return { made, columns: [...columns] };
  }

  profile(name: UnitFlag | UnitCount | 'kind'): number {
    return this.#column(`unit ${name}`, [Number.NaN], (column) =>
      this.sources.profile.push({ column, name }),
    );
  }

  statement(key: string): number {
    return this.#column(`statement ${key}`, [Number.NaN], (column) =>
      this.sources.statement.push({ column, key }),
    );
  }

  /** The column of a figure named as in a check: a statement key, or `unit.subUnits`. */
  figure(name: string): number {
    const profile = profileCount(name);
    return profile ? this.profile(profile) : this.statement(name);
  }

  /** Whether all of several conditions hold; the columns that they read come before. */
  applies(tests: readonly Test[]): number {
    const name = tests.map(({ column, mask }) => `${column}:${mask}`).join(' ');
    return this.#column(`applies ${name}`, [Number.NaN], (column) =>
      this.sources.applies.push({ column, tests }),
    );
  }

  /** How many selected records count. */
  count(selection: Selection): number {
    return this.#gathered(`count ${key(selection)}`, selection, [0], (column) => (facts, unit) => {
      facts.put(column, unit, facts.at(column, unit) + 1);
    });
  }

  /**
   * Two columns: how many of the selected records lie more than 31 days from the observance they
   * mark, and the earliest day of such a record.
   */
  strays(selection: Selection): number {
    const blank = [0, Number.NaN];
    const folding = (column: number, category: string): Gatherer['fold'] => {
      const name = this.vocabulary.categories[category]?.observance ?? '';
      const observance = observanceIndex(this.vocabulary, name);
      return (facts, unit, { date }, calendar) => {
        const span = calendar.observances[observance];
        if (!span || !isStray(date, span)) return;
        facts.put(column, unit, facts.at(column, unit) + 1);
        if (!(facts.at(column + 1, unit) <= date)) facts.put(column + 1, unit, date);
      };
    };
    return this.#gathered(`strays ${key(selection)}`, selection, blank, folding, 2);
  }

  /** The highest rung among the selected records. */
  highest(selection: Selection, field: string): number {
    const rungOf = this.rungOf(field);
    const name = `highest ${field} ${key(selection)}`;
    return this.#gathered(name, selection, [Number.NaN], (column) => (facts, unit, record) => {
      const rung = rungOf(record);
      if (rung !== undefined && !(facts.at(column, unit) >= rung)) facts.put(column, unit, rung);
    });
  }

  /** Two columns: the rung of the latest selected record (of equal dates the later read), its day. */
  latest(selection: Selection, field: string): number {
    const rungOf = this.rungOf(field);
    const blank = [Number.NaN, Number.NaN];
    return this.#gathered(
      `latest ${field} ${key(selection)}`,
      selection,
      blank,
      (column) => (facts, unit, record) => {
        const rung = rungOf(record);
        if (rung === undefined || facts.at(column + 1, unit) > record.date) return;
        facts.put(column, unit, rung);
        facts.put(column + 1, unit, record.date);
      },
    );
  }

  /** Reads the rung that a field of a record stands on. */
  rungOf(field: string): RungOf {
    return rungReader(this.vocabulary, field);
  }

  /** The ladder that a field stands on, given what a where-clause fixes of the record. */
  ladder(field: string, where: Where | undefined): LadderSteps {
    return ladderOf(this.vocabulary, field, where);
  }

  labelOf(figure: string): Text {
    return figureLabel(this.vocabulary, figure);
  }

  /** Finds or opens a column, or several side by side of which a check reads the first `read`. */
  #column(
    name: string,
    blank: readonly number[],
    open: (column: number) => void,
    read = 1,
  ): number {
    const known = this.#known.get(name);
    const column = known ?? this.blank.length;
    for (let i = 0; i < read; i++) this.#touched.add(column + i);
    if (known !== undefined) return column;
    this.blank.push(...blank);
    this.#known.set(name, column);
    open(column);
    return column;
  }

  #gathered(
    name: string,
    selection: Selection,
    blank: readonly number[],
    folding: (column: number, category: string) => Gatherer['fold'],
    read = 1,
  ): number {
    const open = (column: number) => {
      const passes = this.#test(selection.where);
      for (const category of selection.of) {
        const gatherers = this.gatherers.get(category) ?? [];
        this.gatherers.set(category, gatherers);
        gatherers.push({
          column,
          countsBy: selection.by ?? this.vocabulary.categories[category]?.countsBy ?? 'date',
          span: spanIndex(this.vocabulary, selection.within),
          passes,
          fold: folding(column, category),
        });
      }
    };
    return this.#column(name, blank, open, read);
  }

  #test(where: Where | undefined): (record: DossierRecord) => boolean {
    const tests = Object.entries(where ?? {}).map(([field, wanted]) => {
      if (Array.isArray(wanted)) {
        return ({ fields }: DossierRecord) => wanted.some((value) => value === fields[field]);
      }
      if (typeof wanted !== 'object') {
        return ({ fields }: DossierRecord) => fields[field] === wanted;
      }
      const rungOf = this.rungOf(field);
      const least = this.ladder(field, where).rung(wanted.atLeast);
      return (record: DossierRecord) => (rungOf(record) ?? -1) >= least;
    });
    const [first, ...rest] = tests;
    if (!first) return () => true;
    return rest.length === 0 ? first : (record) => tests.every((test) => test(record));
  }
}

/** More than 31 days before the first or after the last day observed. */
function isStray(date: Day, span: Span): boolean {
  return date < span.from - 31 || date > span.to + 31;
}

/** The count of the unit's profile that a figure `unit.…` names. */
export function profileCount(figure: string): UnitCount | undefined {
  return figure === 'unit.subUnits' ? 'subUnits' : undefined;
}

/** How a figure is called. */
export function figureLabel(vocabulary: Vocabulary, figure: string): Text {
  const profile = profileCount(figure);
  const label = profile ? unitCountLabels[profile] : vocabulary.statement[figure]?.label;
  if (!label) throw new Error(`no statement key ${figure}`);
  return label;
}

function key({ of, by, within, where }: Selection): string {
  return JSON.stringify([of, by, within, where]);
}
