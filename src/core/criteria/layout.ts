import type { DossierRecord } from '../dossier/dossier.ts';
import { type UnitCount, type UnitFlag, unitCountLabels } from '../dossier/unit.ts';
import type { Text } from '../text.ts';
import type { Day } from '../vietnamese/day.ts';
import type { Calendar, Span } from './calendar.ts';
import { type LadderSteps, ladderOf, type RungOf, rungReader } from './ladder.ts';
import type { Vocabulary, Where } from './vocabulary.ts';

/**
 * Compact facts: all that the checks of one set need to know of a unit, as numbers in a row.
 * NaN is unset. Rows of many units stand one after another in one array, so that a verdict for
 * one unit and for a province is the same code, told only where its row starts.
 */
export type Facts = Float64Array;

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
  readonly within: string | undefined;
  readonly passes: (record: DossierRecord) => boolean;
  readonly fold: (facts: Facts, at: number, record: DossierRecord, calendar: Calendar) => void;
}

/** Where a column's value is read from, when it does not come from records. */
export type Source =
  | { readonly profile: UnitFlag | UnitCount | 'kind'; readonly column: number }
  | { readonly statement: string; readonly column: number };

/**
 * Deals out the columns of a set's facts while its checks are compiled. Two checks that ask the
 * same thing share one column; the numbers in a check's thresholds never decide the layout, so
 * that a what-if with other thresholds reads the same facts.
 */
export class Layout {
  readonly vocabulary: Vocabulary;
  readonly gatherers = new Map<string, Gatherer[]>();
  readonly sources: Source[] = [];
  /** What a row holds before anything is known: 0 in columns that count, NaN elsewhere. */
  readonly blank: number[] = [];
  readonly #known = new Map<string, number>();
  #touched = new Set<number>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Runs a part of the compilation and tells which columns it reads. */
  reading<T>(compile: () => T): { readonly made: T; readonly columns: ReadonlySet<number> } {
    const columns = new Set<number>();
    this.#touched = columns;
    return { made: compile(), columns };
  }

  profile(profile: UnitFlag | UnitCount | 'kind'): number {
    return this.#column(`unit ${profile}`, [Number.NaN], (column) =>
      this.sources.push({ profile, column }),
    );
  }

  statement(statement: string): number {
    return this.#column(`statement ${statement}`, [Number.NaN], (column) =>
      this.sources.push({ statement, column }),
    );
  }

  /** The column of a figure named as in a check: a statement key, or `unit.subUnits`. */
  figure(name: string): number {
    const profile = profileCount(name);
    return profile ? this.profile(profile) : this.statement(name);
  }

  /** How many selected records count. */
  count(selection: Selection): number {
    return this.#gathered(`count ${key(selection)}`, selection, [0], (column) => (facts, at) => {
      facts[at + column] = (facts[at + column] ?? 0) + 1;
    });
  }

  /**
   * Two columns: how many of the selected records lie more than 31 days from the observance they
   * mark, and the earliest day of such a record.
   */
  strays(selection: Selection): number {
    const blank = [0, Number.NaN];
    return this.#gathered(`strays ${key(selection)}`, selection, blank, (column, category) => {
      const observance = this.vocabulary.categories[category]?.observance;
      return (facts, at, { date }, calendar) => {
        const span = observance === undefined ? undefined : calendar.observances.get(observance);
        if (!span || !isStray(date, span)) return;
        facts[at + column] = (facts[at + column] ?? 0) + 1;
        const earliest = facts[at + column + 1] ?? Number.NaN;
        if (!(earliest <= date)) facts[at + column + 1] = date;
      };
    });
  }

  /** The highest rung among the selected records. */
  highest(selection: Selection, field: string): number {
    const rungOf = this.rungOf(field);
    const name = `highest ${field} ${key(selection)}`;
    return this.#gathered(name, selection, [Number.NaN], (column) => (facts, at, record) => {
      const rung = rungOf(record);
      const highest = facts[at + column] ?? Number.NaN;
      if (rung !== undefined && !(highest >= rung)) facts[at + column] = rung;
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
      (column) => (facts, at, record) => {
        const rung = rungOf(record);
        const latest = facts[at + column + 1] ?? Number.NaN;
        if (rung === undefined || latest > record.date) return;
        facts[at + column] = rung;
        facts[at + column + 1] = record.date;
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

  #column(name: string, blank: readonly number[], open: (column: number) => void): number {
    const known = this.#known.get(name);
    const column = known ?? this.blank.length;
    this.#touched.add(column);
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
  ): number {
    return this.#column(name, blank, (column) => {
      const passes = this.#test(selection.where);
      for (const category of selection.of) {
        const gatherers = this.gatherers.get(category) ?? [];
        this.gatherers.set(category, gatherers);
        gatherers.push({
          column,
          countsBy: selection.by ?? this.vocabulary.categories[category]?.countsBy ?? 'date',
          within: selection.within,
          passes,
          fold: folding(column, category),
        });
      }
    });
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
