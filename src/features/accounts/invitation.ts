import type { Tx } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/http/secrets.ts';
import { randomText } from '../../platform/ids.ts';

/** How long a code on a slip can be used. */
export const invitationDays = 30;

/** A code to be typed from paper: twelve letters and digits in groups of four (59 bits). */
function newCode(): string {
  return (randomText(12).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** What of a typed code counts: case, spaces and dashes do not. */
export function hashOfCode(code: string): Buffer {
  return hashOf(`invitation ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
}

export interface Invitation {
  readonly code: string;
  readonly endsAt: Date;
}

/** Gives an account a code with which its holder chooses a password; earlier codes are void. */
export async function issueInvitation(
  tx: Tx,
  tenant: string,
  account: string,
  now: Date,
): Promise<Invitation> {
  const code = newCode();
  const endsAt = new Date(now.getTime() + invitationDays * 86_400_000);
  await tx
    .deleteFrom('invitation')
    .where('tenant_id', '=', tenant)
    .where('account_id', '=', account)
    .execute();
  await tx
    .insertInto('invitation')
    .values({
      tenant_id: tenant,
      key_hash: hashOfCode(code),
      account_id: account,
      created_at: now,
      ends_at: endsAt,
      used_at: null,
    })
    .execute();
  return { code, endsAt };
}
