import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { getCompiledSet } from '../criteria-sets/index.ts';
import { findRound, openRounds, roundById } from '../rounds/index.ts';
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

/** The round of an address with its set, once it has been opened; closed ones are still looked at. */
export async function findRoundSet(
  tx: Tx,
  tenant: string,
  publicId: string,
): Promise<RoundSet | undefined> {
  const round = await findRound(tx, tenant, publicId);
  return round && round.state !== 'draft' ? withSet(tx, tenant, round) : undefined;
}

/** A round with its set, whatever its state. */
export async function getRoundSet(tx: Tx, tenant: string, id: string): Promise<RoundSet> {
  return withSet(tx, tenant, await roundById(tx, tenant, id));
}

async function withSet(tx: Tx, tenant: string, round: RoundRow): Promise<RoundSet> {
  const { digest } = await tx
    .selectFrom('criteria_set')
    .select('digest')
    .where('tenant_id', '=', tenant)
    .where('id', '=', round.criteria_set_id)
    .executeTakeFirstOrThrow();
  const id = round.criteria_set_id;
  return roundSet(round, await getCompiledSet(tx, tenant, { id, digest }));
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
