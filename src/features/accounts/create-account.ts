import type { Role } from '../../core/access/policy.ts';
import { type ActBy, record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { type Invitation, issueInvitation } from './invitation.ts';

export interface NewAccount {
  readonly role: Role;
  readonly name: string;
  /** Free: found by `suggestLogin`, or asked after with `loginTaken`, in the same transaction. */
  readonly login: string;
  readonly email?: string | undefined;
  readonly commune?: string | undefined;
  readonly unit?: string | undefined;
  /** Where the form that asks for it has chosen one already, so that it is made once. */
  readonly publicId?: string | undefined;
}

export interface CreatedAccount extends Invitation {
  readonly id: string;
  readonly publicId: string;
  readonly login: string;
}

/** Creates an account without a password, with the invitation by which its holder chooses one. */
export async function createAccount(
  tx: Tx,
  by: ActBy,
  now: Date,
  { role, name, login, email, commune, unit, publicId = newPublicId() }: NewAccount,
): Promise<CreatedAccount> {
  const { tenant } = by;
  const id = newId(now);
  await tx
    .insertInto('account')
    .values({
      tenant_id: tenant,
      id,
      public_id: publicId,
      role,
      name,
      login,
      email: email || null,
      commune_id: commune ?? null,
      unit_id: unit ?? null,
      password_hash: null,
      totp_secret: null,
      disabled_at: null,
      created_at: now,
    })
    .execute();
  const invitation = await issueInvitation(tx, tenant, id, now);
  await record(tx, by, now, {
    action: 'invited',
    subject: 'account',
    subjectId: id,
    detail: { role, commune: commune ?? null, unit: unit ?? null },
  });
  return { id, publicId, login, ...invitation };
}
