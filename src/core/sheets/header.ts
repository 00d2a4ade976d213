import type { Text } from '../text.ts';
import { tidy } from '../vietnamese/fold.ts';
import { barredHeading } from './barred.ts';
import {
  assign,
  headingKey,
  type Recognise,
  type Recognised,
  type Remembered,
  recogniser,
} from './recognise.ts';
import { cellAt, type SheetRow } from './row.ts';
import type { Target } from './targets.ts';

/** Where the header of a sheet stands and what its columns are taken to mean. */
export interface Header<Key extends string> {
  /** Number of the header's first row in the sheet. */
  readonly row: number;
  /** Number of the first row that can be data, after a second line and a row “(1) (2) (3)”. */
  readonly dataFrom: number;
  /** The words over each column, from column 0; of two lines, joined. */
  readonly headings: readonly string[];
  readonly mapping: ReadonlyMap<number, Key>;
  /** Columns that are never taken in, and why. */
  readonly barred: ReadonlyMap<number, Text>;
  /** The text of every cell of the header, to know it again on the next printed page. */
  readonly texts: ReadonlySet<string>;
}

const rowsLookedAt = 40;
/** Beyond these nobody has a heading; a hostile sheet has thousands, each as long as a book. */
const columnsLookedAt = 200;
const charactersLookedAt = 200;

/**
 * Finds the header in the first rows of a sheet: the line, or two lines, of which most is
 * recognised. Undefined where none names a required column and one more: a title has too few
 * headings, and a row of data has none of a name's or a code's.
 */
export function guessHeader<Key extends string>(
  rows: readonly SheetRow[],
  targets: readonly Target<Key>[],
  remembered?: Remembered<Key>,
): Header<Key> | undefined {
  const recognise = recogniser(targets, remembered);
  const required = new Set(targets.filter((one) => one.required).map(({ key }) => key));
  let best: Candidate<Key> | undefined;
  // One line before two, above before below: what comes later must know more to be preferred.
  for (const height of [1, 2])
    for (let at = 0; at + height <= Math.min(rows.length, rowsLookedAt); at++) {
      const lines = rows.slice(at, at + height);
      if (!mayBeHeader(lines)) continue;
      const candidate = candidateOf(lines, at, recognise);
      const enough =
        candidate.mapping.size >= 2 && [...candidate.mapping.values()].some((k) => required.has(k));
      if (enough && candidate.score > (best?.score ?? 0) + 1e-9) best = candidate;
    }
  return best && headerOf(best, rows);
}

/** The header that someone has pointed at by its row number, whatever is recognised of it. */
export function headerAt<Key extends string>(
  rows: readonly SheetRow[],
  number: number,
  targets: readonly Target<Key>[],
  remembered?: Remembered<Key>,
): Header<Key> | undefined {
  const at = rows.findIndex((row) => row.number === number);
  if (at < 0) return undefined;
  const recognise = recogniser(targets, remembered);
  const one = candidateOf(rows.slice(at, at + 1), at, recognise);
  const lines = rows.slice(at, at + 2);
  const two = lines.length === 2 && mayBeHeader(lines) ? candidateOf(lines, at, recognise) : one;
  return headerOf(two.score > one.score ? two : one, rows);
}

/**
 * The mapping of columns when what was chosen for the same headings before wins over a guess. A
 * remembered null leaves the column out; a barred heading is never mapped.
 */
export function applyRemembered<Key extends string>(
  headings: readonly string[],
  remembered: Remembered<Key>,
  guessed: ReadonlyMap<number, Key> = new Map(),
): ReadonlyMap<number, Key> {
  return assign(
    headings.map((heading, column): Recognised<Key> | undefined => {
      if (heading === '' || barredHeading(heading)) return undefined;
      const chosen = remembered.get(headingKey(heading));
      if (chosen !== undefined) return { key: chosen, likeness: 2 };
      const guess = guessed.get(column);
      return guess && { key: guess, likeness: 1 };
    }),
  );
}

