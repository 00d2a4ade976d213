import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetRow } from '../../../src/core/sheets/row.ts';
import type { Text } from '../../../src/core/text.ts';
import { openSpreadsheet } from '../../../src/documents/spreadsheets/open.ts';
import {
  type Spreadsheet,
  SpreadsheetTrouble,
} from '../../../src/documents/spreadsheets/spreadsheet.ts';

export interface ReadBook {
  readonly format: Spreadsheet['format'];
  readonly sheets: Spreadsheet['sheets'];
  readonly rows: readonly SheetRow[];
  /** The texts of all rows, without their numbers. */
  readonly texts: readonly string[][];
}

/** Opens bytes as if they had been uploaded, and reads a sheet to its end. */
export async function readBook(
  bytes: Buffer | string,
  {
    sheet = 0,
    name = 'Danh sách.xlsx',
    mostRows,
  }: { sheet?: number; name?: string; mostRows?: number } = {},
): Promise<ReadBook> {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes);
    const opened = await openSpreadsheet(path, name, mostRows === undefined ? {} : { mostRows });
    if (!opened.ok) throw new SpreadsheetTrouble(opened.why);
    const { book } = opened;
    try {
      const rows: SheetRow[] = [];
      for await (const row of book.rows(sheet)) rows.push(row);
      const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
      return { format: book.format, sheets: book.sheets, rows, texts };
    } finally {
      await book.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Why the bytes are refused, while they are opened or read; undefined where they are not. */
export async function refusalOf(bytes: Buffer | string): Promise<Text | undefined> {
  try {
    await readBook(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return error.says;
    throw error;
  }
}
