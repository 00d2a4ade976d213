import { sql } from 'kysely';
import * as v from 'valibot';
import type { FieldValue } from '../../core/dossier/dossier.ts';
import { unitColumns } from '../../platform/database/columns.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { ByRole, UnitClaimRow, UnitFigureRow } from '../../platform/database/year-tables.ts';
import { dayOfRow } from '../frame/index.ts';
import { unitAt } from './profile-past.ts';
import type { KeptFigure, KeptRecord, SaidRecord, UnitYear } from './unit-year.ts';

/* All SQL that reads a unit's year. */

/** The fields of a record or the parts of a figure, as they lie in the database. */
const FieldValues = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

export function fieldValues(json: unknown): Record<string, FieldValue> {
  return v.parse(FieldValues, json);
}

/** A record as a version of it keeps it. */
export const RecordContent = v.object({
  day: v.string(),
  categories: v.array(v.string()),
  title: v.string(),
  number: v.string(),
  issuer: v.string(),
  note: v.string(),
  participants: v.nullable(v.number()),
  fields: FieldValues,
  citation: v.string(),
});
export type RecordContent = v.InferOutput<typeof RecordContent>;

/** A row of a record with the number of its files. */
export interface RecordRow extends RecordContent {
  readonly id: string;
  readonly public_id: string;
  readonly entered_at: Date;
  readonly entered_by: string | null;
  readonly entered_role: ByRole;
  readonly version: number;
  readonly files: number;
}

/** What a version of a record says, apart from when and by whom it was said. */
export function saidRecord(content: RecordContent): SaidRecord {
  const { number, issuer, note, participants } = content;
  return {
    category: content.categories,
    date: dayOfRow(content.day),
    title: content.title,
    ...(number !== '' && { number }),
    ...(issuer !== '' && { issuer }),
    ...(note !== '' && { note }),
    ...(participants !== null && { participants }),
    fields: fieldValues(content.fields),
    citation: content.citation,
  };
}

export function keptRecord(row: RecordRow): KeptRecord {
  return {
    ...saidRecord(row),
    id: row.id,
    publicId: row.public_id,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
    enteredRole: row.entered_role,
    version: row.version,
    files: row.files,
  };
}

/** The columns of a record by name: what asks for all of a table is not kept prepared. */
export const recordColumns =
  sql.raw(`r.id, r.public_id, r.day, r.categories, r.title, r.number, r.issuer, r.note,
  r.participants, r.fields, r.citation, r.entered_at, r.entered_by, r.entered_role, r.version`);

/** The records of a unit, newest day first; of those entered on one day, the later first. */
async function recordsNow(tx: Tx, tenant: string, unit: string): Promise<KeptRecord[]> {
  const { rows } = await sql<RecordRow>`
    select ${recordColumns}, (select count(*)::int from unit_file f where f.tenant_id = r.tenant_id
      and f.record_id = r.id and f.state = 'kept' and f.removed_at is null) as files
    from unit_record r
    where r.tenant_id = ${tenant} and r.unit_id = ${unit} and r.deleted_at is null
    order by r.day desc, r.id desc`.execute(tx);
  return rows.map(keptRecord);
}

/** The same as it was known at a moment: each record by the last version entered by then. */
async function recordsAt(tx: Tx, tenant: string, unit: string, at: Date): Promise<KeptRecord[]> {
  const { rows } = await sql<Omit<RecordRow, keyof RecordContent> & { content: unknown }>`
    select * from (
      select distinct on (w.record_id) w.content, w.version, r.id, r.public_id, r.entered_at,
        r.entered_by, r.entered_role,
        (select count(*)::int from unit_file f where f.tenant_id = r.tenant_id and f.record_id = r.id
          and f.state = 'kept' and f.uploaded_at <= ${at}
          and (f.removed_at is null or f.removed_at > ${at})) as files
      from unit_record_version w
        join unit_record r on r.tenant_id = w.tenant_id and r.id = w.record_id
      where w.tenant_id = ${tenant} and w.unit_id = ${unit} and w.at <= ${at}
      order by w.record_id, w.version desc) as known
    where content is not null
    order by content->>'day' desc, id desc`.execute(tx);
  return rows.map(({ content, ...row }) =>
    keptRecord({ ...row, ...v.parse(RecordContent, content) }),
  );
}

/** What is read of each saying of a figure. */
export const figureColumns = [
  'key',
  'year',
  'number',
  'value',
  'as_of',
  'explanation',
  'detail',
  'at',
  'account_id',
  'role',
] as const satisfies readonly (keyof UnitFigureRow)[];

