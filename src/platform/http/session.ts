import { sql } from 'kysely';
import type { Role } from '../../core/access/policy.ts';
import type { Database } from '../database/database.ts';
import { hashOf } from './secrets.ts';
import { isOutage } from './trouble.ts';
import type { Who } from './who.ts';

/** The cookie that holds the key of a session. */
export const sessionCookie = 'session';

/** A session ends when it has not been used for so long, and at the latest by its own end. */
export const idleSeconds = 12 * 3600;

/** How exactly the last use is kept: writing it at each request would cost one write a page. */
const seenEvery = 5 * 60;

/** A session as its cookie finds it. */
export interface FoundSession {
  readonly who: Who;
  /** False while the second factor is still to be given: such a session opens nothing else. */
  readonly verified: boolean;
}

interface SessionRow {
  readonly tenant_id: string;
  readonly session_id: string;
  readonly account_id: string;
  readonly account_public_id: string;
  readonly role: Role;
  readonly name: string;
  readonly login: string;
  readonly commune_id: string | null;
  readonly unit_id: string | null;
  readonly has_totp: boolean;
  readonly verified: boolean;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly disabled: boolean;
  readonly province: string;
  readonly committee: string;
  readonly commune: string | null;
  readonly unit: string | null;
}

/** Who holds the key, or undefined where the session is over or the account disabled. */
export async function findSession(
  db: Database,
  key: string,
  now: Date,
): Promise<FoundSession | undefined> {
  const hash = hashOf(key);
  const result = await sql<SessionRow>`
    select tenant_id, session_id, account_id, account_public_id, role, name, login, commune_id, unit_id,
      has_totp, verified, seen_at, ends_at, disabled, province, committee, commune, unit
    from session_of(${hash})`.execute(db.outside);
  const row = result.rows[0];
  if (!row || row.disabled || row.ends_at <= now) return undefined;
  const idle = (now.getTime() - row.seen_at.getTime()) / 1000;
  if (idle > idleSeconds) return undefined;
  if (idle > seenEvery) {
    await db
      .within({ tenant: row.tenant_id, reach: 'system' }, (tx) =>
        tx.updateTable('session').set({ seen_at: now }).where('key_hash', '=', hash).execute(),
      )
      .catch((error: unknown) => {
        // On a full disk pages can still be read; the next one notes it again.
        if (!isOutage(error)) throw error;
      });
  }
  return { who: whoOf(row), verified: row.verified };
}

function whoOf(row: SessionRow): Who {
  return {
    tenant: row.tenant_id,
    account: row.account_id,
    publicId: row.account_public_id,
    role: row.role,
    name: row.name,
    login: row.login,
    commune: row.commune_id ?? undefined,
    unit: row.unit_id ?? undefined,
    hasTotp: row.has_totp,
    session: row.session_id,
    province: row.province,
    committee: row.committee,
    communeName: row.commune ?? undefined,
    unitName: row.unit ?? undefined,
  };
}
