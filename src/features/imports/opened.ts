import type { Header } from '../../core/sheets/header.ts';
import type { SheetRow } from '../../core/sheets/row.ts';
import { found } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { firstRows, headerOf, withBook } from './book.ts';
import type { Kind } from './import-list-page.tsx';
import { fileOf, type Run, rememberedColumns } from './queries.ts';
import { type ProvinceInFile, provincesIn } from './receive.ts';
import { kinds } from './tasks.ts';

/** What of a file the page of its columns shows. */
export interface Opened {
  readonly rows: readonly SheetRow[];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly header: Header<string> | undefined;
  readonly provinces: readonly ProvinceInFile[];
}

/** Opens the file of a run as far as its columns need it. */
export async function openRun(ask: SignedAsk, kind: Kind, run: Run): Promise<Opened> {
  const { tenant } = ask.who;
  const { content, remembered } = await ask.within(async (tx) => ({
    content: found(await fileOf(tx, run)),
    remembered: await rememberedColumns(tx, tenant, kind),
  }));
  return withBook(content, run.file_name, async (book) => {
    const rows = await firstRows(book, run.sheet);
    const header = headerOf<string>(rows, kinds[kind].targets, run.header_row, remembered);
    const mapping = { columns: Object.fromEntries(header?.mapping ?? []) };
    const provinces =
      kind === 'communes' && header
        ? await provincesIn(book.rows(run.sheet), mapping, header.dataFrom)
        : [];
    return { rows, sheets: book.sheets, header, provinces };
  });
}
