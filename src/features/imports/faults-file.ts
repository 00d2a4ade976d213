import type { Writable } from 'node:stream';
import { isNotData } from '../../core/sheets/not-data.ts';
import { type RowToWrite, textColumn } from '../../documents/spreadsheets/write/sheet.ts';
import { writeXlsx } from '../../documents/spreadsheets/write/xlsx.ts';
import { found, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { xlsxFile } from '../frame/index.ts';
import { firstRows, headerOf, mostRows, withBook } from './book.ts';
import type { Kind } from './import-list-page.tsx';
import { fileOf, findRun, reportOf } from './queries.ts';
import { kinds } from './tasks.ts';
import { importWords } from './words.ts';

/**
 * The same file back, with the faults of each row in a first column: to be mended there and brought
 * again. Title lines and totals are left out, so that it reads without doubt.
 */
export function faultsFile(kind: Kind) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const { lang, who } = ask;
    const say = importWords(lang);
    const { run, content, faulty } = await ask.within(async (tx) => {
      const one = found(await findRun(tx, who.tenant, kind, ask.param('id')));
      return {
        run: one,
        content: found(await fileOf(tx, one)),
        faulty: await reportOf(tx, one, 'faulty', { limit: mostRows, offset: 0 }),
      };
    });
    const faults = new Map(
      faulty.map(({ row, says }) => [row, says.map((text) => text[lang]).join('; ')]),
    );
    const write = (out: Writable) =>
      withBook(content, run.file_name, async (book) => {
        const header = found(
          headerOf<string>(await firstRows(book, run.sheet), kinds[kind].targets, run.header_row),
        );
        const width = header.headings.length;
        async function* rows(): AsyncGenerator<RowToWrite> {
          for await (const row of book.rows(run.sheet)) {
            if (row.number < header.dataFrom || isNotData(row, header) !== undefined) continue;
            const cells = Array.from({ length: width }, (_, n) => row.cells[n]?.text ?? '');
            yield [faults.get(row.number) ?? '', ...cells];
          }
        }
        const columns = [
          textColumn(say.faultColumn, 60),
          ...header.headings.map((heading) => textColumn(heading, 24)),
        ];
        await writeXlsx(out, { name: run.sheets[run.sheet] ?? say.file, columns, rows: rows() });
      });
    return xlsxFile(ask, `${run.file_name.replace(/\.[^.]*$/, '')}-loi`, write);
  };
}
