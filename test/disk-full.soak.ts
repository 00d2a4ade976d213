import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

test('a full disk, and room again', async ({ skip }) => {
  if (!mounted) return skip();
  const [visitor] = live.visitors;
  const commune = live.communes[0]?.public_id ?? '';
  let n = 0;
  const save = async () => {
    n++;
    const told = { code: `F-${n}`, name: `Trường số ${n}`, commune, members: n };
    const form = { ...unitForm(told), address: 'Thôn Đồi Thông, '.repeat(18) };
    const answer = await visitor?.post('/units/new', form);
    return { code: told.code, answer, status: answer?.status };
  };
  const saved: string[] = [];
  expect((await save()).status).toBe(303);

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
  const read = await visitor?.get('/units');
  console.log(`${saved.length} saves on a full disk, then 503; reading: ${read?.status}`);
  expect([200, 503]).toContain(read?.status);
  // It stays up meanwhile, and goes on refusing.
  for (let tries = 0; tries < 20; tries++) {
    const { status, code } = await save();
    if (status === 303) saved.push(code);
    else expect(status).toBe(503);
    await sleep(50);
  }

  rmSync(file);
  const began = performance.now();
  let back = await save();
  for (; back.status !== 303 && performance.now() - began < 20_000; back = await save()) {
    await sleep(100);
  }
  console.log(`saved again ${Math.round(performance.now() - began)} ms after there was room`);
  expect(back.status).toBe(303);
  for (const code of saved.slice(-20)) {
    expect(await visitor?.page(`/units?q=${code}`), code).toContain(`${code}<`);
  }
  expect(await server.stop()).toMatchObject({ status: 0, err: '' });
});
