import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tokensOf } from '../src/features/units/index.ts';
import { verifyTrail } from '../src/platform/audit/trail.ts';
import type { Tx } from '../src/platform/database/database.ts';
import type { Visitor } from './support/app.ts';
import { type Chances, chances } from './support/chances.ts';
import { beside, embeddedIn, furnish, type Live, unitForm } from './support/live.ts';
import {
  dataFolder,
  postmasterPid,
  removeFolder,
  ServerProcess,
  signalDatabase,
} from './support/server.ts';

/*
 * A thousand saves while the server, or its database, is killed again and again. What was answered
 * as saved is there afterwards, and nothing is there by half. `SEED=…` repeats a run's chances.
 */

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const wanted = 1_000;
/** How often a run is killed at the least, however quickly it saves. */
const leastKills = 4;
const atOnce = 8;

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

/** What a unit must be like, by what was answered; after a lost answer either of two is right. */
interface Known {
  readonly code: string;
  readonly commune: string;
  readonly name: string;
  members: number[];
  version: number;
}

/** Saves until enough are acknowledged; a save without an answer is not counted, nor held against. */
class Saver {
  readonly known = new Map<string, Known>();
  readonly #live: Live;
  readonly #chance: Chances;
  saved = 0;
  #tried = 0;
  lost = 0;

  constructor(live: Live, chance: Chances) {
    this.#live = live;
    this.#chance = chance;
  }

  /** Saves until it has saved enough, and has lived through enough deaths. */
  async work(visitor: Visitor, deaths: () => number): Promise<void> {
    const mine: string[] = [];
    while (this.saved < wanted || deaths() < leastKills) {
      try {
        const settled = mine.filter((id) => this.known.get(id)?.members.length === 1);
        if (settled.length > 0 && this.#chance.in(100) < 40) {
          await this.#edit(visitor, this.#chance.of(settled));
        } else mine.push(...(await this.#create(visitor)));
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error)) throw error;
        // The connection was lost, or nobody listened.
        await this.#wait();
      }
    }
  }

  async #create(visitor: Visitor): Promise<string[]> {
    const n = ++this.#tried;
    const commune = this.#chance.of(this.#live.communes).public_id;
    const told = { code: `K-${n}`, name: `Trường Tiểu học số ${n}`, commune, members: n };
    const answer = await visitor.post('/units/new', unitForm(told));
    if (!(await this.#isSaved(answer))) return [];
    const [, id = ''] = /^\/units\/(\S+)$/.exec(answer.headers.get('location') ?? '') ?? [];
    this.known.set(id, { ...told, members: [n], version: 1 });
    return [id];
  }

  async #edit(visitor: Visitor, id: string): Promise<void> {
    const unit = this.known.get(id);
    if (!unit) return;
    const members = unit.members[0] ?? 0;
    const next = members + 1;
    unit.members = [members, next];
    const form = unitForm({ ...unit, members: next });
    const answer = await visitor.post(`/units/${id}/edit`, {
      ...form,
      version: String(unit.version),
    });
    if (await this.#isSaved(answer)) {
      unit.members = [next];
      unit.version++;
    }
  }

  async #wait(): Promise<void> {
    this.lost++;
    await sleep(50);
  }

  async #isSaved(answer: Response): Promise<boolean> {
    if (answer.status === 303) this.saved++;
    else if (answer.status === 503) await this.#wait();
    else throw new Error(`a save was answered with ${answer.status}`);
    return answer.status === 303;
  }
}

async function readyAgain(): Promise<number> {
  const began = performance.now();
  for (;;) {
    const ready = await fetch(`${address}/readyz`).catch(() => undefined);
    if (ready?.status === 200) return performance.now() - began;
    if (performance.now() - began > 30_000) throw new Error('not ready within 30 s');
    await sleep(10);
  }
}

