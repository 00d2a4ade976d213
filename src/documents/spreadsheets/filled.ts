import type { SheetRow } from '../../core/sheets/row.ts';
import { limits } from './limits.ts';
import { SpreadsheetTrouble } from './spreadsheet.ts';
import { words } from './words.ts';

/** The rows as they come, up to as many as the caller is ready to take. */
export async function* atMost(
  rows: AsyncIterable<SheetRow>,
  most: number = limits.filledRows,
): AsyncGenerator<SheetRow> {
  let filled = 0;
  for await (const row of rows) {
    if (++filled > most) throw new SpreadsheetTrouble(words.tooManyRows(most));
    yield row;
  }
}
