import * as v from 'valibot';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import { enqueue, type Task } from '../../platform/jobs/jobs.ts';
import { profileOf, type RoundSet } from './dossier-of.ts';
import {
  type StandingRow,
  standingRow,
  storeStandings,
  takeAlong,
  takeTurns,
} from './judge-unit.ts';
import { readUnitYear, someUnits, unitsAfter, unitsWithYear } from './queries.ts';
import { openRoundSets } from './rounds.ts';

const Told = v.object({
  tenant: v.string(),
  /** Of which round; without it, of every open one. */
  round: v.optional(v.string()),
  /** Which units, those just taken in; without them, every unit of the province. */
  units: v.optional(v.array(v.string())),
  /** The last unit judged so far. */
  after: v.optional(v.string()),
});
type Told = v.InferOutput<typeof Told>;

/** Units judged in one transaction: while it lasts, nobody else can change their years. */
const batch = 500;

/**
 * Judging many units: when a round opens or its days change, and when a file is taken in. Each run
 * judges one batch and notes the next in the same transaction, so that other jobs come between and
 * one that was killed is taken up where it was. A batch judged twice gives the same verdicts.
 */
export function judgeTasks(db: Database, now: () => Date): Readonly<Record<string, Task>> {
  return {
    'dossiers.judge': async (payload) => {
      const told = v.parse(Told, payload);
      await db.within({ tenant: told.tenant, reach: 'system' }, (tx) =>
        judgeBatch(tx, told, now()),
      );
    },
  };
}

async function judgeBatch(tx: Tx, told: Told, now: Date): Promise<void> {
  const { tenant } = told;
  // A round closed meanwhile keeps its verdicts as they were.
  const rounds = (await openRoundSets(tx, tenant)).filter(
    ({ round }) => told.round === undefined || round.id === told.round,
  );
  if (rounds.length === 0 && told.round !== undefined) return;
  const ids = told.units
    ? told.units.slice(0, batch)
    : await unitsAfter(tx, tenant, told.after, batch);
  await judgeAll(tx, tenant, rounds, ids, now);
  if (told.units && told.units.length > batch) {
    await enqueue(tx, 'dossiers.judge', { ...told, units: told.units.slice(batch) });
  }
  if (!told.units && ids.length === batch) {
    await enqueue(tx, 'dossiers.judge', { ...told, after: ids.at(-1) });
  }
}

/** Judges units in rounds. Most have recorded nothing yet: those of one profile are judged once. */
async function judgeAll(
  tx: Tx,
  tenant: string,
  rounds: readonly RoundSet[],
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await takeTurns(tx, ids);
  await takeAlong(tx, tenant, ids);
  const [units, withYear] = await Promise.all([
    someUnits(tx, tenant, ids),
    unitsWithYear(tx, tenant, ids),
  ]);
  const years = await Promise.all(
    units.map(async (unit) =>
      withYear.has(unit.id)
        ? readUnitYear(tx, tenant, unit)
        : { unit, records: [], figures: [], claims: [] },
    ),
  );
  for (const round of rounds) {
    const blank = new Map<string, StandingRow>();
    const rows = years.map((year): StandingRow => {
      const { unit } = year;
      if (withYear.has(unit.id)) return standingRow(year, round, now);
      const key = profileKey(unit);
      const known = blank.get(key) ?? standingRow(year, round, now);
      blank.set(key, known);
      return { ...known, unit };
    });
    await storeStandings(tx, tenant, rows);
  }
}

/** What of a profile can move a verdict: all of it but the name. */
function profileKey(unit: UnitRow): string {
  return JSON.stringify({ ...profileOf(unit, []), name: '' });
}