export function keptFigure(row: Pick<UnitFigureRow, (typeof figureColumns)[number]>): KeptFigure {
  return {
    key: row.key,
    year: row.year,
    number: row.number,
    value: row.value === null ? null : Number(row.value),
    asOf: dayOfRow(row.as_of),
    explanation: row.explanation,
    detail: fieldValues(row.detail),
    at: row.at,
    account: row.account_id,
    role: row.role,
  };
}

async function figuresAt(tx: Tx, tenant: string, unit: string, at: Date): Promise<KeptFigure[]> {
  const rows = await tx
    .selectFrom('unit_figure')
    .select(figureColumns)
    .distinctOn(['year', 'key'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('at', '<=', at)
    .orderBy('year')
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(keptFigure);
}

async function claimsAt(tx: Tx, tenant: string, unit: string, at: Date): Promise<UnitClaimRow[]> {
  const rows = await tx
    .selectFrom('unit_claim')
    .select([
      'tenant_id',
      'unit_id',
      'field',
      'number',
      'value',
      'ground',
      'at',
      'account_id',
      'role',
    ])
    .select(['decided_at', 'decided_by', 'accepted', 'reason'])
    .distinctOn('field')
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('at', '<=', at)
    .orderBy('field')
    .orderBy('number', 'desc')
    .execute();
  // What was decided later still waited then, and counted as the unit said it.
  return rows.map((row) =>
    row.decided_at !== null && row.decided_at > at
      ? { ...row, decided_at: null, decided_by: null, accepted: null, reason: '' }
      : row,
  );
}

/** A moment after every other: what is known now. */
const latest = new Date('9999-01-01T00:00:00Z');

/** All that a unit has recorded and declared; at a past moment, what had been entered by then. */
export async function readEntered(
  tx: Tx,
  tenant: string,
  unit: string,
  at?: Date,
): Promise<Omit<UnitYear, 'unit'>> {
  const [records, figures, claims] = await Promise.all([
    at ? recordsAt(tx, tenant, unit, at) : recordsNow(tx, tenant, unit),
    figuresAt(tx, tenant, unit, at ?? latest),
    claimsAt(tx, tenant, unit, at ?? latest),
  ]);
  return { records, figures, claims };
}

/** A unit's year and its profile, now or as they were known at a moment. */
export async function readUnitYear(
  tx: Tx,
  tenant: string,
  unit: UnitRow,
  at?: Date,
): Promise<UnitYear> {
  const [then, entered] = await Promise.all([
    at ? unitAt(tx, unit, at) : unit,
    readEntered(tx, tenant, unit.id, at),
  ]);
  return { unit: then, ...entered };
}

export async function getUnitRow(tx: Tx, tenant: string, id: string): Promise<UnitRow> {
  return tx
    .selectFrom('unit')
    .select(unitColumns)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Whether an account has written anything of a unit's year. */
export async function hasTyped(
  tx: Tx,
  tenant: string,
  unit: string,
  account: string,
): Promise<boolean> {
  const { rows } = await sql<{ typed: boolean }>`
    select exists (select from unit_record_version
        where tenant_id = ${tenant} and unit_id = ${unit} and account_id = ${account})
      or exists (select from unit_figure
        where tenant_id = ${tenant} and unit_id = ${unit} and account_id = ${account})
      or exists (select from explanation
        where tenant_id = ${tenant} and unit_id = ${unit} and account_id = ${account}) as typed`.execute(
    tx,
  );
  return rows[0]?.typed ?? false;
}

/** The next units of the province in the order of their keys. */
export async function unitsAfter(
  tx: Tx,
  tenant: string,
  after: string | undefined,
  count: number,
): Promise<string[]> {
  let query = tx.selectFrom('unit').select('id').where('tenant_id', '=', tenant);
  if (after !== undefined) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(count).execute();
  return rows.map(({ id }) => id);
}

export function someUnits(tx: Tx, tenant: string, ids: readonly string[]): Promise<UnitRow[]> {
  return tx
    .selectFrom('unit')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Those of the units that have recorded, declared or claimed anything. */
export async function unitsWithYear(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from unit_record where tenant_id = ${tenant} and unit_id = any(${ids}::uuid[])
    union select unit_id from unit_figure where tenant_id = ${tenant} and unit_id = any(${ids}::uuid[])
    union select unit_id from unit_claim where tenant_id = ${tenant} and unit_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.map(({ unit_id }) => unit_id));
}
