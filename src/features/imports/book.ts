import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guessHeader, type Header, headerAt } from '../../core/sheets/header.ts';
import { isNotData } from '../../core/sheets/not-data.ts';
import type { Remembered } from '../../core/sheets/recognise.ts';
import type { SheetRow } from '../../core/sheets/row.ts';
import type { Target } from '../../core/sheets/targets.ts';
import { openSpreadsheet } from '../../documents/spreadsheets/open.ts';
import { type Spreadsheet, SpreadsheetTrouble } from '../../documents/spreadsheets/spreadsheet.ts';
import type { DataRows } from './plan.ts';

/** Rows of data that one file may bring, and what may stand above and below them. */
export const mostRows = 50_000;
const mostFilledRows = mostRows + 1000;

/** Opens the bytes of a file for as long as they are worked with. Throws SpreadsheetTrouble. */
export async function withBook<T>(
  content: Buffer,
  name: string,
  work: (book: Spreadsheet) => Promise<T>,
): Promise<T> {
  const folder = join(tmpdir(), 'diem-sang-imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    await writeFile(path, content, { mode: 0o600 });
    return await withFile(path, name, work);
  } finally {
    await rm(path, { force: true });
  }
}

export async function withFile<T>(
  path: string,
  name: string,
  work: (book: Spreadsheet) => Promise<T>,
): Promise<T> {
  const opened = await openSpreadsheet(path, name, { mostRows: mostFilledRows });
  if (!opened.ok) throw new SpreadsheetTrouble(opened.why);
  try {
    return await work(opened.book);
  } finally {
    await opened.book.close();
  }
}

const headRows = 40;

/** The first rows of a sheet, among which its header stands, with a few rows of data as examples. */
export async function firstRows(book: Spreadsheet, sheet: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of book.rows(sheet)) {
    rows.push(row);
    if (rows.length >= headRows + 5) break;
  }
  return rows;
}

/** The header where it was pointed at, or where it is found. */
export function headerOf<Key extends string>(
  rows: readonly SheetRow[],
  targets: readonly Target<Key>[],
  row: number | null,
  remembered?: Remembered<Key>,
): Header<Key> | undefined {
  return row === null
    ? guessHeader(rows, targets, remembered)
    : headerAt(rows, row, targets, remembered);
}

/** Rows that one statement takes: enough to be quick, few enough that others get their turn. */
const batch = 1000;

export async function* inBatches(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow[]> {
  let part: SheetRow[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length < batch) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The rows below a header that are data, told one by one. */
export function dataRows(
  book: Spreadsheet,
  sheet: number,
  header: Header<string>,
  told: (done: number) => void,
): DataRows {
  let skipped = 0;
  let done = 0;
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const row of book.rows(sheet)) {
      told(++done);
      if (row.number < header.dataFrom) continue;
      if (isNotData(row, header) === undefined) yield row;
      else skipped++;
    }
  }
  return { rows: rows(), skipped: () => skipped };
}
