import type { Tx } from '../../platform/database/database.ts';

/* All SQL of rounds. */

/** The rounds that units work in now, the soonest to be submitted first. */
export function openRounds(tx: Tx, tenant: string) {
  return tx
    .selectFrom('round')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'open')
    .orderBy('submit_by')
    .orderBy('name')
    .execute();
}
