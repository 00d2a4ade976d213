import * as v from 'valibot';
import type { Database, Tx } from '../../platform/database/database.ts';
import { enqueue, type Task } from '../../platform/jobs/jobs.ts';
import { closedRounds } from '../rounds/index.ts';
import { provinces } from '../set-up/index.ts';
import { type ActingOn, act } from './act.ts';
import { type Unsubmitted, unsubmittedAfter } from './actions.ts';
import { takeTurns } from './judge-unit.ts';

/** So long a round stays closed before dossiers lapse: one closed by mistake can be reopened. */
const graceMs = 86_400_000;

/** Dossiers that lapse in one transaction: while it lasts, nobody else can change their years. */
const batch = 500;

const Told = v.object({
  /** Of which province; without it, of every one. */
  tenant: v.optional(v.string()),
  /** The last dossier looked at so far. */
  after: v.optional(v.string()),
});

/**
 * What was not submitted lapses once its round has been closed for a day. Each run takes one batch of
 * a province and notes the next in the same transaction: one that was killed is taken up where it was,
 * and what has lapsed is not found again.
 */
export function lapseTasks(db: Database, now: () => Date): Readonly<Record<string, Task>> {
  return {
    'lapse-dossiers': async (payload) => {
      const { tenant, after } = v.parse(Told, payload);
      const within = <T>(one: string, work: (tx: Tx) => Promise<T>) =>
        db.within({ tenant: one, reach: 'system' }, work);
      if (tenant !== undefined) return within(tenant, (tx) => lapseBatch(tx, tenant, after, now()));
      for (const one of await provinces(db))
        await within(one, (tx) => enqueue(tx, 'lapse-dossiers', { tenant: one }));
    },
  };
}

async function lapseBatch(
  tx: Tx,
  tenant: string,
  after: string | undefined,
  now: Date,
): Promise<void> {
  // Held until the batch has lapsed: a round is reopened before all of it or after.
  const rounds = await closedRounds(tx, tenant, new Date(now.getTime() - graceMs));
  if (rounds.length === 0) return;
  const dossiers = await unsubmittedAfter(tx, tenant, rounds, after, batch);
  await takeTurns(
    tx,
    dossiers.map(({ unit_id }) => unit_id),
  );
  const by: ActingOn = { by: { tenant, account: null, role: 'system' }, now };
  for (const dossier of dossiers) await lapse(tx, by, dossier);
  if (dossiers.length === batch)
    await enqueue(tx, 'lapse-dossiers', { tenant, after: dossiers.at(-1)?.id });
}

/** Submitted or withdrawn before its turn came, it is refused by the table and stays as it is. */
async function lapse(tx: Tx, by: ActingOn, { unit_id, round_id }: Unsubmitted): Promise<void> {
  await act(tx, by, {
    action: 'lapse',
    unit: unit_id,
    round: { id: round_id },
    make: () => ({}),
  });
}
