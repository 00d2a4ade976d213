import type { Tx } from '../../platform/database/database.ts';
import type { By } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { changeYear, type RecordContent } from '../dossiers/index.ts';
import { attachFiles } from '../files/index.ts';
import { findByKey, type StoredRecord } from './queries.ts';

/** The columns that a record's content decides. */
function columnsOf(content: RecordContent) {
  return {
    ...content,
    categories: [...content.categories],
    fields: JSON.stringify(content.fields),
  };
}

/** Keeps how the record stands from now on; nothing where it is deleted. */
async function addVersion(
  tx: Tx,
  { who, now }: By,
  unit: string,
  version: { readonly id: string; readonly number: number; readonly content: RecordContent | null },
): Promise<void> {
  await tx
    .insertInto('unit_record_version')
    .values({
      tenant_id: who.tenant,
      record_id: version.id,
      version: version.number,
      unit_id: unit,
      at: now,
      account_id: who.account,
      role: who.role,
      content: version.content && JSON.stringify(version.content),
    })
    .execute();
}

/** The record as its address names it, and whether it is of this press. */
export interface Added {
  readonly publicId: string;
  readonly fresh: boolean;
}

export interface NewRecord {
  readonly key: string;
  readonly content: RecordContent;
  /** Keys of files that were sent with the form. */
  readonly uploads?: readonly string[];
}

/**
 * Adds a record to a unit's year. The key is made with the form: sent twice, as over a line that
 * drops, it leads to the record that it made the first time.
 */
export function addRecord(
  tx: Tx,
  by: By,
  unit: string,
  { key, content, uploads = [] }: NewRecord,
): Promise<Added> {
  const { who, now } = by;
  return changeYear<Added>(tx, by, unit, async () => {
    const known = await findByKey(tx, who.tenant, unit, key);
    if (known) return { result: { publicId: known.public_id, fresh: false }, act: undefined };
    const id = newId(now);
    const publicId = newPublicId();
    const row = {
      tenant_id: who.tenant,
      id,
      public_id: publicId,
      unit_id: unit,
      client_key: key,
      ...columnsOf(content),
      entered_at: now,
      entered_by: who.account,
      entered_role: who.role,
      deleted_at: null,
    };
    const [, , digests] = await Promise.all([
      tx.insertInto('unit_record').values(row).execute(),
      addVersion(tx, by, unit, { id, number: 1, content }),
      attachFiles(tx, { tenant: who.tenant, unit, record: id, keys: uploads }),
    ]);
    const detail = digests.length > 0 ? { digests } : {};
    const act = { action: 'added', subject: 'unit_record', subjectId: id, detail };
    return { result: { publicId, fresh: true }, act };
  });
}

/** How a change of a record ended; `conflict` where somebody has saved meanwhile. */
export type Changed = 'saved' | 'same' | 'conflict';

export function changeRecord(
  tx: Tx,
  by: By,
  unit: string,
  { record, version, content }: ChangedRecord,
): Promise<Changed> {
  const changed = differingParts(record.content, content);
  return nextVersion(tx, by, unit, {
    record,
    version,
    columns: columnsOf(content),
    content,
    act: changed.length > 0 ? { action: 'changed', detail: { changed } } : undefined,
  });
}

interface ChangedRecord {
  readonly record: StoredRecord;
  /** The version over which the form was opened. */
  readonly version: number;
  readonly content: RecordContent;
}

export function deleteRecord(tx: Tx, by: By, unit: string, record: StoredRecord): Promise<Changed> {
  return nextVersion(tx, by, unit, {
    record,
    version: record.version,
    columns: { deleted_at: by.now },
    content: null,
    act: record.deletedAt === null ? { action: 'deleted' } : undefined,
  });
}

export function restoreRecord(
  tx: Tx,
  by: By,
  unit: string,
  record: StoredRecord,
): Promise<Changed> {
  return nextVersion(tx, by, unit, {
    record,
    version: record.version,
    columns: { deleted_at: null },
    content: record.content,
    act: record.deletedAt === null ? undefined : { action: 'restored' },
  });
}

/** Sets columns where the version is still the one that was seen, and keeps the next one. */
function nextVersion(
  tx: Tx,
  by: By,
  unit: string,
  next: {
    readonly record: StoredRecord;
    readonly version: number;
    readonly columns: Partial<ReturnType<typeof columnsOf>> & { readonly deleted_at?: Date | null };
    readonly content: RecordContent | null;
    readonly act: { readonly action: string; readonly detail?: object } | undefined;
  },
): Promise<Changed> {
  const { record, version, columns, content, act } = next;
  return changeYear<Changed>(tx, by, unit, async () => {
    if (!act && version === record.version) return { result: 'same', act: undefined };
    const { numUpdatedRows } = await tx
      .updateTable('unit_record')
      .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', by.who.tenant)
      .where('id', '=', record.id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { result: 'conflict', act: undefined };
    await addVersion(tx, by, unit, { id: record.id, number: version + 1, content });
    const told = { subject: 'unit_record', subjectId: record.id };
    return {
      result: 'saved',
      act: { action: 'changed', ...told, ...act, detail: { ...act?.detail } },
    };
  });
}

/** The parts of a record in which two versions differ. */
export function differingParts(
  before: RecordContent,
  after: RecordContent,
): (keyof RecordContent)[] {
  const parts = Object.keys(after) as (keyof RecordContent)[];
  return parts.filter((part) => canonical(before[part]) !== canonical(after[part]));
}

function canonical(value: RecordContent[keyof RecordContent]): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