/** Whether a row only numbers the columns, as “(1) (2) (3)” or “1 2 3 = 1 + 2” under a header. */
export function isNumbering(row: SheetRow): boolean {
  const texts = row.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (!texts.every((text) => /^\(?(\d{1,2}|[A-Za-zĐđ])\)?(\s*=.*)?$/.test(text))) return false;
  const numbers = texts.map((text) => Number.parseInt(text.replace('(', ''), 10));
  const counted = numbers.filter((n) => !Number.isNaN(n));
  return counted.length >= 2 && counted.every((n, i) => i === 0 || n === (counted[i - 1] ?? 0) + 1);
}

interface Candidate<Key extends string> {
  readonly at: number;
  readonly lines: readonly SheetRow[];
  readonly headings: readonly string[];
  readonly mapping: ReadonlyMap<number, Key>;
  readonly score: number;
}

function candidateOf<Key extends string>(
  lines: readonly SheetRow[],
  at: number,
  recognise: Recognise<Key>,
): Candidate<Key> {
  const columns = columnsOf(lines);
  const found = columns.map((texts) => likest(texts, recognise));
  const mapping = assign(found);
  const mapped = [...mapping.keys()].reduce((sum, at) => sum + (found[at]?.likeness ?? 0), 0);
  const aside = found.filter((one) => one?.key === null).length;
  // A heading merged down both lines says nothing new, yet shows that the header has two.
  const spanning = columns.filter(
    ([upper, lower]) => upper === lower && upper !== undefined,
  ).length;
  return {
    at,
    lines,
    headings: columns.map((texts) => [...new Set(texts)].join(' – ')),
    mapping,
    score: mapped + aside / 4 + spanning / 100,
  };
}

/** The texts over each column, from above; empty ones left out. */
function columnsOf(lines: readonly SheetRow[]): string[][] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  return Array.from({ length: Math.min(width, columnsLookedAt) }, (_, column) =>
    lines.map((line) => headingAt(line, column)).filter((text) => text !== ''),
  );
}

function headingAt(line: SheetRow, column: number): string {
  return tidy(cellAt(line, column).text.slice(0, charactersLookedAt));
}

/** What a column means by its lower heading, its upper one, or both read together. */
function likest<Key extends string>(
  texts: readonly string[],
  recognise: Recognise<Key>,
): Recognised<Key> | undefined {
  const joined = [...new Set(texts)].join(' ');
  if (barredHeading(joined)) return { key: null, likeness: 1 };
  let best: Recognised<Key> | undefined;
  for (const text of [joined, ...texts.toReversed()]) {
    const found = recognise(text);
    if (found && found.likeness > (best?.likeness ?? 0)) best = found;
  }
  return best;
}

/** Whether lines have the shape of a header: words, several of them, and no data underneath. */
function mayBeHeader(lines: readonly SheetRow[]): boolean {
  const [upper, lower] = lines;
  if (!upper || lines.some(isNumbering)) return false;
  if (!lines.every(isMostlyWords)) return false;
  if (new Set(upper.cells.map(({ text }) => text)).size < 2) return false;
  if (!lower) return true;
  const over = (column: number) => headingAt(upper, column);
  // Under a heading that stands alone another text is data; only a group of columns is divided.
  return lower.cells.slice(0, columnsLookedAt).every((_, column) => {
    const text = headingAt(lower, column);
    const above = over(column);
    if (text === '' || above === '' || text === above) return true;
    const right = column + 1 < lower.cells.length ? over(column + 1) : above;
    return over(column - 1) === above || right === above || right === '';
  });
}

/** A heading may be a year; a row with many numbers or dates is data. */
function isMostlyWords({ cells }: SheetRow): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'empty');
  return filled.filter(({ kind }) => kind !== 'text').length * 4 <= filled.length;
}

function headerOf<Key extends string>(
  { at, lines, headings, mapping }: Candidate<Key>,
  rows: readonly SheetRow[],
): Header<Key> {
  const [first, second] = [rows[at], rows[at + lines.length]];
  const last = lines.at(-1)?.number ?? 0;
  const barred = headings.flatMap((heading, column): [number, Text][] => {
    const why = barredHeading(heading);
    return why ? [[column, why]] : [];
  });
  return {
    row: first?.number ?? 0,
    dataFrom: (second && isNumbering(second) ? second.number : last) + 1,
    headings,
    mapping,
    barred: new Map(barred),
    texts: new Set(lines.flatMap(({ cells }) => cells.map(({ text }) => text))),
  };
}
