import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { AccountRow } from '../../platform/database/tables.ts';
import type { AccountState } from './account-words.ts';

/* All SQL of the accounts of offices. None of it touches an account of a unit. */

export type OfficeAccount = AccountRow & {
  readonly commune: string | null;
  readonly commune_public_id: string | null;
  /** When it was last used, by sessions and browsers still known. */
  readonly seen_at: Date | null;
  /** When its slip ends, used or not. */
  readonly slip_ends_at: Date | null;
};

function accounts(tx: Tx, tenant: string) {
  return tx
    .selectFrom('account as a')
    .leftJoin('commune as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.commune_id'),
    )
    .selectAll('a')
    .select(['c.name as commune', 'c.public_id as commune_public_id'])
    .select([
      sql<Date | null>`greatest(
        (select max(s.seen_at) from session s
          where s.tenant_id = a.tenant_id and s.account_id = a.id and s.verified),
        (select max(d.seen_at) from device d
          where d.tenant_id = a.tenant_id and d.account_id = a.id))`.as('seen_at'),
      sql<Date | null>`(select max(i.ends_at) from invitation i
        where i.tenant_id = a.tenant_id and i.account_id = a.id)`.as('slip_ends_at'),
    ])
    .where('a.tenant_id', '=', tenant)
    .where('a.unit_id', 'is', null);
}

const orders = {
  name: sql`a.name`,
  login: sql`a.login`,
  seen: sql`seen_at`,
} as const;

export function listAccounts(
  tx: Tx,
  tenant: string,
  { by, descending }: { readonly by: keyof typeof orders; readonly descending: boolean },
): Promise<OfficeAccount[]> {
  return accounts(tx, tenant)
    .orderBy(orders[by], (order) => (descending ? order.desc() : order.asc()).nullsLast())
    .orderBy('a.login')
    .execute();
}

export function findAccountByPublicId(
  tx: Tx,
  tenant: string,
  publicId: string,
): Promise<OfficeAccount | undefined> {
  return accounts(tx, tenant).where('a.public_id', '=', publicId).executeTakeFirst();
}

export function stateOf(
  { disabled_at, password_hash, slip_ends_at }: OfficeAccount,
  now: Date,
): AccountState {
  if (disabled_at !== null) return 'disabled';
  if (password_hash !== null) return 'active';
  return slip_ends_at !== null && slip_ends_at > now ? 'invited' : 'expired';
}

/** Whether an administrator other than this one can still sign in. */
export async function hasOtherAdmin(tx: Tx, tenant: string, account: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('role', '=', 'admin')
    .where('id', '!=', account)
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type AccountChange = Partial<
  Pick<AccountRow, 'name' | 'email' | 'password_hash' | 'totp_secret' | 'disabled_at'>
>;

export async function updateAccount(
  tx: Tx,
  tenant: string,
  id: string,
  change: AccountChange,
): Promise<void> {
  await tx
    .updateTable('account')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** Current communes, to choose one or to invite them all. */
export function currentCommunes(tx: Tx, tenant: string) {
  return tx
    .selectFrom('commune')
    .select(['id', 'public_id', 'name'])
    .where('tenant_id', '=', tenant)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .orderBy('code')
    .execute();
}

/** Those of them whose police have no working account. */
export function communesWithoutAccount(tx: Tx, tenant: string) {
  return tx
    .selectFrom('commune as c')
    .select(['c.id', 'c.name'])
    .where('c.tenant_id', '=', tenant)
    .where('c.ended_on', 'is', null)
    .where(
      sql<SqlBool>`not exists (select 1 from account a
        where a.tenant_id = c.tenant_id and a.commune_id = c.id
          and a.role = 'commune' and a.disabled_at is null)`,
    )
    .orderBy('c.name')
    .orderBy('c.code')
    .execute();
}
