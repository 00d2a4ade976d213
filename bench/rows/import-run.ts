import { readFileSync } from 'node:fs';
import { unitTargets } from '../../src/core/sheets/targets.ts';
import { firstRows, headerOf, withFile } from '../../src/features/imports/book.ts';
import { importTasks } from '../../src/features/imports/index.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { newId, newPublicId } from '../../src/platform/ids.ts';

/*
 * Takes a file of units in, as the server's tasks do: read and validated for the dry run, then read
 * and validated again and committed, all of it durable. The file is received before the time begins.
 */

const [host = '', database = '', tenant = '', account = '', path = ''] = process.argv.slice(2);
const db = await openDatabase({ host, database, user: 'postgres' });
const tasks = importTasks(db, () => new Date());
const run = newId(new Date());

const header = await withFile(path, 'units.xlsx', async (book) =>
  headerOf(await firstRows(book, 0), unitTargets, null),
);
await db.within({ tenant, reach: 'system' }, async (tx) => {
  await tx
    .insertInto('import_run')
    .values({
      tenant_id: tenant,
      id: run,
      public_id: newPublicId(),
      kind: 'units',
      state: 'checking',
      account_id: account,
      commune_id: null,
      file_name: 'units.xlsx',
      sheets: ['Đơn vị'],
      header_row: header?.row ?? null,
      mapping: JSON.stringify({ columns: Object.fromEntries(header?.mapping ?? []) }),
      total: 0,
      created_at: new Date(),
      finished_at: null,
    })
    .execute();
  await tx
    .insertInto('import_file')
    .values({ tenant_id: tenant, import_id: run, content: readFileSync(path) })
    .execute();
});

const start = performance.now();
await tasks['import.check']?.({ tenant, run }, true);
const checked = performance.now() - start;
await db.within({ tenant, reach: 'system' }, (tx) =>
  tx.updateTable('import_run').set({ state: 'committing' }).where('id', '=', run).execute(),
);
await tasks['import.commit']?.({ tenant, run }, true);
const ms = performance.now() - start;

const { state, counts } = await db.within({ tenant, reach: 'system' }, (tx) =>
  tx
    .selectFrom('import_run')
    .select(['state', 'counts'])
    .where('id', '=', run)
    .executeTakeFirstOrThrow(),
);
console.log(
  JSON.stringify({ ms, checked, peak: process.resourceUsage().maxRSS / 1024, state, counts }),
);
await db.close();
