import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import type { TestApp } from './app.ts';

/** A file with a record, which lies in the store with its page images. */
export async function aKeptFile(
  app: Pick<TestApp, 'db' | 'clock' | 'files'>,
  record: { readonly tenant_id: string; readonly unit_id: string; readonly id: string },
  name: string,
): Promise<string> {
  const { now } = app.clock;
  const file = newPublicId();
  const sha256 = createHash('sha256').update(file).digest();
  const key = `${record.tenant_id}/${record.unit_id}/${sha256.toString('hex')}`;
  for (const one of [key, `${key}-1`, `${key}-small`]) {
    const path = join(app.files.work, newPublicId());
    await writeFile(path, file);
    await app.files.store.put(one, { path, size: file.length, sha256 });
  }
  await app.db.within({ tenant: record.tenant_id, reach: 'system' }, async (tx) => {
    await tx
      .insertInto('unit_file')
      .values({
        tenant_id: record.tenant_id,
        id: newId(now),
        public_id: file,
        unit_id: record.unit_id,
        record_id: record.id,
        client_key: newPublicId(),
        name,
        size: file.length,
        arrived: file.length,
        state: 'kept',
        sha256,
        media_type: 'application/pdf',
        pages: 1,
        uploaded_at: now,
        account_id: null,
        role: 'system',
        removed_at: null,
      })
      .execute();
  });
  return file;
}
