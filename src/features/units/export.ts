import { unitKindLabels } from '../../core/dossier/unit.ts';
import { sentenceCase } from '../../core/text.ts';
import { writeCsv } from '../../documents/spreadsheets/write/csv.ts';
import {
  type ColumnToWrite,
  type RowToWrite,
  type SheetToWrite,
  textColumn,
} from '../../documents/spreadsheets/write/sheet.ts';
import type { Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { dayOfRow, frameWords, listFile } from '../frame/index.ts';
import { readFilter } from './filter.ts';
import { unitIds, unitsByIds } from './queries.ts';
import { unitWords } from './words.ts';

/** How many units are fetched at once: enough to be quick, few enough to hold. */
const batch = 1000;

/** Exactly the units that a list shows, all pages of it, as an Excel file. */
export async function exportXlsx(ask: SignedAsk): Promise<Reply> {
  return listFile(ask, 'don-vi', await sheetOf(ask));
}

export async function exportCsv(ask: SignedAsk): Promise<Reply> {
  const way = { extension: 'csv', type: 'text/csv; charset=utf-8', write: writeCsv };
  return listFile(ask, 'don-vi', await sheetOf(ask), way);
}

async function sheetOf(ask: SignedAsk): Promise<SheetToWrite> {
  const { lang, who } = ask;
  const filter = { ...readFilter(ask.query), page: 1 };
  const ids = await ask.within((tx) => unitIds(tx, who.tenant, filter));
  return { name: unitWords(lang).units, columns: columnsOf(ask), rows: rowsOf(ask, ids) };
}

function columnsOf({ lang }: SignedAsk): ColumnToWrite[] {
  const say = unitWords(lang);
  return [
    textColumn(say.code, 14),
    textColumn(say.name, 48),
    textColumn(say.kind, 16),
    textColumn(say.level, 12),
    textColumn(say.commune, 24),
    textColumn(say.address, 36),
    textColumn(say.phone, 16),
    textColumn(say.taxCode, 16),
    textColumn(say.schoolCode, 12),
    textColumn(say.party, 12),
    textColumn(say.emulation, 12),
    // Whether, never how many: the number of guards leaves a dossier in no list.
    textColumn(say.guards, 12),
    textColumn(say.leftOutShort, 12),
    { heading: say.subUnits, width: 10, kind: 'integer' },
    { heading: say.members, width: 10, kind: 'integer' },
    { heading: say.states.ended, width: 12, kind: 'date' },
  ];
}

async function* rowsOf(ask: SignedAsk, ids: readonly string[]): AsyncGenerator<RowToWrite> {
  const { lang, who } = ask;
  const say = unitWords(lang);
  const frame = frameWords(lang);
  const flag = (value: boolean | null) => (value === null ? null : value ? frame.yes : frame.no);
  for (let from = 0; from < ids.length; from += batch) {
    const part = ids.slice(from, from + batch);
    for (const unit of await ask.within((tx) => unitsByIds(tx, who.tenant, part))) {
      yield [
        unit.code,
        unit.name,
        sentenceCase(unitKindLabels[unit.kind][lang]),
        say.levels[unit.level],
        unit.commune,
        unit.address,
        unit.phone,
        unit.tax_code,
        unit.school_code,
        flag(unit.party_organization),
        flag(unit.emulation_review),
        flag(unit.guard_force),
        flag(unit.left_out),
        unit.sub_units,
        unit.members,
        unit.ended_on === null ? null : dayOfRow(unit.ended_on),
      ];
    }
  }
}
