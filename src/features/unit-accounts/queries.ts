import { sql } from 'kysely';
import { insideSentence } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';

/* All SQL of the accounts of units. */

/** A unit, as far as its accounts need it. */
export interface AccountUnit {
  readonly id: string;
  readonly publicId: string;
  readonly code: string;
  readonly name: string;
  readonly communeId: string;
  readonly level: 'commune' | 'province';
}

/** The accounts of a unit: its head first, then its officers; those in use before the disabled. */
export function accountsOf(tx: Tx, tenant: string, unit: string) {
  return tx
    .selectFrom('account')
    .select(['id', 'public_id', 'name', 'login', 'role', 'disabled_at'])
    .select(sql<boolean>`password_hash is not null`.as('joined'))
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .orderBy(sql`disabled_at is not null`)
    .orderBy('role', 'desc')
    .orderBy('created_at')
    .execute();
}

export type UnitAccount = Awaited<ReturnType<typeof accountsOf>>[number];

/** An account of a unit in reach, with its unit. */
export async function findUnitAccount(tx: Tx, tenant: string, publicId: string) {
  const row = await tx
    .selectFrom('account as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select(['a.id', 'a.public_id', 'a.name', 'a.login', 'a.role', 'a.disabled_at'])
    .select([
      'u.id as unit_id',
      'u.public_id as unit_public_id',
      'u.code',
      'u.name as unit_name',
      'u.commune_id',
      'u.level',
    ])
    .where('a.tenant_id', '=', tenant)
    .where('a.public_id', '=', publicId)
    .executeTakeFirst();
  if (!row) return undefined;
  const unit: AccountUnit = {
    id: row.unit_id,
    publicId: row.unit_public_id,
    code: row.code,
    name: row.unit_name,
    communeId: row.commune_id,
    level: row.level,
  };
  return { ...row, unit };
}

/** Units by what addresses show of them, in the order of their names; only current ones. */
export async function unitsToInvite(
  tx: Tx,
  tenant: string,
  publicIds: readonly string[],
): Promise<AccountUnit[]> {
  if (publicIds.length === 0) return [];
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'public_id', 'code', 'name', 'commune_id', 'level'])
    .where('tenant_id', '=', tenant)
    .where('public_id', 'in', [...publicIds])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publicId: row.public_id,
    code: row.code,
    name: row.name,
    communeId: row.commune_id,
    level: row.level,
  }));
}

/** Who hands slips out, and whom to call. */
export async function issuingOffice(tx: Tx, tenant: string, commune: string | undefined) {
  const province = await tx
    .selectFrom('province')
    .select(['standing_office', 'help'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow();
  if (commune === undefined) return { office: province.standing_office, help: province.help };
  const row = await tx
    .selectFrom('commune')
    .select(['name', 'help'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', commune)
    .executeTakeFirstOrThrow();
  return {
    office: `Công an ${insideSentence(row.name)}`,
    help: row.help || province.help,
  };
}
