import { createHash } from 'node:crypto';
import type { Database } from '../../platform/database/database.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { storeKey } from '../files/index.ts';
import type { FileFault, Tell } from './findings.ts';
import { type FileRow, filesAfter, isKept } from './queries.ts';

const batch = 500;
/** How many are read at once: a bucket is far away, and a disk has one arm. */
const together = 4;

/** Reads every file that units keep and holds its bytes against its digest; gives back how many. */
export async function checkFiles(
  db: Database,
  tenant: string,
  store: FileStore,
  tell: Tell,
): Promise<number> {
  const scope = { tenant, reach: 'system' } as const;
  let count = 0;
  let after: FileRow | undefined;
  for (;;) {
    // No transaction stays open while files are read.
    const rows = await db.within(scope, (tx) => filesAfter(tx, tenant, after, batch));
    if (rows.length === 0) return count;
    count += rows.length;
    after = rows.at(-1);
    const queue = rows.values();
    const reader = async () => {
      for (const row of queue) {
        const fault = await faultOf(store, tenant, row);
        if (!fault) continue;
        const kept = await db.within(scope, (tx) => isKept(tx, tenant, row));
        if (kept) tell({ what: 'file', fault, name: row.sha256.toString('hex') });
      }
    };
    await Promise.all(Array.from({ length: together }, reader));
  }
}

async function faultOf(
  store: FileStore,
  tenant: string,
  { unit_id, sha256 }: FileRow,
): Promise<FileFault | undefined> {
  const key = storeKey({ tenant_id: tenant, unit_id, sha256 });
  try {
    if ((await store.size(key)) === undefined) return 'missing';
    const hash = createHash('sha256');
    for await (const chunk of await store.read(key)) hash.update(chunk);
    return hash.digest().equals(sha256) ? undefined : 'changed';
  } catch {
    // Of a bad disk, or a bucket that does not answer.
    return 'unreadable';
  }
}
