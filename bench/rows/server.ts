import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { home } from '../server/process.ts';
import { openSite } from '../server/site.ts';
import type { Row } from '../table.ts';
import { behindRows } from './behind.ts';
import { coldStartRows } from './cold-start.ts';
import { criterionRows } from './criterion-page.ts';
import { exportRows } from './export.ts';
import { importRows } from './import.ts';
import { listRows } from './list-page.ts';
import { saveRows } from './save.ts';
import { saveRecordRows } from './save-record.ts';
import { whatIfPageRows } from './what-if-page.ts';

/** What the whole server does: built, in a process of its own, over a real PostgreSQL. */
export async function serverRows(): Promise<Row[]> {
  execFileSync(process.execPath, [join(home, 'scripts/build.mjs')], { stdio: 'inherit' });
  const site = await openSite();
  try {
    const { rows: told } = await sql<{ version: string }>`select version()`.execute(
      site.db.outside,
    );
    console.log(`${told[0]?.version}; 8 requests at a time; long runs by the best of their rounds`);
    const rows: Row[] = [];
    // In this order: saving changes rows, and a stopped database ends the connections to it.
    for (const measure of [
      listRows,
      behindRows,
      criterionRows,
      whatIfPageRows,
      exportRows,
      importRows,
      saveRows,
      saveRecordRows,
      coldStartRows,
    ]) {
      console.log(`${measure.name}…`);
      rows.push(...(await measure(site)));
    }
    return rows;
  } finally {
    await site.close();
  }
}
