import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Visitor } from './support/app.ts';
import {
  dataFolder,
  postmasterPid,
  removeFolder,
  ServerProcess,
  setUp,
  signalDatabase,
  visitorAt,
} from './support/server.ts';

/*
 * The database dies or hangs while the server runs. Every page is then answered, soon and in words,
 * and once the database is back all is as before, without anybody's help.
 */

let folder: string;
let server: ServerProcess;
let address: string;
let admin: Visitor;
let postmaster: number;

beforeAll(async () => {
  folder = await dataFolder();
  server = new ServerProcess({ DATA_DIR: folder });
  address = await server.address();
  admin = visitorAt(address);
  await setUp(admin, await server.setUpPath());
});
afterAll(async () => {
  await server.kill();
  await removeFolder(folder);
});
beforeEach(() => {
  postmaster = postmasterPid(folder) ?? 0;
  expect(postmaster).toBeGreaterThan(0);
});

/** Pages asked at once, each answered within six seconds: as ever, or with a refusal in words. */
async function askMany(): Promise<number[]> {
  const paths = ['/account', '/sign-in', '/communes', '/province', '/account/code', '/'];
  return Promise.all(
    paths.map(async (path) => {
      const began = performance.now();
      const answer = await admin.get(path);
      expect(performance.now() - began, path).toBeLessThan(6_000);
      if (answer.status === 503) {
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(await answer.text()).toContain('Hệ thống đang bận');
      } else expect(answer.status, path).toBeLessThan(400);
      return answer.status;
    }),
  );
}

async function readyWithin(ms: number): Promise<void> {
  const began = performance.now();
  for (; performance.now() - began < ms; await sleep(50)) {
    const ready = await admin.get('/readyz');
    if (ready.status === 200) return;
    expect(ready.status).toBe(503);
  }
  throw new Error(`not ready again after ${ms} ms`);
}

async function expectAsBefore(): Promise<void> {
  await readyWithin(5_000);
  expect(await admin.page('/account')).toContain('quantri');
  const saved = await admin.post('/account/profile', { name: 'Quản Trị', email: '' });
  expect(saved.status).toBe(303);
}

test.each([
  ['with all its processes', () => signalDatabase(folder, 'SIGKILL')],
  ['its first process alone', () => process.kill(postmaster, 'SIGKILL')],
])('killed, %s, it is brought back', async (_, kill) => {
  kill();
  const statuses = (await Promise.all([askMany(), sleep(20).then(askMany)])).flat();
  // Those that were on their way met the end of it.
  expect(statuses).toContain(503);
  await expectAsBefore();
  expect(postmasterPid(folder)).not.toBe(postmaster);
  expect(server.err).toBe('');
});

test('hanging, it is not waited for', async () => {
  signalDatabase(folder, 'SIGSTOP');
  try {
    expect(await askMany()).toContain(503);
    await sleep(1_000);
    const began = performance.now();
    const refused = await askMany();
    expect(refused.filter((status) => status === 503)).toHaveLength(refused.length);
    expect((await admin.get('/readyz')).status).toBe(503);
    // Known to hang, it is not even asked.
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await admin.get('/healthz')).status).toBe(200);
  } finally {
    signalDatabase(folder, 'SIGCONT');
  }
  await expectAsBefore();
  expect(postmasterPid(folder)).toBe(postmaster);
});

test('taking no new connections, it is used by those that are there', async () => {
  process.kill(postmaster, 'SIGSTOP');
  try {
    await askMany();
  } finally {
    process.kill(postmaster, 'SIGCONT');
  }
  await expectAsBefore();
});

test('after all that the folder is still held, and the end is orderly', async () => {
  const second = await new ServerProcess({ DATA_DIR: folder }).ended;
  expect(second.err).toContain('already running');
  const { status, err } = await server.stop();
  expect([status, err]).toEqual([0, '']);
  expect(postmasterPid(folder)).toBeUndefined();
});
