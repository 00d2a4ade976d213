import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileTasks } from '../src/features/files/index.ts';
import type { Database } from '../src/platform/database/database.ts';
import { openFileRoom } from '../src/platform/files/room.ts';
import { newId, newPublicId } from '../src/platform/ids.ts';
import { aUnit, pressScript, type Visitor } from './support/app.ts';
import { type Chances, chances } from './support/chances.ts';
import { beside, embeddedIn, furnish, type Live } from './support/live.ts';
import { docx } from './support/papers.ts';
import { dataFolder, removeFolder, ServerProcess } from './support/server.ts';

/*
 * A thousand uploads in parts while the server is killed again and again. What was answered as kept
 * is there whole, nothing is there by half, and after tidying nothing is there that no row names.
 */

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** `UPLOADS=…` for a shorter look. */
const wanted = Number(process.env.UPLOADS ?? 1_000);
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

/** Where files go: a unit and one of its records. */
interface Target {
  readonly tenant: string;
  readonly unit: string;
  readonly unitId: string;
  readonly record: string;
}

interface Kept {
  readonly id: string;
  readonly sha256: string;
  readonly bound: boolean;
}

class Uploader {
  readonly kept: Kept[] = [];
  lost = 0;
  readonly #chance: Chances;
  #made = 0;

  constructor(chance: Chances) {
    this.#chance = chance;
  }

  async work(visitor: Visitor, target: Target, deaths: () => number): Promise<void> {
    while (this.kept.length < wanted || deaths() < leastKills) await this.#one(visitor, target);
  }

  /** One file, asked after and gone on with until it is acknowledged; one in ten is given up. */
  async #one(visitor: Visitor, target: Target): Promise<void> {
    const bytes = aPaper(++this.#made, this.#chance);
    const bound = this.#chance.in(2) === 0;
    const key = newPublicId();
    const given = this.#chance.in(10) === 0;
    const at = `/units/${target.unit}/files`;
    const fields = {
      key,
      name: `Tệp ${this.#made}.docx`,
      size: String(bytes.length),
      noSecrets: '1',
    };
    const record = bound ? { record: target.record } : undefined;
    for (;;) {
      try {
        const begun = await this.#told(visitor.post(at, { ...fields, ...record }));
        const id = String(begun.id);
        for (let arrived = Number(begun.arrived); arrived < bytes.length; ) {
          const part = new Uint8Array(bytes.subarray(arrived, arrived + 20_000));
          const answer = this.#told(visitor.postBytes(`${at}/${id}/bytes?offset=${arrived}`, part));
          arrived = Number((await answer).arrived);
          if (given) return;
        }
        const done = await this.#told(visitor.post(`${at}/${id}/finish`));
        if (done.state !== 'kept') continue;
        this.kept.push({ id, bound, sha256: hex(bytes) });
        return;
      } catch (error) {
        if (!(error instanceof Lost) && !(error instanceof Error && 'code' in error)) throw error;
        this.lost++;
        await sleep(50);
      }
    }
  }

