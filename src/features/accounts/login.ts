import { sql } from 'kysely';
import { fold } from '../../core/vietnamese/fold.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What an account may be called: it is typed from paper, on any keyboard. */
export const loginForm = /^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/;

/** Room for a number at the end, within the 40 characters of a name. */
const longestBase = 34;

/**
 * A free account name after a name in Vietnamese: “Xã Đồng Ích” gives `xa-dong-ich`, or
 * `xa-dong-ich-2` where another has it. Free in every province, for a name alone signs in.
 */
export async function suggestLogin(tx: Tx, name: string): Promise<string> {
  const base = loginOf(name);
  await takeTurn(tx);
  const found = await sql<{ login: string }>`select logins_like(${base}) as login`.execute(tx);
  const taken = new Set(found.rows.map(({ login }) => login));
  for (let n = 1; ; n++) {
    const login = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(login)) return login;
  }
}

/** Letters and digits of the name, joined by dashes; never too short to be a name. */
function loginOf(name: string): string {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestBase)
    .replace(/^-+|-+$/g, '');
  return loginForm.test(plain) ? plain : 'tai-khoan';
}

/**
 * Whether an account already signs in by this name or e-mail, in any province. Whoever asks in
 * order to take it holds the turn until the transaction ends, so that no two take it at once.
 * Ask before writing to the trail: acts of a province take turns as well.
 */
export async function loginTaken(tx: Tx, wanted: string): Promise<boolean> {
  await takeTurn(tx);
  const result = await sql<{ taken: boolean }>`select login_taken(${wanted}) as taken`.execute(tx);
  return result.rows[0]?.taken ?? false;
}

async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(4713003)`.execute(tx);
}
