import { type RowToWrite, textColumn } from '../../documents/spreadsheets/write/sheet.ts';
import type { Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { instantWord, listFile } from '../frame/index.ts';
import { detailLines } from './detail.ts';
import { listActs, namesOf, type TrailFilter } from './queries.ts';
import { sentenceOf } from './sentences.ts';
import { filterOf, readFilter, whoWords } from './trail-page.tsx';
import { trailWords } from './words.ts';

/** Exactly the acts that the page shows, all of them, as an Excel file. */
export async function exportTrail(ask: SignedAsk): Promise<Reply> {
  const { lang, query } = ask;
  const say = trailWords(lang);
  return listFile(ask, 'nhat-ky', {
    name: say.title,
    columns: [
      { heading: say.number, width: 10, kind: 'integer' },
      textColumn(say.at, 18),
      textColumn(say.who, 32),
      textColumn(say.what, 48),
      textColumn(say.detail, 80),
    ],
    rows: exportedActs(ask, filterOf(readFilter(query, lang))),
  });
}

const exportBatch = 500;

async function* exportedActs(ask: SignedAsk, filter: TrailFilter): AsyncGenerator<RowToWrite> {
  const { lang, who } = ask;
  // Downwards from the last number, so that acts added meanwhile push none onto two pages.
  for (let below: string | undefined; ; ) {
    const seen = { ...filter, below };
    const { rows, names } = await ask.within(async (tx) => {
      const acts = await listActs(tx, who.tenant, seen, { page: 1, size: exportBatch });
      return { rows: acts, names: await namesOf(tx, who.tenant, acts) };
    });
    for (const row of rows) {
      const what = [sentenceOf(row, lang), names.get(row.subject_id ?? '')];
      yield [
        Number(row.number),
        instantWord(row.at),
        whoWords(row, lang),
        what.filter(Boolean).join(': '),
        detailLines(row.detail, lang).join('; '),
      ];
    }
    if (rows.length < exportBatch) return;
    below = rows.at(-1)?.number;
  }
}
