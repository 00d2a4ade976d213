import { type RowToWrite, textColumn } from '../../documents/spreadsheets/write/sheet.ts';
import type { Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { instantWord, listFile } from '../frame/index.ts';
import { contentRows } from './content-rows.ts';
import { filtered, type ListedRecord, readFilter } from './filter.ts';
import { categoryLabel, type Ground, groundOf } from './ground.ts';
import { roleWord } from './history.tsx';
import { placesInFull } from './list-columns.tsx';
import { isUnconfirmed, lacksProof } from './marks.tsx';
import { recordsOf } from './queries.ts';
import { recordWords } from './words.ts';

/** Exactly the records that a list shows, all pages of it, as an Excel file. */
export async function exportRecords(ask: SignedAsk): Promise<Reply> {
  const say = recordWords(ask.lang);
  const filter = readFilter(ask.query);
  const { ground, records } = await ask.within(async (tx) => {
    const ground = await groundOf(ask, tx);
    return { ground, records: await recordsOf(tx, ask.who.tenant, ground.unit.id, filter.state) };
  });
  const rows = filtered(records, filter, ground);
  return listFile(ask, 'viec-da-ghi', {
    name: say.records,
    columns: [
      { heading: say.day, width: 12, kind: 'date' },
      textColumn(say.title, 48),
      textColumn(say.category, 40),
      textColumn(say.counting, 48),
      textColumn(say.fieldsTitle, 36),
      textColumn(say.number, 16),
      textColumn(say.issuer, 24),
      { heading: say.participants, width: 12, kind: 'integer' },
      { heading: say.files, width: 10, kind: 'integer' },
      textColumn(say.citation, 30),
      textColumn(say.proof, 20),
      textColumn(`${say.note} (${say.noNames})`, 40),
      textColumn(say.typist, 36),
    ],
    rows: rows.map((row) => rowOf(row, ask, ground)),
  });
}

function rowOf({ record, places }: ListedRecord, { lang }: SignedAsk, ground: Ground): RowToWrite {
  const say = recordWords(lang);
  const { content } = record;
  const fields = contentRows(content, ground, lang)
    .filter(({ name, value }) => name.startsWith('field.') && value !== '')
    .map(({ label, value }) => `${label}: ${value}`);
  const marks = [
    lacksProof(record) && say.noProof,
    isUnconfirmed(record, ground) && say.unconfirmed,
  ].filter((mark) => mark !== false);
  return [
    record.date,
    record.title,
    record.category.map((key) => categoryLabel(ground, key, lang)).join('; '),
    placesInFull(places, lang) || say.notCounting,
    fields.join('; '),
    content.number,
    content.issuer,
    content.participants,
    record.files,
    content.citation,
    marks.join('; '),
    content.note,
    say.enteredBy(roleWord(record.enteredRole, lang), instantWord(record.enteredAt)),
  ];
}