async function soak(chance: Chances, kill: () => Promise<void>) {
  const live = await furnish(embeddedIn(folder), () => address, atOnce);
  const saver = new Saver(live, chance);
  const readyAfter: number[] = [];
  const work = Promise.all(
    live.visitors.map((visitor) => saver.work(visitor, () => readyAfter.length)),
  );
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  const killing = (async () => {
    while (!over) {
      await sleep(100 + chance.in(2_000));
      if (over) return;
      const began = performance.now();
      await kill();
      await readyAgain();
      readyAfter.push(performance.now() - began);
    }
  })();
  await Promise.all([done, killing]);
  return { live, saver, readyAfter };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null) {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** What stands in the database that should not, and what should and does not. */
async function faultsOf(tx: Tx, tenant: string, known: ReadonlyMap<string, Known>) {
  const faults: string[] = [];
  const units = await tx.selectFrom('unit').selectAll().execute();
  const events = await tx.selectFrom('unit_event').selectAll().execute();
  const tokens = await tx.selectFrom('unit_token').selectAll().execute();
  const acts = await tx.selectFrom('audit').selectAll().where('subject', '=', 'unit').execute();
  const eventsOf = grouped(events, (row) => row.unit_id);
  const tokensHeld = grouped(tokens, (row) => row.unit_id);
  const actsOf = grouped(acts, (row) => row.subject_id);
  for (const unit of units) {
    const kinds = eventsOf.get(unit.id)?.map(({ kind }) => kind);
    if (kinds?.join() !== 'created') faults.push(`${unit.code}: events ${kinds}`);
    const held = tokensHeld
      .get(unit.id)
      ?.map(({ token }) => token)
      .sort();
    if (held?.join() !== tokensOf(unit).sort().join()) faults.push(`${unit.code}: tokens ${held}`);
    const done = actsOf.get(unit.id)?.map(({ action }) => action) ?? [];
    const changed = done.filter((action) => action === 'changed').length;
    if (done.length !== changed + 1 || !done.includes('created') || changed !== unit.version - 1)
      faults.push(`${unit.code}: version ${unit.version}, acts ${done}`);
  }
  if (eventsOf.size !== units.length || actsOf.size !== units.length)
    faults.push(`${units.length} units, ${eventsOf.size} with events, ${actsOf.size} with acts`);
  const byId = new Map(units.map((unit) => [unit.public_id, unit]));
  for (const [id, { code, members }] of known) {
    const unit = byId.get(id);
    if (unit?.code !== code || !members.includes(unit.members ?? 0))
      faults.push(`${code}: acknowledged ${members}, found ${unit?.members}`);
  }
  const trail = await verifyTrail(tx, tenant);
  if (!trail.sound) faults.push(`the trail: ${JSON.stringify(trail)}`);
  return faults;
}

const killings = [
  [
    'the server',
    async () => {
      await server.kill();
      await start();
    },
  ],
  [
    'the database',
    async () => {
      const pid = postmasterPid(folder);
      if (pid === undefined) return;
      signalDatabase(folder, 'SIGKILL');
      // On a busy machine it answers for a moment yet; what counts is its successor.
      while (postmasterPid(folder) === pid) await sleep(5);
    },
  ],
] as const;

test.each(killings)(`%s is killed (seed ${seed})`, async (name, kill) => {
  const { live, saver, readyAfter } = await soak(chances(seed), kill);
  const slowest = Math.max(...readyAfter);
  console.log(
    `${name} killed ${readyAfter.length} times: ${saver.saved} saved, ${saver.lost} lost, ready again after at most ${Math.round(slowest)} ms (seed ${seed})`,
  );
  const faults = await beside(embeddedIn(folder), (db) =>
    db.within({ tenant: live.tenant, reach: 'system' }, (tx) =>
      faultsOf(tx, live.tenant, saver.known),
    ),
  );
  expect(faults).toEqual([]);
  expect(saver.saved).toBeGreaterThanOrEqual(wanted);
  expect(readyAfter.length).toBeGreaterThan(leastKills - 1);
  expect(slowest).toBeLessThan(5_000);
});
