import type { NewAct } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { By } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { changeYear, type RecordContent, type YearChanged } from '../dossiers/index.ts';
import { attachFiles } from '../files/index.ts';
import { findByKey, type KnownRecord, type StoredRecord } from './queries.ts';

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

/**
 * What became of a form of a new record. `again` where the same had been recorded from it before,
 * `changed` where it was to be saved over that record, `differs` where its maker must say which,
 * `unknown` where there is none that it could be saved over.
 */
export type Added =
  | { readonly how: 'added' | 'changed'; readonly publicId: string }
  | { readonly how: 'again'; readonly publicId: string; readonly attached: boolean }
  | { readonly how: 'differs' | 'unknown' };

export interface NewRecord {
  readonly key: string;
  readonly content: RecordContent;
  /** Keys of files that were sent with the form. */
  readonly uploads?: readonly string[];
  /** The version of the record made from this form before, where it is to be saved over that. */
  readonly over?: number | undefined;
}

/**
 * Adds a record to a unit's year. The key is made with the form: sent twice, as over a line that
 * drops, it leads to the record that it made the first time. What was typed into the form since
 * neither goes over that record nor into another until somebody says so.
 */
export function addRecord(tx: Tx, by: By, unit: string, sent: NewRecord): Promise<Added> {
  return changeYear<Added>(tx, by, unit, async () => {
    const known = await findByKey(tx, by.who.tenant, unit, sent.key);
    if (known) return meetKnown(tx, by, unit, sent, known);
    if (sent.over !== undefined) return { result: { how: 'unknown' }, act: undefined };
    return insertRecord(tx, by, unit, sent);
  });
}

async function insertRecord(
  tx: Tx,
  by: By,
  unit: string,
  { key, content, uploads = [] }: NewRecord,
): Promise<YearChanged<Added>> {
  const { who, now } = by;
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
  return { result: { how: 'added', publicId }, act: actOn(id, 'added', { digests }) };
}

/** The form has made a record before: it says the same, is to be saved over it, or is not decided. */
async function meetKnown(
  tx: Tx,
  by: By,
  unit: string,
  { content, uploads = [], over }: NewRecord,
  { record, first }: KnownRecord,
): Promise<YearChanged<Added>> {
  const { id, publicId } = record;
  const gone = record.deletedAt !== null;
  const attach = () => attachFiles(tx, { tenant: by.who.tenant, unit, record: id, keys: uploads });
  const isSaid = (one: RecordContent) => differingParts(one, content).length === 0;
  const same =
    over === undefined
      ? // A deleted record takes no files; to throw them away without a word would be worse than to ask.
        (isSaid(first) || isSaid(record.content)) && (!gone || uploads.length === 0)
      : isSaid(record.content) && !gone;
  if (same) {
    const digests = gone ? [] : await attach();
    const attached = digests.length > 0;
    return {
      result: { how: 'again', publicId, attached },
      act: attached ? actOn(id, 'changed', { digests }) : undefined,
    };
  }
  const changed = differingParts(record.content, content);
  const columns = { ...columnsOf(content), deleted_at: null };
  if (
    over === undefined ||
    !(await writeVersion(tx, by, unit, { record, version: over, columns, content }))
  )
    return { result: { how: 'differs' }, act: undefined };
  const digests = await attach();
  return {
    result: { how: 'changed', publicId },
    act: actOn(id, gone ? 'restored' : 'changed', { changed, digests }),
  };
}

/** An act on a record; empty lists say nothing. */
function actOn(
  id: string,
  action: string,
  lists: Readonly<Record<string, readonly string[]>> = {},
): NewAct {
  const detail = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return { action, subject: 'unit_record', subjectId: id, detail };
}

/** How a change of a record ended; `conflict` where somebody has saved meanwhile. */
export type Changed = 'saved' | 'same' | 'conflict';

/** Saves a record over the version that was seen; one that was deleted meanwhile stands again. */
export function changeRecord(
  tx: Tx,
  by: By,
  unit: string,
  { record, version, content }: ChangedRecord,
): Promise<Changed> {
  const gone = record.deletedAt !== null;
  const changed = differingParts(record.content, content);
  return nextVersion(tx, by, unit, {
    record,
    version,
    columns: { ...columnsOf(content), deleted_at: null },
    content,
    act:
      gone || changed.length > 0
        ? actOn(record.id, gone ? 'restored' : 'changed', { changed })
        : undefined,
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
    act: record.deletedAt === null ? actOn(record.id, 'deleted') : undefined,
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
    act: record.deletedAt === null ? undefined : actOn(record.id, 'restored'),
  });
}

interface NextVersion {
  readonly record: StoredRecord;
  /** The version that was seen. */
  readonly version: number;
  readonly columns: Partial<ReturnType<typeof columnsOf>> & { readonly deleted_at?: Date | null };
  readonly content: RecordContent | null;
}

/** Keeps the next version of a record in a change of its own. */
function nextVersion(
  tx: Tx,
  by: By,
  unit: string,
  { act, ...next }: NextVersion & { readonly act: NewAct | undefined },
): Promise<Changed> {
  return changeYear<Changed>(tx, by, unit, async () => {
    if (!act && next.version === next.record.version) return { result: 'same', act: undefined };
    if (!(await writeVersion(tx, by, unit, next))) return { result: 'conflict', act: undefined };
    return { result: 'saved', act: act ?? actOn(next.record.id, 'changed') };
  });
}

/** Sets columns and keeps the next version; false where the one that was seen is no longer the last. */
async function writeVersion(
  tx: Tx,
  by: By,
  unit: string,
  { record, version, columns, content }: NextVersion,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_record')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', by.who.tenant)
    .where('id', '=', record.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await addVersion(tx, by, unit, { id: record.id, number: version + 1, content });
  return true;
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
