import type { Tx } from '../../platform/database/database.ts';
import { renewVisit } from '../../platform/http/ask.ts';
import type { Ask } from '../../platform/http/route.ts';
import { hashOf } from '../../platform/http/secrets.ts';
import { sessionCookie } from '../../platform/http/session.ts';
import { newPublicId, newSecret } from '../../platform/ids.ts';

const sessionSeconds = 7 * 86_400;
/** To give the second factor in. */
const unverifiedSeconds = 10 * 60;
const deviceCookie = 'device';
const deviceSeconds = 180 * 86_400;

export interface Opened {
  readonly tenant: string;
  readonly account: string;
  /** False while the second factor is still to be given. */
  readonly verified: boolean;
}

/**
 * Opens a session for an account in this browser: a fresh key in its cookie, so that none from
 * before is worth anything, and a fresh visit for the tokens of its forms.
 */
export async function openSession(
  tx: Tx,
  ask: Ask,
  { tenant, account, verified }: Opened,
): Promise<void> {
  const key = newSecret();
  const seconds = verified ? sessionSeconds : unverifiedSeconds;
  const old = ask.cookies.get(sessionCookie);
  if (old) await tx.deleteFrom('session').where('key_hash', '=', hashOf(old)).execute();
  await tx
    .insertInto('session')
    .values({
      tenant_id: tenant,
      key_hash: hashOf(key),
      public_id: newPublicId(),
      account_id: account,
      created_at: ask.now,
      seen_at: ask.now,
      ends_at: new Date(ask.now.getTime() + seconds * 1000),
      device: deviceName(ask.agent),
      address: ask.address,
      verified,
    })
    .execute();
  ask.cookies.set(sessionCookie, key, seconds);
  renewVisit(ask);
  if (verified) await rememberDevice(tx, ask, tenant, account);
}

/** Notes that this browser has signed in as the account. */
async function rememberDevice(tx: Tx, ask: Ask, tenant: string, account: string): Promise<void> {
  const key = ask.cookies.get(deviceCookie) ?? newSecret();
  await tx
    .insertInto('device')
    .values({ tenant_id: tenant, key_hash: hashOf(key), account_id: account, seen_at: ask.now })
    .onConflict((oc) =>
      oc.columns(['tenant_id', 'account_id', 'key_hash']).doUpdateSet({ seen_at: ask.now }),
    )
    .execute();
  ask.cookies.set(deviceCookie, key, deviceSeconds);
}

/** The device's key where it has signed in as the account before; else undefined. */
export async function knownDevice(
  ask: Ask,
  tenant: string,
  account: string,
): Promise<string | undefined> {
  const key = ask.cookies.get(deviceCookie);
  if (!key) return undefined;
  const known = await ask.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('device')
      .select('account_id')
      .where('tenant_id', '=', tenant)
      .where('account_id', '=', account)
      .where('key_hash', '=', hashOf(key))
      .executeTakeFirst(),
  );
  return known && hashOf(key).toString('hex');
}

/** “Chrome, Windows”: enough for its owner to know a browser again. */
export function deviceName(agent: string): string {
  const browser =
    [
      ['Edg/', 'Edge'],
      ['CocCoc', 'Cốc Cốc'],
      ['coc_coc_browser', 'Cốc Cốc'],
      ['OPR/', 'Opera'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ].find(([mark = '']) => agent.includes(mark))?.[1] ?? 'Khác';
  const system =
    [
      ['Windows', 'Windows'],
      ['Android', 'Android'],
      ['iPhone', 'iPhone'],
      ['iPad', 'iPad'],
      ['Mac OS', 'macOS'],
      ['Linux', 'Linux'],
    ].find(([mark = '']) => agent.includes(mark))?.[1] ?? '';
  return system ? `${browser}, ${system}` : browser;
}
