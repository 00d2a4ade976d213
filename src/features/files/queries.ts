import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';

/* All SQL about files. */

const files = (tx: Tx, tenant: string) =>
  tx.selectFrom('unit_file').selectAll().where('tenant_id', '=', tenant);

export async function findFile(
  tx: Tx,
  tenant: string,
  unit: string,
  publicId: string,
): Promise<UnitFileRow | undefined> {
  return files(tx, tenant)
    .where('unit_id', '=', unit)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
}

export async function fileById(tx: Tx, tenant: string, id: string): Promise<UnitFileRow> {
  return files(tx, tenant).where('id', '=', id).executeTakeFirstOrThrow();
}

export async function fileByKey(
  tx: Tx,
  tenant: string,
  unit: string,
  key: string,
): Promise<UnitFileRow | undefined> {
  return files(tx, tenant)
    .where('unit_id', '=', unit)
    .where('client_key', '=', key)
    .executeTakeFirst();
}

/** Files of a unit that are on their way in, or in but not yet with a record or a dossier. */
export async function loadOf(tx: Tx, tenant: string, unit: string) {
  const { rows } = await sql<{ files: number; bytes: string }>`
    select count(*)::int as files, coalesce(sum(size), 0)::text as bytes from unit_file
    where tenant_id = ${tenant} and unit_id = ${unit}
      and (state = 'arriving' or (state = 'kept' and record_id is null and dossier_id is null))`.execute(
    tx,
  );
  return { files: rows[0]?.files ?? 0, bytes: Number(rows[0]?.bytes ?? 0) };
}

export type FileChange = Partial<
  Pick<
    UnitFileRow,
    'record_id' | 'name' | 'state' | 'sha256' | 'media_type' | 'pages' | 'pages_of' | 'uploaded_at'
  > & {
    readonly size: number;
    readonly arrived: number;
    readonly removed_at: Date | null;
    readonly account_id: string | null;
    readonly role: UnitFileRow['role'];
  }
>;

/** Changes a file that is in one of the states, and tells whether it was. */
export async function changeFile(
  tx: Tx,
  { tenant_id, id }: Pick<UnitFileRow, 'tenant_id' | 'id'>,
  from: readonly UnitFileRow['state'][],
  to: FileChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_file')
    .set(to)
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether rows of the unit, one or none, still stand for what lies in the store under a digest. */
export async function holdersOf(
  tx: Tx,
  { tenant_id, unit_id, sha256 }: { tenant_id: string; unit_id: string; sha256: Buffer },
  except?: string,
): Promise<number> {
  const query = tx
    .selectFrom('unit_file')
    .select('id')
    .where('tenant_id', '=', tenant_id)
    .where('unit_id', '=', unit_id)
    .where('sha256', '=', sha256)
    .where('state', '!=', 'erased')
    .limit(1);
  const rows = await (except === undefined ? query : query.where('id', '!=', except)).execute();
  return rows.length;
}

/** How many pages of a file are shown, and how many it has, where somebody has counted. */
export type Drawn = Pick<UnitFileRow, 'pages' | 'pages_of'>;

/** Tells every row of the unit with this content what was drawn of it. */
export async function setPages(
  tx: Tx,
  { tenant_id, unit_id, sha256 }: { tenant_id: string; unit_id: string; sha256: Buffer },
  drawn: Drawn,
): Promise<void> {
  await tx
    .updateTable('unit_file')
    .set(drawn)
    .where('tenant_id', '=', tenant_id)
    .where('unit_id', '=', unit_id)
    .where('sha256', '=', sha256)
    .where('state', '!=', 'erased')
    .execute();
}

/** What the unit already has drawn of the same content. */
export async function drawnOfSame(
  tx: Tx,
  row: UnitFileRow,
  sha256: Buffer,
): Promise<Drawn | undefined> {
  return tx
    .selectFrom('unit_file')
    .select(['pages', 'pages_of'])
    .where('tenant_id', '=', row.tenant_id)
    .where('unit_id', '=', row.unit_id)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['kept', 'hidden'])
    .where('pages', 'is not', null)
    .limit(1)
    .executeTakeFirst();
}

