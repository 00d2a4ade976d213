import { writeCsv } from '../../documents/spreadsheets/write/csv.ts';
import {
  type ColumnToWrite,
  type RowToWrite,
  type SheetToWrite,
  textColumn,
} from '../../documents/spreadsheets/write/sheet.ts';
import { type Reply, redirect } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { statusWord } from '../../ui/status-tag.tsx';
import { dayIn, dayOfRow, listFile } from '../frame/index.ts';
import { type Board, findBoard, lacks } from './board.ts';
import { readFilter } from './filter.ts';
import { statusAt } from './lacks.ts';
import { type BehindRow, listBehind } from './queries.ts';
import { behindWords } from './words.ts';

/** How many units are fetched at once: each time the whole list is put in order anew. */
const batch = 10_000;

/** Exactly the units that a list shows, all pages of it, as an Excel file. */
export async function exportXlsx(ask: SignedAsk): Promise<Reply> {
  const sheet = await sheetOf(ask);
  return sheet ? listFile(ask, behindWords(ask.lang).file, sheet) : redirect('/behind');
}

export async function exportCsv(ask: SignedAsk): Promise<Reply> {
  const way = { extension: 'csv', type: 'text/csv; charset=utf-8', write: writeCsv };
  const sheet = await sheetOf(ask);
  return sheet ? listFile(ask, behindWords(ask.lang).file, sheet, way) : redirect('/behind');
}

/** Nothing where no round is open. */
async function sheetOf(ask: SignedAsk): Promise<SheetToWrite | undefined> {
  const { lang, who, now } = ask;
  const { board } = await ask.within((tx) =>
    findBoard(tx, who.tenant, ask.query.get('round'), now),
  );
  return (
    board && {
      name: behindWords(lang).title,
      columns: columnsOf(ask, board),
      rows: rowsOf(ask, board),
    }
  );
}

/** Of each criterion how it stands, and nothing of the figures behind it. */
function columnsOf({ lang }: SignedAsk, { set }: Board): ColumnToWrite[] {
  const say = behindWords(lang);
  return [
    textColumn(say.code, 14),
    textColumn(say.name, 48),
    textColumn(say.commune, 24),
    textColumn(say.level, 12),
    { heading: say.registeredOn, width: 14, kind: 'date' },
    { heading: say.lastRecorded, width: 14, kind: 'date' },
    { heading: say.nextDue, width: 14, kind: 'date' },
    textColumn(say.overdue, 48),
    ...set.criteria.map(({ criterion }) => textColumn(say.criterion(criterion.number), 18)),
  ];
}

async function* rowsOf(ask: SignedAsk, board: Board): AsyncGenerator<RowToWrite> {
  const { lang } = ask;
  const filter = readFilter(ask.query);
  for (let offset = 0; ; offset += batch) {
    const rows = await ask.within((tx) => listBehind(tx, board, filter, { limit: batch, offset }));
    for (const row of rows) yield rowOf(row, board, lang);
    if (rows.length < batch) return;
  }
}

function rowOf(row: BehindRow, board: Board, lang: SignedAsk['lang']): RowToWrite {
  const { last_recorded_at: recorded } = row;
  const late = board.late.filter((one) => lacks(row, one));
  return [
    row.code,
    row.name,
    row.commune,
    behindWords(lang).levels[row.level],
    row.registered_on === null ? null : dayOfRow(row.registered_on),
    recorded === null ? null : dayIn(recorded),
    row.next_due === null ? null : dayOfRow(row.next_due),
    late.map(({ label }) => label[lang]).join('; '),
    ...board.set.criteria.map((_, place) => statusWord(statusAt(row, place), lang)),
  ];
}
