import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import { hashOfCode } from './invitation.ts';

/* All SQL of signing in and of one's own account. */

/** The account that a name or an e-mail belongs to. */
export async function findAccount(db: Database, wanted: string) {
  const result = await sql<{ tenant_id: string; account_id: string }>`
    select * from account_of(${wanted})`.execute(db.outside);
  const row = result.rows[0];
  if (!row) return undefined;
  const { tenant_id: tenant, account_id: id } = row;
  return db.within({ tenant, reach: 'system' }, (tx) => getAccount(tx, tenant, id));
}

export function getAccount(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('account')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The account whose invitation code this is, while the code can be used. */
export async function findInvited(db: Database, code: string, now: Date) {
  const key = hashOfCode(code);
  const result = await sql<{ tenant: string | null }>`
    select tenant_of_invitation(${key}) as tenant`.execute(db.outside);
  const tenant = result.rows[0]?.tenant;
  if (!tenant) return undefined;
  return db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('invitation as i')
      .innerJoin('account as a', (join) =>
        join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.account_id'),
      )
      .select(['a.tenant_id', 'a.id', 'a.login', 'a.name', 'a.role'])
      .where('i.key_hash', '=', key)
      .where('i.used_at', 'is', null)
      .where('i.ends_at', '>', now)
      .where('a.disabled_at', 'is', null)
      .executeTakeFirst(),
  );
}

/** Marks a code as used; false where another request has just used it. */
export async function useInvitation(
  tx: Tx,
  tenant: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('tenant_id', '=', tenant)
    .where('key_hash', '=', hashOfCode(code))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export function sessionsOf(tx: Tx, tenant: string, account: string, now: Date) {
  return tx
    .selectFrom('session')
    .select(['public_id', 'created_at', 'seen_at', 'device', 'address'])
    .where('tenant_id', '=', tenant)
    .where('account_id', '=', account)
    .where('ends_at', '>', now)
    .where('verified', '=', true)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Ends the sessions of an account: one, all but one, or all. */
export async function endSessions(
  tx: Tx,
  tenant: string,
  account: string,
  which: { readonly only?: string; readonly except?: string },
): Promise<number> {
  let query = tx
    .deleteFrom('session')
    .where('tenant_id', '=', tenant)
    .where('account_id', '=', account);
  if (which.only !== undefined) query = query.where('public_id', '=', which.only);
  if (which.except !== undefined) query = query.where('public_id', '!=', which.except);
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}
