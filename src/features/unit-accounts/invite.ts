import type { Role } from '../../core/access/policy.ts';
import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { actBy, type Who } from '../../platform/http/who.ts';
import { createAccount, endSessions, issueInvitation, suggestLogin } from '../accounts/index.ts';
import { frameWords } from '../frame/index.ts';
import type { InvitedAccount } from '../slips/index.ts';
import { type AccountUnit, accountsOf } from './queries.ts';

export interface By {
  readonly who: Who;
  readonly now: Date;
}

/** The roles that sign in for a unit. */
export type UnitRole = Extract<Role, 'head' | 'officer'>;

/**
 * Gives a unit one more account, with a slip. Its holder says who they are when they take it up;
 * until then it carries the name of the role.
 */
export async function inviteOne(
  tx: Tx,
  { who, now }: By,
  unit: AccountUnit,
  role: UnitRole,
): Promise<InvitedAccount> {
  const login = await suggestLogin(tx, role === 'head' ? `${unit.code} tt` : unit.code);
  const account = await createAccount(tx, actBy(who), now, {
    role,
    name: frameWords('vi').roles[role],
    login,
    commune: unit.communeId,
    unit: unit.id,
  });
  return { holder: unit.name, ...account };
}

/**
 * A slip for each unit of which nobody uses an account yet: a new account, or a new code for the
 * one that was invited and never taken up.
 */
export async function inviteMany(
  tx: Tx,
  by: By,
  units: readonly AccountUnit[],
): Promise<{ slips: InvitedAccount[]; skipped: number }> {
  const slips: InvitedAccount[] = [];
  let skipped = 0;
  for (const unit of units) {
    const accounts = (await accountsOf(tx, by.who.tenant, unit.id)).filter(
      ({ disabled_at }) => disabled_at === null,
    );
    const waiting = accounts.find(({ role }) => role === 'officer');
    if (accounts.some(({ joined }) => joined)) skipped++;
    else if (waiting) slips.push(await reinvite(tx, by, unit, waiting));
    else slips.push(await inviteOne(tx, by, unit, 'officer'));
  }
  return { slips, skipped };
}

/**
 * Ends what an account had (password, sessions, second factor) and gives it a new code. Sessions are
 * its holder's alone: where it may have some, the transaction must be the program's.
 */
export async function reinvite(
  tx: Tx,
  { who, now }: By,
  unit: AccountUnit,
  account: { readonly id: string; readonly login: string },
): Promise<InvitedAccount> {
  const { tenant } = who;
  await tx
    .updateTable('account')
    .set((eb) => ({
      password_hash: null,
      totp_secret: null,
      totp_step: 0,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', account.id)
    .execute();
  await endSessions(tx, tenant, account.id, {});
  const invitation = await issueInvitation(tx, tenant, account.id, now);
  await record(tx, actBy(who), now, { action: 'reset', subject: 'account', subjectId: account.id });
  return { holder: unit.name, login: account.login, ...invitation };
}

/** Disables an account, ending its sessions, or enables it again; as the program. */
export async function setDisabled(
  tx: Tx,
  { who, now }: By,
  account: string,
  disabled: boolean,
): Promise<void> {
  await tx
    .updateTable('account')
    .set((eb) => ({ disabled_at: disabled ? now : null, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', who.tenant)
    .where('id', '=', account)
    .execute();
  if (disabled) await endSessions(tx, who.tenant, account, {});
  const action = disabled ? 'disabled' : 'enabled';
  await record(tx, actBy(who), now, { action, subject: 'account', subjectId: account });
}
