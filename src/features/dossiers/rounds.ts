import type { Tx } from '../../platform/database/database.ts';
import { getCompiledSet } from '../criteria-sets/index.ts';
import { openRounds } from '../rounds/index.ts';
import { type RoundSet, roundSet } from './dossier-of.ts';

/** The rounds that units work in now, the soonest to be submitted first, with their sets. */
export async function openRoundSets(tx: Tx, tenant: string): Promise<readonly RoundSet[]> {
  const found: RoundSet[] = [];
  for (const round of await openRounds(tx, tenant)) {
    found.push(roundSet(round, await getCompiledSet(tx, tenant, round.criteria_set_id)));
  }
  return found;
}
