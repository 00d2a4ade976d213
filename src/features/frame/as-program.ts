import type { Tx } from '../../platform/database/database.ts';
import type { SignedAsk } from '../../platform/http/route.ts';

/**
 * Runs work with the reach of the program, for what its asker may do but not see all of: another's
 * sessions, a code taken elsewhere. Whoever calls it has judged that the asker may.
 */
export function asProgram<T>(ask: SignedAsk, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { tenant, account } = ask.who;
  return ask.db.within({ tenant, account, reach: 'system' }, work);
}
