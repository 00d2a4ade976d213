import { readFile } from 'node:fs/promises';
import type { Text } from '../../core/text.ts';
import { tidy } from '../../core/vietnamese/fold.ts';
import { SpreadsheetTrouble } from '../../documents/spreadsheets/spreadsheet.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { Upload } from '../../platform/http/upload.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { firstRows, headerOf, withFile } from './book.ts';
import { provinceNamed } from './communes-kind.ts';
import type { Mapping } from './plan.ts';
import { provinceName, rememberedColumns } from './queries.ts';
import { kinds } from './tasks.ts';

export type Received =
  | { readonly ok: true; readonly publicId: string; readonly rows: number }
  | { readonly ok: false; readonly says: Text };

/**
 * Takes a file in to be looked at: reads it to its end once, so that a broken one is refused now,
 * and guesses its header and columns by what was chosen before.
 */
export async function receive(
  ask: SignedAsk,
  kind: 'units' | 'communes',
  upload: Upload,
): Promise<Received> {
  const { who, now } = ask;
  const { targets } = kinds[kind];
  try {
    const remembered = await ask.within((tx) => rememberedColumns(tx, who.tenant, kind));
    const known = new Map(
      [...remembered].filter(([, key]) => key === null || targets.some((one) => one.key === key)),
    );
    const ours = await ask.within((tx) => provinceName(tx, ask));
    const read = await withFile(upload.path, upload.name, async (book) => {
      const rows = await firstRows(book, 0);
      const header = headerOf(rows, targets, null, known);
      let total = 0;
      for await (const _ of book.rows(0)) total++;
      const mapping: Mapping = { columns: Object.fromEntries(header?.mapping ?? []) };
      const provinces =
        kind === 'communes' && header
          ? await provincesIn(book.rows(0), mapping, header.dataFrom)
          : [];
      return {
        sheets: book.sheets.map(({ name }) => name),
        header,
        total,
        mapping: { ...mapping, province: provinceNamed(provinces, ours) },
      };
    });
    const id = newId(now);
    const publicId = newPublicId();
    await ask.within(async (tx) => {
      await tx
        .insertInto('import_run')
        .values({
          tenant_id: who.tenant,
          id,
          public_id: publicId,
          kind,
          state: 'received',
          account_id: who.account,
          commune_id: who.commune ?? null,
          file_name: tidy(upload.name).slice(0, 200) || 'tep',
          sheets: read.sheets,
          header_row: read.header?.row ?? null,
          mapping: JSON.stringify(read.mapping),
          total: read.total,
          created_at: now,
          finished_at: null,
        })
        .execute();
      await tx
        .insertInto('import_file')
        .values({ tenant_id: who.tenant, import_id: id, content: await readFile(upload.path) })
        .execute();
    });
    return { ok: true, publicId, rows: read.total };
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return { ok: false, says: error.says };
    throw error;
  }
}

export interface ProvinceInFile {
  readonly code: string;
  readonly name: string;
}

/** The provinces of which a catalogue has communes. */
export async function provincesIn(
  rows: AsyncIterable<{
    readonly number: number;
    readonly cells: readonly { readonly text: string }[];
  }>,
  { columns }: Mapping,
  dataFrom: number,
): Promise<ProvinceInFile[]> {
  const at = (target: string) =>
    Number(Object.entries(columns).find(([, key]) => key === target)?.[0] ?? -1);
  const [codeAt, nameAt] = [at('provinceCode'), at('provinceName')];
  const found = new Map<string, string>();
  if (codeAt < 0) return [];
  for await (const { number, cells } of rows) {
    const code = cells[codeAt]?.text.trim() ?? '';
    if (number < dataFrom || !/^\d{1,2}$/.test(code)) continue;
    found.set(code.padStart(2, '0'), cells[nameAt]?.text.trim() ?? '');
  }
  return [...found].map(([code, name]) => ({ code, name }));
}
