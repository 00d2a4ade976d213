import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '../../platform/database/database.ts';
import type { ByRole } from '../../platform/database/year-tables.ts';
import {
  type KeptRecord,
  keptRecord,
  RecordContent,
  type RecordRow,
  recordColumns,
} from '../dossiers/index.ts';

/* All SQL that reads records one by one, deleted ones among them. */

/** A record with what its own page and its form need. */
export interface StoredRecord extends KeptRecord {
  readonly content: RecordContent;
  readonly deletedAt: Date | null;
}

type StoredRow = RecordRow & { readonly deleted_at: Date | null };

/** The columns by name: a row may come to have more. */
function contentOf(row: RecordContent): RecordContent {
  return v.parse(RecordContent, {
    day: row.day,
    categories: row.categories,
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    note: row.note,
    participants: row.participants,
    fields: row.fields,
    citation: row.citation,
  });
}

function stored(row: StoredRow): StoredRecord {
  return { ...keptRecord(row), content: contentOf(row), deletedAt: row.deleted_at };
}

const withFiles = sql`select ${recordColumns}, r.deleted_at, (select count(*)::int from unit_file f where f.tenant_id = r.tenant_id
  and f.record_id = r.id and f.state = 'kept' and f.removed_at is null) as files from unit_record r`;

/** A record of the unit by what its address shows, deleted or not. */
export async function findRecord(
  tx: Tx,
  tenant: string,
  unit: string,
  publicId: string,
): Promise<StoredRecord | undefined> {
  const { rows } = await sql<StoredRow>`${withFiles} where r.tenant_id = ${tenant}
    and r.unit_id = ${unit} and r.public_id = ${publicId}`.execute(tx);
  return rows[0] && stored(rows[0]);
}

/** A record by the form that made it: as it stands now, and what that form said. */
export interface KnownRecord {
  readonly record: StoredRecord;
  readonly first: RecordContent;
}

/** The record that a form has made already, by the key that the form carries. */
export async function findByKey(
  tx: Tx,
  tenant: string,
  unit: string,
  key: string,
): Promise<KnownRecord | undefined> {
  const { rows } = await sql<StoredRow>`${withFiles} where r.tenant_id = ${tenant}
    and r.unit_id = ${unit} and r.client_key = ${key}`.execute(tx);
  if (!rows[0]) return undefined;
  const record = stored(rows[0]);
  const [made] = await versionsOf(tx, tenant, record.id);
  return { record, first: made?.content ?? record.content };
}

/** All records of the unit, either those kept or those deleted, newest day first. */
export async function recordsOf(
  tx: Tx,
  tenant: string,
  unit: string,
  state: 'kept' | 'deleted',
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRow>`${withFiles} where r.tenant_id = ${tenant}
    and r.unit_id = ${unit} and (r.deleted_at is not null) = ${state === 'deleted'}
    order by r.day desc, r.id desc`.execute(tx);
  return rows.map(stored);
}

/** A record as it stood from a moment on; without content it was deleted. */
export interface RecordVersion {
  readonly version: number;
  readonly at: Date;
  readonly role: ByRole;
  readonly content: RecordContent | undefined;
}

/** Every version of a record, the first first. */
export async function versionsOf(tx: Tx, tenant: string, record: string): Promise<RecordVersion[]> {
  const rows = await tx
    .selectFrom('unit_record_version')
    .select(['version', 'at', 'role', 'content'])
    .where('tenant_id', '=', tenant)
    .where('record_id', '=', record)
    .orderBy('version')
    .execute();
  return rows.map(({ content, ...row }) => ({
    ...row,
    content: content === null ? undefined : v.parse(RecordContent, content),
  }));
}
