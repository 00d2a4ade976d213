import { parse } from 'node:path';
import { limits } from '../limits.ts';
import {
  type Cell,
  emptyCell,
  type SheetRow,
  type Spreadsheet,
  SpreadsheetTrouble,
} from '../spreadsheet.ts';
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
  let splitter: CsvSplitter | undefined;
  let head = '';
  let number = 0;
  const rows = function* (records: readonly string[][]) {
    for (const record of records) {
      if (++number > limits.listedRows)
        throw new SpreadsheetTrouble(words.tooManyListedRows(limits.listedRows));
      const cells = cellsOf(record);
      if (cells.length > 0) yield { number, cells };
    }
  };
  const open = () => {
    const { separator, skip } = separatorOf(head.slice(0, headLength));
    const opened = new CsvSplitter(separator);
    opened.write(head.slice(skip));
    return opened;
  };
  for await (const text of textOf(path, encoding)) {
    if (text.includes('\0')) throw new SpreadsheetTrouble(words.notSpreadsheet);
    if (splitter) splitter.write(text);
    else {
      head += text;
      if (head.length >= headLength) splitter = open();
    }
    if (splitter) yield* rows(splitter.take());
  }
  splitter ??= open();
  splitter.end();
  yield* rows(splitter.take());
}

function cellsOf(record: readonly string[]): Cell[] {
  const cells = record.map(
    (text): Cell => (text === '' ? emptyCell : { text: text.normalize('NFC'), kind: 'text' }),
  );
  while (cells.at(-1)?.kind === 'empty') cells.pop();
  return cells;
}
