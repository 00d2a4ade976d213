import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedIn, furnish, type Live, unitForm } from './support/live.ts';
import { dataFolder, endDatabase, removeFolder, ServerProcess } from './support/server.ts';

/*
 * The disk under the data folder runs full while people work: saves are refused in words, pages can
 * be read, and once there is room again all goes on without a restart. Needs to mount a disk of its
 * own, which root alone may.
 */

const megabytes = 320;
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';

let folder: string;
let server: ServerProcess;
let live: Live;
let mounted = false;

beforeAll(async () => {
  if (!isRoot) return;
  folder = await dataFolder();
  const options = `size=${megabytes}m,mode=755`;
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!mounted) return;
  server = new ServerProcess({ DATA_DIR: folder });
  const address = await server.address();
  live = await furnish(embeddedIn(folder), () => address, 1);
});
afterAll(async () => {
  await server?.kill();
  if (mounted) {
    await endDatabase(folder);
    spawnSync('umount', ['-l', folder]);
  }
  if (folder) await removeFolder(folder);
});

/** Takes all the room that is left. */
function fillDisk(): string {
  const file = join(folder, 'fill');
  const open = openSync(file, 'a');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeSync(open, Buffer.alloc(size));
    } catch {
      // No room for so much; perhaps for less.
    }
  }
  closeSync(open);
  return file;
}

let count = 0;

/** Saves one more unit, with much to write. */
async function save() {
  count++;
  const commune = live.communes[0]?.public_id ?? '';
  const told = { code: `F-${count}`, name: `Trường số ${count}`, commune, members: count };
  const form = { ...unitForm(told), address: 'Thôn Đồi Thông, '.repeat(18) };
  const answer = await live.visitors[0]?.post('/units/new', form);
  return { code: told.code, answer, status: answer?.status };
}

async function expectSavedAgain(): Promise<void> {
  const began = performance.now();
  let back = await save();
  for (; back.status !== 303 && performance.now() - began < 20_000; back = await save()) {
    await sleep(100);
  }
  console.log(`saved again ${Math.round(performance.now() - began)} ms after there was room`);
  expect(back.status).toBe(303);
}

async function expectFound(codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    expect(await live.visitors[0]?.page(`/units?q=${code}`), code).toContain(`${code}<`);
  }
}

test('no room for more: saves are refused, pages are read', async ({ skip }) => {
  if (!mounted) return skip();
  const saved: string[] = [];
  const file = fillDisk();
  let refused: Response | undefined;
  for (let tries = 0; tries < 3_000 && !refused; tries++) {
    const { code, answer, status } = await save();
    if (status === 303) saved.push(code);
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get('retry-after')).toBe('5');
  expect(await refused?.text()).toContain('Hệ thống đang bận');
  expect((await live.visitors[0]?.get('/units'))?.status).toBe(200);
  for (let tries = 0; tries < 20; tries++) {
    const { status, code } = await save();
    if (status === 303) saved.push(code);
    else expect(status).toBe(503);
  }
  console.log(`${saved.length} saves still found room on a full disk`);
  rmSync(file);
  await expectSavedAgain();
  await expectFound(saved);
});

test('no room for the log: the database falls, and rises when there is room', async ({ skip }) => {
  if (!mounted) return skip();
  const { code, status } = await save();
  expect(status).toBe(303);
  const file = fillDisk();
  const client = new Client(embeddedIn(folder));
  client.on('error', () => undefined);
  await client.connect();
  const fallen = async () => {
    for (let tries = 0; tries < 50; tries++) {
      await client.query('select pg_switch_wal(), txid_current()');
    }
  };
  await expect(fallen()).rejects.toThrow();
  for (let tries = 0; tries < 30; tries++) {
    const answer = await live.visitors[0]?.get('/units');
    expect([200, 503]).toContain(answer?.status);
    await sleep(100);
  }
  console.log(`with the log full, reading: ${(await live.visitors[0]?.get('/units'))?.status}`);
  rmSync(file);
  await expectSavedAgain();
  await expectFound([code]);
  expect(await server.stop()).toMatchObject({ status: 0, err: '' });
});
