import { hashOf } from '../../src/platform/http/secrets.ts';
import { newPublicId } from '../../src/platform/ids.ts';

/** The row of a session that has just been opened for an account. */
export function aSession(tenant: string, account: string, key: string, now: Date) {
  return {
    tenant_id: tenant,
    key_hash: hashOf(key),
    public_id: newPublicId(),
    account_id: account,
    created_at: now,
    seen_at: now,
    ends_at: new Date(now.getTime() + 7 * 86_400_000),
    device: 'Chrome, Windows',
    address: '127.0.0.1',
    verified: true,
  };
}
