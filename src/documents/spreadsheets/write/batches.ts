import { setImmediate } from 'node:timers/promises';
import type { RowToWrite, SheetToWrite } from './sheet.ts';

/** Characters gathered before they are passed on. */
const batchLength = 64 * 1024;

/** An opening and then the text of each row, in pieces worth passing on. */
export async function* batches(
  opening: string,
  rows: SheetToWrite['rows'],
  textOf: (row: RowToWrite) => string,
): AsyncGenerator<string> {
  let batch = opening;
  for await (const row of rows) {
    batch += textOf(row);
    if (batch.length < batchLength) continue;
    yield batch;
    batch = '';
    // A stream that takes everything at once would leave no turn to others.
    await setImmediate();
  }
  yield batch;
}
