import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexUnits, tokensOf } from '../src/features/units/index.ts';
import { newId, newPublicId } from '../src/platform/ids.ts';
import type { Visitor } from './support/app.ts';
import { type Chances, chances } from './support/chances.ts';
import { beside, embeddedIn, furnish, type Live, unitForm } from './support/live.ts';
import { dataFolder, removeFolder, ServerProcess } from './support/server.ts';

/*
 * Two hundred people at work for half a minute in a province of twenty thousand units: each looks
 * through lists, and saves now and then, with a second or so in between.
 */

const units = 20_000;
const people = 200;
/** Until the heap has the size that so many people need. */
const warmMs = 45_000;
const halfMs = 15_000;

let folder: string;
let server: ServerProcess;
let live: Live;

beforeAll(async () => {
  folder = await dataFolder();
  server = new ServerProcess({ DATA_DIR: folder });
  const address = await server.address();
  live = await furnish(embeddedIn(folder), () => address, people);
  await fill();
  await analyze();
}, 300_000);
afterAll(async () => {
  await server.kill();
  await removeFolder(folder);
});

async function fill(): Promise<void> {
  const now = new Date();
  const { tenant, communes } = live;
  await beside(embeddedIn(folder), async (db) => {
    for (let from = 0; from < units; from += 1_000) {
      const rows = Array.from({ length: 1_000 }, (_, i) => {
        const n = from + i;
        return {
          tenant_id: tenant,
          id: newId(now),
          public_id: newPublicId(),
          code: `T-${n}`,
          code_key: `T-${n}`,
          name: `Trường Tiểu học Sông Mây số ${n}`,
          kind: 'school' as const,
          level: 'commune' as const,
          commune_id: communes[n % communes.length]?.id ?? '',
          party_organization: null,
          emulation_review: null,
          guard_force: null,
          left_out: null,
          sub_units: null,
          members: n,
          ended_on: null,
        };
      });
      await db.within({ tenant, reach: 'system' }, async (tx) => {
        await tx.insertInto('unit').values(rows).execute();
        const indexed = rows.map((row) => {
          return { id: row.id, commune: row.commune_id, tokens: tokensOf(row) };
        });
        await indexUnits(tx, tenant, indexed);
      });
    }
  });
}

/** As PostgreSQL itself does within a minute or two: without figures of its tables it plans badly. */
async function analyze(): Promise<void> {
  const client = new Client(embeddedIn(folder));
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

interface Counted {
  readonly times: number[];
  readonly statuses: Map<number, number>;
}

async function visit(
  visitor: Visitor,
  who: number,
  until: number,
  { times, statuses }: Counted,
): Promise<void> {
  const chance = chances(who);
  await sleep(chance.in(1_000));
  for (let n = 0; performance.now() < until; n++) {
    const began = performance.now();
    const answer = await (chance.in(10) < 8
      ? visitor.get(somePage(chance))
      : visitor.post('/units/new', newUnit(chance, `L-${who}-${n}`)));
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    await sleep(500 + chance.in(1_000));
  }
}

function somePage(chance: Chances): string {
  return chance.of([
    '/units',
    `/units?page=${1 + chance.in(400)}`,
    `/units?q=song+may+${chance.in(units)}`,
    `/units?q=truong&sort=code&page=${1 + chance.in(50)}`,
    `/units?commune=${chance.of(live.communes).public_id}&page=${1 + chance.in(100)}`,
  ]);
}

function newUnit(chance: Chances, code: string): Record<string, string> {
  const commune = chance.of(live.communes).public_id;
  return unitForm({ code, name: `Công ty ${code}`, commune, members: chance.in(500) });
}

/** Seconds of the processor's time that the server has used. */
async function processorTime(): Promise<number> {
  const figures = (await live.visitors[0]?.page('/metrics')) ?? '';
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(figures)?.[1]);
}

function memory(): number {
  const file = `/proc/${server.child.pid}/status`;
  if (!existsSync(file)) return 0;
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function peak(until: number): Promise<number> {
  let most = 0;
  for (; performance.now() < until; await sleep(100)) most = Math.max(most, memory());
  return most;
}

test('two hundred people', async () => {
  const began = performance.now();
  const end = began + warmMs + 2 * halfMs;
  const counted: Counted = { times: [], statuses: new Map() };
  const cpu = await processorTime();
  const work = Promise.all(live.visitors.map((visitor, who) => visit(visitor, who, end, counted)));
  const peaks = await (async () => {
    await sleep(warmMs);
    const first = await peak(began + warmMs + halfMs);
    return [first, await peak(end)] as const;
  })();
  await work;
  const each = ((await processorTime()) - cpu) / counted.times.length;
  const times = counted.times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  console.log(
    `${times.length} answers: median ${at(0.5)} ms, p99 ${at(0.99)} ms, ${(each * 1000).toFixed(1)} ms of the processor each; memory ${peaks.map(Math.round).join(' → ')} MB`,
  );
  expect([...counted.statuses.keys()].sort()).toEqual([200, 303]);
  expect(peaks[1]).toBeLessThanOrEqual(1.1 * peaks[0]);
});
