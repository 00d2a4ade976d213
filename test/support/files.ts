import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import type { TestApp } from './app.ts';

/** A record of a unit with one file that lies in the store with its page images. */
export async function aKeptFile(
  app: Pick<TestApp, 'db' | 'clock' | 'files'>,
  unit: { readonly tenant_id: string; readonly id: string },
  name: string,
) {
  const { now } = app.clock;
  const [record, file, recordId] = [newPublicId(), newPublicId(), newId(now)];
  const sha256 = createHash('sha256').update(file).digest();
  const key = `${unit.tenant_id}/${unit.id}/${sha256.toString('hex')}`;
  for (const one of [key, `${key}-1`, `${key}-small`]) {
    const path = join(app.files.work, newPublicId());
    await writeFile(path, file);
    await app.files.store.put(one, { path, size: file.length, sha256 });
  }
  await app.db.within({ tenant: unit.tenant_id, reach: 'system' }, async (tx) => {
    await tx
      .insertInto('unit_record')
      .values({
        tenant_id: unit.tenant_id,
        id: recordId,
        public_id: record,
        unit_id: unit.id,
        client_key: newPublicId(),
        day: '2026-06-01',
        categories: ['plan'],
        title: 'Kế hoạch năm',
        participants: null,
        fields: '{}',
        entered_at: now,
        entered_by: null,
        entered_role: 'system',
        deleted_at: null,
      })
      .execute();
    await tx
      .insertInto('unit_file')
      .values({
        tenant_id: unit.tenant_id,
        id: newId(now),
        public_id: file,
        unit_id: unit.id,
        record_id: recordId,
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
  return { record, file };
}
