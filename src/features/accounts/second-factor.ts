import { generateSecret, generateURI, verifySync } from 'otplib';
import { leaveOf, type Role } from '../../core/access/policy.ts';
import { ownFactor } from '../../core/access/tables.ts';
import { record } from '../../platform/audit/trail.ts';
import { type Allowance, giveBack, use } from '../../platform/http/allowance.ts';
import type { Ask } from '../../platform/http/route.ts';
import { findSession, sessionCookie } from '../../platform/http/session.ts';
import { openSession } from './open-session.ts';
import { getAccount } from './queries.ts';
import { signedIn } from './sign-in.ts';

/*
 * The second factor: six digits by time (RFC 6238), thirty seconds each, one step of lateness either
 * way. A code is used once.
 */

const perAccount: Allowance = { size: 6, seconds: 15 * 60 };

/** Whether a role must keep it once it is on. */
export function isDemanded(role: Role): boolean {
  return leaveOf(ownFactor.stop, role) === 'no';
}

export function newTotpSecret(): string {
  return generateSecret();
}

/** The address by which an authenticator takes the secret over. */
export function totpUri(secret: string, login: string): string {
  return generateURI({ issuer: 'Điểm Sáng', label: login, secret });
}

/** The step of time whose code this is, later than the last used one; undefined for a wrong code. */
export function totpStep(
  secret: string,
  code: string,
  after: number,
  now: Date,
): number | undefined {
  const token = code.replace(/\D/g, '');
  if (token.length !== 6) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: 30, afterTimeStep: after });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

export type CodeOutcome = 'in' | 'wrong' | 'tooMany' | 'signInAgain';

/** Completes a sign-in whose password was right. */
export async function giveCode(ask: Ask, code: string): Promise<CodeOutcome> {
  const { db, now } = ask;
  const key = ask.cookies.get(sessionCookie);
  const session = key ? await findSession(db, key, now) : undefined;
  if (!session || session.verified) return 'signInAgain';
  const { tenant, account: id, role } = session.who;
  const allowance = `code ${id}`;
  if (!(await use(db, allowance, perAccount, now))) return 'tooMany';
  const outcome = await db.within({ tenant, reach: 'system', account: id }, async (tx) => {
    const account = await getAccount(tx, tenant, id);
    if (!account?.totp_secret) return 'signInAgain' as const;
    const step = totpStep(account.totp_secret, code, Number(account.totp_step), now);
    if (step === undefined) return 'wrong' as const;
    // The condition makes one code one sign-in, even where two come at once.
    const used = await tx
      .updateTable('account')
      .set({ totp_step: step })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('totp_step', '<', String(step))
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return 'wrong' as const;
    await openSession(tx, ask, { tenant, account: id, verified: true });
    await record(tx, { tenant, account: id, role }, now, signedIn(id));
    return 'in' as const;
  });
  if (outcome === 'in') await giveBack(db, allowance);
  return outcome;
}
