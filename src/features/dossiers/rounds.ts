import type { Tx } from '../../platform/database/database.ts';
import { getCompiledSet } from '../criteria-sets/index.ts';
import { openRounds } from '../rounds/index.ts';
import { type RoundSet, roundSet } from './dossier-of.ts';

/** The rounds that units work in now, the soonest to be submitted first, with their sets. */
export async function openRoundSets(tx: Tx, tenant: string): Promise<readonly RoundSet[]> {
  const rounds = await openRounds(tx, tenant);
  return Promise.all(
    rounds.map(async (round) => {
      const { criteria_set_id: id, set_digest: digest } = round;
      return roundSet(round, await getCompiledSet(tx, tenant, { id, digest }));
    }),
  );
}

/** The round that a page is about: the one of its address, else one registered in, else the first. */
export function roundToShow<R extends Pick<RoundSet, 'round'>>(
  rounds: readonly R[],
  query: URLSearchParams,
  isRegistered: (one: R) => boolean,
): R | undefined {
  const asked = rounds.find(({ round }) => round.public_id === query.get('round'));
  return asked ?? rounds.find(isRegistered) ?? rounds[0];
}