/** A record of the unit that has not been deleted. */
export async function findRecord(tx: Tx, tenant: string, unit: string, publicId: string) {
  return tx
    .selectFrom('unit_record')
    .select(['id', 'public_id', 'title', 'day'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('public_id', '=', publicId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** A file of the unit that still belongs to nothing becomes one of its dossier. */
export async function giveToDossier(tx: Tx, file: UnitFileRow, dossier: string): Promise<void> {
  await tx
    .updateTable('unit_file')
    .set({ dossier_id: dossier })
    .where('tenant_id', '=', file.tenant_id)
    .where('id', '=', file.id)
    .where('state', '=', 'kept')
    .where('record_id', 'is', null)
    .execute();
}

/** The files of a dossier itself, as lists show them. */
export function filesOfDossier(tx: Tx, tenant: string, dossier: string): Promise<ListedFile[]> {
  return listed(tx, tenant).where('unit_file.dossier_id', '=', dossier).execute();
}

/** The round of the dossier that a file belongs to. */
export async function roundOf(tx: Tx, { tenant_id, dossier_id }: UnitFileRow) {
  if (dossier_id === null) return undefined;
  return tx
    .selectFrom('dossier')
    .innerJoin('round', (join) =>
      join
        .onRef('round.tenant_id', '=', 'dossier.tenant_id')
        .onRef('round.id', '=', 'dossier.round_id'),
    )
    .select(['round.public_id', 'round.name'])
    .where('dossier.tenant_id', '=', tenant_id)
    .where('dossier.id', '=', dossier_id)
    .executeTakeFirst();
}

/** The record that a file belongs to. */
export async function recordOf(tx: Tx, row: UnitFileRow) {
  if (row.record_id === null) return undefined;
  return tx
    .selectFrom('unit_record')
    .select(['public_id', 'title', 'deleted_at'])
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.record_id)
    .executeTakeFirst();
}

/** A file as lists show it. */
export interface ListedFile extends UnitFileRow {
  /** Who brought it; empty where the account is out of sight. */
  readonly by: string;
}

/** Who brought a file, where whoever asks may see the account. */
export async function filesOfRecords(
  tx: Tx,
  tenant: string,
  records: readonly string[],
): Promise<ListedFile[]> {
  if (records.length === 0) return [];
  return listed(tx, tenant)
    .where('unit_file.record_id', 'in', [...records])
    .execute();
}

function listed(tx: Tx, tenant: string) {
  return tx
    .selectFrom('unit_file')
    .leftJoin('account', (join) =>
      join
        .onRef('account.tenant_id', '=', 'unit_file.tenant_id')
        .onRef('account.id', '=', 'unit_file.account_id'),
    )
    .selectAll('unit_file')
    .select((eb) => eb.fn.coalesce('account.name', sql<string>`''`).as('by'))
    .where('unit_file.tenant_id', '=', tenant)
    .where('unit_file.state', 'in', ['kept', 'hidden'])
    .where('unit_file.removed_at', 'is', null)
    .orderBy('unit_file.uploaded_at')
    .orderBy('unit_file.id');
}

export async function nameOfAccount(tx: Tx, tenant: string, account: string | null) {
  if (account === null) return '';
  const row = await tx
    .selectFrom('account')
    .select('name')
    .where('tenant_id', '=', tenant)
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** The office that is told of a secret on the loose: its name as it prints. */
export async function officeOver(tx: Tx, tenant: string, commune: string) {
  const found = await tx
    .selectFrom('province')
    .leftJoin('commune', (join) =>
      join.onRef('commune.tenant_id', '=', 'province.tenant_id').on('commune.id', '=', commune),
    )
    .select(['province.standing_office as standing', 'commune.name as commune'])
    .where('province.tenant_id', '=', tenant)
    .executeTakeFirstOrThrow();
  return { standing: found.standing, commune: found.commune ?? '' };
}
