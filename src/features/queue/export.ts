import { stateLabels } from '../../core/dossier/states.ts';
import { writeCsv } from '../../documents/spreadsheets/write/csv.ts';
import {
  type ColumnToWrite,
  type RowToWrite,
  type SheetToWrite,
  textColumn,
} from '../../documents/spreadsheets/write/sheet.ts';
import type { Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { dayIn, dayOfRow, listFile } from '../frame/index.ts';
import { dueOf, levelOf, readFilter } from './filter.ts';
import { listQueue, type QueueRow } from './queries.ts';
import { queueWords } from './words.ts';

/** How many dossiers are fetched at once: each time the whole list is put in order anew. */
const batch = 10_000;

/** Exactly the dossiers that the queue shows, all pages of it, as an Excel file. */
export async function exportXlsx(ask: SignedAsk): Promise<Reply> {
  return listFile(ask, queueWords(ask.lang).file, sheetOf(ask));
}

export async function exportCsv(ask: SignedAsk): Promise<Reply> {
  const way = { extension: 'csv', type: 'text/csv; charset=utf-8', write: writeCsv };
  return listFile(ask, queueWords(ask.lang).file, sheetOf(ask), way);
}

function sheetOf(ask: SignedAsk): SheetToWrite {
  return { name: queueWords(ask.lang).title, columns: columnsOf(ask), rows: rowsOf(ask) };
}

function columnsOf({ lang }: SignedAsk): ColumnToWrite[] {
  const say = queueWords(lang);
  return [
    textColumn(say.unitCode, 14),
    textColumn(say.name, 48),
    textColumn(say.commune, 24),
    textColumn(say.level, 12),
    textColumn(say.round, 32),
    textColumn(say.state, 24),
    { heading: say.since, width: 14, kind: 'date' },
    textColumn(say.late, 14),
    textColumn(say.code, 14),
    { heading: say.due, width: 14, kind: 'date' },
  ];
}

async function* rowsOf(ask: SignedAsk): AsyncGenerator<RowToWrite> {
  const { who } = ask;
  const filter = readFilter(ask.query);
  const office = { tenant: who.tenant, level: levelOf(who) };
  for (let offset = 0; ; offset += batch) {
    const rows = await ask.within((tx) => listQueue(tx, office, filter, { limit: batch, offset }));
    for (const row of rows) yield rowOf(row, ask);
    if (rows.length < batch) return;
  }
}

function rowOf(row: QueueRow, { lang, who }: SignedAsk): RowToWrite {
  const say = queueWords(lang);
  return [
    row.unit_code,
    row.name,
    row.commune,
    say.levels[row.level],
    row.round_name,
    stateLabels[row.state][lang],
    dayIn(row.state_at),
    row.late ? say.yes : '',
    row.code,
    dayOfRow(dueOf(row, who)),
  ];
}
