import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { CommuneRow } from '../../platform/database/tables.ts';

/* All SQL of the catalogue of communes. */

export interface ListedCommune extends CommuneRow {
  /** Accounts of commune police that may sign in or have been invited. */
  readonly accounts: number;
}

export async function listCommunes(
  tx: Tx,
  tenant: string,
  { by, descending }: { readonly by: 'name' | 'code'; readonly descending: boolean },
): Promise<ListedCommune[]> {
  const rows = await tx
    .selectFrom('commune as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('account as a')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('a.tenant_id', '=', 'c.tenant_id')
        .whereRef('a.commune_id', '=', 'c.id')
        .where('a.unit_id', 'is', null)
        .where('a.role', '=', 'commune')
        .where('a.disabled_at', 'is', null)
        .as('accounts'),
    )
    .where('c.tenant_id', '=', tenant)
    .orderBy(`c.${by}`, descending ? 'desc' : 'asc')
    .orderBy('c.code')
    .execute();
  return rows.map((row) => ({ ...row, accounts: row.accounts ?? 0 }));
}

export function findCommune(
  tx: Tx,
  tenant: string,
  publicId: string,
): Promise<CommuneRow | undefined> {
  return tx
    .selectFrom('commune')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
}

/** Working accounts of the commune's offices. */
export async function countAccounts(tx: Tx, tenant: string, commune: string): Promise<number> {
  const row = await tx
    .selectFrom('account')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('tenant_id', '=', tenant)
    .where('commune_id', '=', commune)
    .where('unit_id', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Another commune with this code, ended or not: papers know a commune by it for ever. */
export function findByCode(tx: Tx, tenant: string, code: string, except: string | undefined) {
  return others(tx, tenant, except).where('code', '=', code).executeTakeFirst();
}

/** Another current commune of this name; an ended one may have left its name to it. */
export function findByName(tx: Tx, tenant: string, name: string, except: string | undefined) {
  return others(tx, tenant, except)
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
}

function others(tx: Tx, tenant: string, except: string | undefined) {
  const query = tx.selectFrom('commune').select(['code', 'name']).where('tenant_id', '=', tenant);
  return except === undefined ? query : query.where('id', '!=', except);
}

export type CommuneChange = Partial<
  Pick<CommuneRow, 'code' | 'name' | 'former_names' | 'help' | 'ended_on'>
>;

export async function updateCommune(
  tx: Tx,
  tenant: string,
  id: string,
  change: CommuneChange,
): Promise<void> {
  await tx
    .updateTable('commune')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** Whether units of the commune are at work; to be asked with a reach that sees units. */
export async function hasLiveUnits(tx: Tx, tenant: string, commune: string): Promise<boolean> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('commune_id', '=', commune)
    .where('ended_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
