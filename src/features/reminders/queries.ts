import { sql } from 'kysely';
import type { Role } from '../../core/access/policy.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/http/secrets.ts';

/* All SQL of reminders. */

export interface Reminded {
  readonly tenant: string;
  readonly account: string;
  readonly role: Role;
}

export function findReminder(tx: Tx, tenant: string, account: string) {
  return tx
    .selectFrom('account_reminder')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('account_id', '=', account)
    .executeTakeFirst();
}

interface Changes {
  readonly by_mail?: boolean;
  readonly lang?: 'vi' | 'en';
  readonly calendar_hash?: Buffer | null;
  readonly stop_hash?: Buffer | null;
  readonly mailed_on?: string | null;
}

/** Changes how a person is reminded; the row begins with the first change. */
export async function setReminder(
  tx: Tx,
  { tenant, account }: Pick<Reminded, 'tenant' | 'account'>,
  changes: Changes,
): Promise<void> {
  await tx
    .insertInto('account_reminder')
    .values({
      tenant_id: tenant,
      account_id: account,
      calendar_hash: null,
      stop_hash: null,
      mailed_on: null,
      ...changes,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id']).doUpdateSet(changes))
    .execute();
}

/**
 * Whose secret it is, of the kind that is asked for: one that ends letters opens no calendar.
 * Nobody's where the account is disabled.
 */
export async function holderOf(
  db: Database,
  kind: 'calendar_hash' | 'stop_hash',
  secret: string,
): Promise<Reminded | undefined> {
  const hash = hashOf(secret);
  const { rows } = await sql<{ tenant_id: string; account_id: string }>`
    select * from tenant_of_calendar(${hash})`.execute(db.outside);
  const [found] = rows;
  if (!found) return undefined;
  return db.within({ tenant: found.tenant_id, reach: 'system' }, async (tx) => {
    const row = await tx
      .selectFrom('account_reminder')
      .innerJoin('account', (join) =>
        join
          .onRef('account.tenant_id', '=', 'account_reminder.tenant_id')
          .onRef('account.id', '=', 'account_reminder.account_id'),
      )
      .select(['account.id', 'account.role'])
      .where('account_reminder.tenant_id', '=', found.tenant_id)
      .where('account_reminder.account_id', '=', found.account_id)
      .where(`account_reminder.${kind}`, '=', hash)
      .where('account.disabled_at', 'is', null)
      .executeTakeFirst();
    return row && { tenant: found.tenant_id, account: row.id, role: row.role };
  });
}

/** The people of a province who want letters, and have not had today's. */
export function toRemind(tx: Tx, tenant: string, today: string) {
  return tx
    .selectFrom('account_reminder as r')
    .innerJoin('account as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'),
    )
    .leftJoin('unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select(['a.id', 'a.role', 'a.name', 'a.email', 'a.commune_id', 'a.unit_id'])
    .select(['u.name as unit', 'r.lang', 'r.mailed_on'])
    .where('r.tenant_id', '=', tenant)
    .where('r.by_mail', '=', true)
    .where('a.email', 'is not', null)
    .where('a.disabled_at', 'is', null)
    .where((eb) => eb.or([eb('r.mailed_on', 'is', null), eb('r.mailed_on', '<', today)]))
    .orderBy('a.id')
    .execute();
}

export type ToRemind = Awaited<ReturnType<typeof toRemind>>[number];

/** Takes today's letter to a person upon oneself; false where another process has done so. */
export async function claimLetter(
  tx: Tx,
  tenant: string,
  { id, mailed_on }: ToRemind,
  today: string,
  stopHash: Buffer,
): Promise<boolean> {
  const result = await tx
    .updateTable('account_reminder')
    .set({ mailed_on: today, stop_hash: stopHash })
    .where('tenant_id', '=', tenant)
    .where('account_id', '=', id)
    .where('by_mail', '=', true)
    .where(sql<boolean>`mailed_on is not distinct from ${mailed_on}::date`)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
