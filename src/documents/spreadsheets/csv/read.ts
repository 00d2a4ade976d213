import { parse } from 'node:path';
import { type Cell, emptyCell, type SheetRow } from '../../../core/sheets/row.ts';
import { limits } from '../limits.ts';
import { type Spreadsheet, SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import { type Encoding, encodingOf, textOf } from './encoding.ts';
import { CsvSplitter } from './records.ts';
import { separatorOf } from './separator.ts';

/** Characters by which the separator is guessed. */
const headLength = 32 * 1024;

/** Opens a CSV file: one sheet, named as the file. */
export async function openCsv(
  path: string,
  originalName: string,
  head: Buffer,
): Promise<Spreadsheet> {
  const encoding = await encodingOf(path, head);
  return {
    format: 'csv',
    sheets: [{ name: parse(originalName).name.normalize('NFC'), hidden: false }],
    rows(sheet) {
      if (sheet !== 0) throw new RangeError(`no sheet ${sheet}`);
      return rowsOf(path, encoding);
    },
    close: async () => {},
  };
}

async function* rowsOf(path: string, encoding: Encoding): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const records of recordsOf(textOf(path, encoding))) {
    for (const record of records) {
      if (++number > limits.listedRows)
        throw new SpreadsheetTrouble(words.tooManyListedRows(limits.listedRows));
      const cells = cellsOf(record);
      if (cells.length > 0) yield { number, cells };
    }
  }
}

/** The records of a text as its pieces come, once enough has come to guess the separator by. */
async function* recordsOf(text: AsyncGenerator<string>): AsyncGenerator<string[][]> {
  try {
    let head = '';
    while (head.length < headLength) {
      const { done, value } = await text.next();
      if (done) break;
      head += value;
    }
    const { separator, skip } = separatorOf(head);
    const splitter = new CsvSplitter(separator);
    splitter.write(head.slice(skip));
    yield splitter.take();
    for await (const piece of text) {
      splitter.write(piece);
      yield splitter.take();
    }
    splitter.end();
    yield splitter.take();
  } finally {
    await text.return(undefined);
  }
}

function cellsOf(record: readonly string[]): Cell[] {
  const cells = record.map(
    (text): Cell => (text === '' ? emptyCell : { text: text.normalize('NFC'), kind: 'text' }),
  );
  while (cells.at(-1)?.kind === 'empty') cells.pop();
  return cells;
}
