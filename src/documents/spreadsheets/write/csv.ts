import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import { batches } from './batches.ts';
import type { ColumnToWrite, RowToWrite, SheetToWrite, ValueToWrite } from './sheet.ts';

/** Writes a CSV file, as Excel reads it without asking, and ends the stream. */
export async function writeCsv(out: Writable, { columns, rows }: SheetToWrite): Promise<void> {
  const line = (fields: readonly string[]) => `${fields.join(',')}\r\n`;
  const headings = line(columns.map(({ heading }) => field(heading)));
  const lineOf = (row: RowToWrite) =>
    line(columns.map(({ kind }, index) => written(row[index], kind)));
  await pipeline(batches(`\uFEFF${headings}`, rows, lineOf), out);
}

function written(value: ValueToWrite | undefined, kind: ColumnToWrite['kind']): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return field(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (kind === 'date') return writtenDay(value as Day);
  return kind === 'text' ? field(String(value)) : String(value);
}

/** A spreadsheet takes text that begins so for a formula and may run it; the mark keeps it text. */
const formula = /^[=+\-@\t\r]/;

function field(text: string): string {
  const composed = text.normalize('NFC').replaceAll('\0', '');
  const safe = formula.test(composed) ? `'${composed}` : composed;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
