import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Finding, verifyProvince } from '../src/features/verification/index.ts';
import type { Database } from '../src/platform/database/database.ts';
import { aUnit, type Visitor } from './support/app.ts';
import { chances } from './support/chances.ts';
import { beside, embeddedIn, furnish, type Live } from './support/live.ts';
import { dataFolder, removeFolder, ServerProcess } from './support/server.ts';
import { anOpenRound } from './support/years.ts';

/*
 * Dossiers are closed and reopened while the server is killed again and again. What was answered as
 * closed is closed, with its snapshot and all its texts; nothing is there by half, and `verify` finds
 * nothing to say. `SEED=…` repeats a run's chances.
 */

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const wanted = 400;
const leastKills = 4;
const atOnce = 6;

let folder: string;
let server: ServerProcess;
let address: string;
beforeEach(async () => {
  folder = await dataFolder();
  await start();
});
afterEach(async () => {
  await server.kill();
  await removeFolder(folder);
});

async function start(): Promise<void> {
  server = new ServerProcess({ DATA_DIR: folder });
  address = await server.address();
}

/** A unit's dossier, and how it may stand by what was answered; after a lost answer either is right. */
interface Known {
  readonly unit: string;
  readonly path: string;
  states: readonly ('draft' | 'closed')[];
}

async function someDossiers(db: Database, { tenant, communes }: Live): Promise<Known[]> {
  const ground = { db, clock: { now: new Date() } };
  const round = await anOpenRound(ground, tenant);
  const all: Known[] = [];
  for (let n = 0; n < atOnce; n++) {
    const told = { code: `CHOT-${n}`, name: `Trường Chốt Số Liệu ${n}` };
    const unit = await aUnit(ground, tenant, communes[0]?.id ?? '', told);
    const path = `/units/${unit.public_id}/dossier/${round.public_id}`;
    all.push({ unit: unit.id, path, states: ['draft'] });
  }
  return all;
}

let done = 0;
let lost = 0;

/** Closes and reopens by turns until enough is acknowledged and the server has died often enough. */
async function work(visitor: Visitor, known: Known, deaths: () => number): Promise<void> {
  while (done < wanted || deaths() < leastKills) {
    try {
      // After a lost answer both are tried: the table refuses the one that has been done.
      for (const [act, state] of [
        ['closing', 'closed'],
        ['reopen', 'draft'],
      ] as const) {
        known.states = ['draft', 'closed'];
        const answer = await visitor.post(`${known.path}/${act}`, { confirm: '1' });
        if (answer.status === 503) throw Object.assign(new Error('away'), { code: 'AWAY' });
        expect(answer.status, `${known.path}/${act}`).toBe(303);
        known.states = [state];
        done++;
        // Some stay closed when the server dies.
        if (deaths() >= leastKills && done >= wanted) return;
      }
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      lost++;
      await sleep(50);
    }
  }
}

test(`the server is killed while dossiers are closed (seed ${seed})`, async () => {
  const chance = chances(seed);
  const live = await furnish(embeddedIn(folder), () => address, atOnce);
  const dossiers = await beside(embeddedIn(folder), (db) => someDossiers(db, live));
  let kills = 0;
  let over = false;
  const working = Promise.all(
    dossiers.map((known, n) => {
      const visitor = live.visitors[n];
      if (!visitor) throw new Error('too few visitors');
      return work(visitor, known, () => kills);
    }),
  ).finally(() => {
    over = true;
  });
  const killing = (async () => {
    while (!over) {
      await sleep(300 + chance.in(2_000));
      if (over) return;
      await server.kill();
      await start();
      kills++;
    }
  })();
  await Promise.all([working, killing]);
  console.log(`killed ${kills} times: ${done} acknowledged, ${lost} lost (seed ${seed})`);
  await beside(embeddedIn(folder), async (db) => {
    const found: Finding[] = [];
    await verifyProvince(db, live.tenant, undefined, (finding) => found.push(finding));
    expect(found).toEqual([]);
    const rows = await db.within({ tenant: live.tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('dossier').select(['unit_id', 'state']).execute(),
    );
    for (const { unit, states } of dossiers)
      expect(states).toContain(rows.find(({ unit_id }) => unit_id === unit)?.state);
  });
  expect(done).toBeGreaterThanOrEqual(wanted);
  expect(kills).toBeGreaterThanOrEqual(leastKills);
});
