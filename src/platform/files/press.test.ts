import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pressScript } from '../../../test/support/app.ts';
import { heic, pdf, photo } from '../../../test/support/papers.ts';
import { mostPages, openPress, type PressType } from './press.ts';

const press = openPress(pressScript);
const folder = mkdtempSync(join(tmpdir(), 'ds-press-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function given(bytes: Buffer): { path: string; to: string } {
  const to = mkdtempSync(join(folder, 'to-'));
  const path = join(folder, `file-${++made}`);
  writeFileSync(path, bytes);
  return { path, to };
}

const pages = (type: PressType, bytes: Buffer, limits = {}) =>
  press.do({ make: 'pages', type, ...given(bytes) }, limits);

/** A PNG that declares a width and height and has nothing to show for it. */
function bomb(width: number, height: number, png: Buffer): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test('draws a photograph and its small picture', async () => {
  const { path, to } = given(await photo(3000, 2000));
  expect(await press.do({ make: 'pages', type: 'jpg', path, to })).toEqual({ pages: 1, of: 1 });
  expect(await sharp(join(to, '1.webp')).metadata()).toMatchObject({ width: 1067, height: 1600 });
  expect(await sharp(join(to, 'small.webp')).metadata()).toMatchObject({ width: 213, height: 320 });
});

test('draws a HEIC picture in its colours, and nothing of what its maker wrote into it', async () => {
  const bytes = heic();
  expect(bytes.includes('DiemSang')).toBe(true);
  const { path, to } = given(bytes);
  expect(await press.do({ make: 'pages', type: 'heic', path, to })).toEqual({ pages: 1, of: 1 });
  const drawn = sharp(join(to, '1.webp'));
  expect(await drawn.metadata()).toMatchObject({ width: 640, height: 480 });
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const strongest = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
    return red > green && red > blue ? 'red' : green > blue ? 'green' : 'blue';
  };
  // It stands upright, as it was taken.
  expect([strongest(100, 100), strongest(500, 100), strongest(300, 440)]).toEqual([
    'red',
    'green',
    'blue',
  ]);
  for (const name of ['1.webp', 'small.webp'])
    expect(readFileSync(join(to, name)).includes('DiemSang')).toBe(false);
});

test('pictures beyond all bounds, cut off, or of another kind end in trouble, not in a crash', async () => {
  const white = { width: 12_000, height: 12_000, channels: 3, background: '#fff' } as const;
  const huge = await sharp({ create: white }).png({ compressionLevel: 1 }).toBuffer();
  const jpeg = await photo(400, 300);
  const small = await sharp({ create: { ...white, width: 10, height: 10 } })
    .png()
    .toBuffer();
  const trouble = { trouble: 'unreadable' };
  expect(await pages('png', huge)).toEqual(trouble);
  expect(await pages('png', bomb(60_000, 60_000, small))).toEqual(trouble);
  expect(await pages('jpg', jpeg.subarray(0, jpeg.length / 2))).toEqual(trouble);
  expect(await pages('jpg', Buffer.from('<svg onload="alert(1)"/>'))).toEqual(trouble);
  expect(
    await pages(
      'heic',
      Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), Buffer.alloc(500)]),
    ),
  ).toEqual(trouble);
  expect(await pages('pdf', Buffer.from('%PDF-1.7\nkhông còn gì'))).toEqual(trouble);
}, 60_000);

test('pages as large as a field or as thin as a thread are drawn small', async () => {
  for (const size of [
    [14_000, 14_000],
    [14_000, 1],
  ]) {
    const { path, to } = given(pdf(['x'], size));
    expect(await press.do({ make: 'pages', type: 'pdf', path, to })).toEqual({ pages: 1, of: 1 });
    const { width = 0 } = await sharp(join(to, '1.webp')).metadata();
    expect(width).toBeLessThanOrEqual(1600);
  }
});

test('of a long paper the first pages are drawn, and it is told how many there are', async () => {
  const long = pdf(Array.from({ length: 23 }, (_, n) => `Trang ${n}`));
  expect(await pages('pdf', long)).toEqual({ pages: mostPages, of: 23 });
});

test('of a paper with a page that cannot be drawn, those before it are', async () => {
  const texts = Array.from({ length: 12 }, (_, n) => `Trang ${n}`);
  // The eighth page names an object that is not there.
  const broken = Buffer.from(
    pdf(texts).toString('latin1').replace(' 18 0 R ', ' 99 0 R '),
    'latin1',
  );
  expect(await pages('pdf', pdf(texts))).toEqual({ pages: 12, of: 12 });
  expect(await pages('pdf', broken)).toEqual({ pages: 7, of: 12 });
});

test('what takes too long or too much memory is ended', async () => {
  const many = pdf(Array.from({ length: 20 }, (_, n) => `Trang ${n}`));
  expect(await pages('pdf', many, { ms: 60 })).toEqual({ trouble: 'beyond' });
  if (existsSync('/proc/self/status'))
    expect(await pages('pdf', many, { megabytes: 30 })).toEqual({ trouble: 'beyond' });
});

test('a script that dies without an answer is trouble, and the next order is served', async () => {
  const dead = openPress(join(folder, 'khong-co.mjs'));
  const order = { make: 'text', path: 'x' } as const;
  for (let n = 0; n < 5; n++) expect(await dead.do(order)).toEqual({ trouble: 'unreadable' });
});

test('however busy, it ends with the process that would have ended it', async () => {
  const server = join(folder, 'server.mjs');
  const busy = join(folder, 'busy.mjs');
  const module = pathToFileURL(join(dirname(pressScript), 'end-with.ts')).href;
  writeFileSync(
    busy,
    `import { endWith } from ${JSON.stringify(module)};
    endWith(Number(process.argv[2]));
    process.stdout.write('busy ' + process.pid + '\\n');
    const end = Date.now() + 30_000;
    while (Date.now() < end);`,
  );
  writeFileSync(
    server,
    `import { spawn } from 'node:child_process';
    spawn(process.execPath, [${JSON.stringify(busy)}, String(process.pid)], { stdio: 'inherit' });`,
  );
  const parent = spawn(process.execPath, [server], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) =>
    parent.stdout.once('data', (data) => resolve(String(data))),
  );
  parent.kill('SIGKILL');
  // The pipe closes when the last process that holds it is gone.
  const began = performance.now();
  await new Promise((resolve) => parent.stdout.once('close', resolve).resume());
  expect(said).toMatch(/^busy \d+/);
  expect(performance.now() - began).toBeLessThan(10_000);
}, 40_000);