  async #told(sent: Promise<Response>): Promise<Record<string, unknown>> {
    const answer = await sent;
    if (answer.status === 503 || answer.status === 429) throw new Lost();
    if (answer.status !== 200 && answer.status !== 409)
      throw new Error(`an upload was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }
}

class Lost extends Error {}

/** A Word file unlike every other, of some tens of kilobytes. */
function aPaper(n: number, chance: Chances): Buffer {
  const line = () => Array.from({ length: 60 }, () => chance.in(1e9).toString(36)).join('');
  return docx([`Kế hoạch số ${n}`, ...Array.from({ length: 60 + chance.in(120) }, line)]);
}

const hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function aTarget(db: Database, { tenant, communes }: Live, n: number): Promise<Target> {
  const clock = { now: new Date() };
  const commune = communes[0]?.id ?? '';
  const told = { code: `TEP-${n}`, name: `Trường Gửi Tệp ${n}` };
  const unit = await aUnit({ db, clock }, tenant, commune, told);
  const record = newPublicId();
  await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .insertInto('unit_record')
      .values({
        tenant_id: tenant,
        id: newId(clock.now),
        public_id: record,
        unit_id: unit.id,
        client_key: newPublicId(),
        day: '2026-06-01',
        categories: ['plan'],
        title: 'Kế hoạch',
        participants: null,
        fields: '{}',
        entered_at: clock.now,
        entered_by: null,
        entered_role: 'system',
        deleted_at: null,
      })
      .execute(),
  );
  return { tenant, unit: unit.public_id, unitId: unit.id, record };
}

/** What lies in the store of the units: each name with what it holds. */
function stored(targets: readonly Target[]): Map<string, string> {
  const all = targets.flatMap(({ tenant, unitId }) => {
    const kept = join(folder, 'files/kept', tenant, unitId);
    const names = existsSync(kept) ? readdirSync(kept) : [];
    return names.map((name) => [name, hex(readFileSync(join(kept, name)))] as const);
  });
  return new Map(all);
}

async function faultsOf(
  db: Database,
  targets: readonly Target[],
  kept: readonly Kept[],
): Promise<string[]> {
  const faults: string[] = [];
  const read = () =>
    db.within({ tenant: targets[0]?.tenant ?? '', reach: 'system' }, (tx) =>
      tx.selectFrom('unit_file').selectAll().execute(),
    );
  const before = stored(targets);
  for (const [name, holds] of before) if (name !== holds) faults.push(`${name} is not whole`);
  const rows = new Map((await read()).map((row) => [row.public_id, row]));
  for (const { id, sha256, bound } of kept) {
    const row = rows.get(id);
    if (row?.state !== 'kept' || row.sha256?.toString('hex') !== sha256 || !before.has(sha256))
      faults.push(`${id}: acknowledged, found ${row?.state}`);
    if ((row?.record_id !== null) !== bound) faults.push(`${id}: bound ${row?.record_id}`);
  }
  const room = await openFileRoom({ dataDir: folder, s3: undefined, pressScript });
  const later = new Date(Date.now() + 3 * 86_400_000);
  await fileTasks(db, () => later, room)['tidy-files']?.({}, true);
  const held = (await read()).filter(({ state }) => state !== 'erased');
  const named = new Set(held.map(({ sha256 }) => sha256?.toString('hex') ?? 'none'));
  const after = stored(targets);
  for (const name of after.keys()) if (!named.has(name)) faults.push(`${name} is an orphan`);
  for (const name of named) if (!after.has(name)) faults.push(`${name} is gone`);
  const boundOnes = kept.filter(({ bound }) => bound).map(({ sha256 }) => sha256);
  for (const sha256 of boundOnes) if (!after.has(sha256)) faults.push(`${sha256} was tidied away`);
  const left = readdirSync(join(folder, 'files/arriving'));
  if (left.length > 0) faults.push(`${left.length} files are still arriving`);
  return faults;
}

test(`the server is killed while files arrive (seed ${seed})`, async () => {
  const chance = chances(seed);
  const live = await furnish(embeddedIn(folder), () => address, atOnce);
  // A unit each: what one may have on its way is bounded.
  const work = await beside(embeddedIn(folder), (db) =>
    Promise.all(
      live.visitors.map(async (visitor, n) => ({ visitor, target: await aTarget(db, live, n) })),
    ),
  );
  const targets = work.map(({ target }) => target);
  const uploader = new Uploader(chance);
  let deaths = 0;
  let over = false;
  const uploading = Promise.all(
    work.map(({ visitor, target }) => uploader.work(visitor, target, () => deaths)),
  ).finally(() => {
    over = true;
  });
  const killing = (async () => {
    while (!over) {
      await sleep(200 + chance.in(3_000));
      if (over) return;
      await server.kill();
      await start();
      deaths++;
    }
  })();
  await Promise.all([uploading, killing]);
  await server.kill();
  await start();
  console.log(
    `killed ${deaths} times: ${uploader.kept.length} kept, ${uploader.lost} answers lost (seed ${seed})`,
  );
  const faults = await beside(embeddedIn(folder), (db) => faultsOf(db, targets, uploader.kept));
  expect(faults).toEqual([]);
  expect(uploader.kept.length).toBeGreaterThanOrEqual(wanted);
});
