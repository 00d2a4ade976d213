import { record } from '../../platform/audit/trail.ts';
import { type Allowance, giveBack, use } from '../../platform/http/allowance.ts';
import type { Ask } from '../../platform/http/route.ts';
import { hashOf } from '../../platform/http/secrets.ts';
import { knownDevice, openSession } from './open-session.ts';
import { isPassword } from './password.ts';
import { findAccount } from './queries.ts';

/** Failures that one account allows strangers, and, apart from those, each browser it knows. */
const perAccount: Allowance = { size: 8, seconds: 15 * 60 };

/** Failures that one address allows: a whole office stands behind one, so it is wide. */
const perAddress: Allowance = { size: 100, seconds: 15 * 60 };

export type SignInOutcome = 'in' | 'code' | 'wrong' | 'tooMany';

/**
 * Signs in by name or e-mail and password. Each try uses up allowance, which a right password gives
 * back. Whether the account exists, is disabled or has no password yet makes no difference to what
 * is answered, nor to how long it takes.
 */
export async function signIn(ask: Ask, name: string, password: string): Promise<SignInOutcome> {
  const { db, now } = ask;
  const wanted = name.trim().toLowerCase();
  const account = await findAccount(db, wanted);
  const device = account && (await knownDevice(ask, account.tenant_id, account.id));
  const keys = {
    account: `sign-in ${hashOf(wanted).toString('hex')} ${device ?? ''}`,
    address: `sign-in from ${ask.address}`,
  };
  const allowed =
    (await use(db, keys.address, perAddress, now)) &&
    (await use(db, keys.account, perAccount, now));
  if (!allowed) return 'tooMany';
  const right = await isPassword(password, account?.password_hash);
  if (!account || !right || account.disabled_at) return 'wrong';
  await giveBack(db, keys.account);
  await giveBack(db, keys.address);
  const verified = account.totp_secret === null;
  const { tenant_id: tenant, id, role } = account;
  await db.within({ tenant, reach: 'system', account: id }, async (tx) => {
    await openSession(tx, ask, { tenant, account: id, verified });
    if (verified) await record(tx, { tenant, account: id, role }, now, signedIn(id));
  });
  return verified ? 'in' : 'code';
}

/** The act of the trail for a session opened. */
export function signedIn(account: string) {
  return { action: 'signedIn', subject: 'account', subjectId: account };
}
