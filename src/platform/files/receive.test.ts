import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receive } from './receive.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receive-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* parts(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([1, 1000, 65_536, 5_000_000])('parts of %i bytes make the file', async (size) => {
  const bytes = Buffer.alloc(size === 1 ? 2_000 : 40_000_000, 'từng phần một');
  const path = join(folder, `parts-${size}`);
  const got = await receive(path, 0, parts(bytes, size), bytes.length);
  expect(got).toMatchObject({ length: bytes.length, broke: undefined });
  expect(got?.sha256).toEqual(sha256(bytes));
  expect(sha256(await readFile(path))).toEqual(sha256(bytes));
});

test('the next part goes on behind what was acknowledged, and over what was not', async () => {
  const path = join(folder, 'next');
  await writeFile(path, 'first-lost');
  const got = await receive(path, 5, parts(Buffer.from('-second'), 3), 100);
  expect(got).toMatchObject({ length: 12 });
  expect(await readFile(path, 'utf8')).toBe('first-second');
});

test('nothing goes on behind a part that is not here', async () => {
  const path = join(folder, 'elsewhere');
  expect(await receive(path, 5, parts(Buffer.from('x'), 1), 100)).toBeUndefined();
  await writeFile(path, 'abc');
  expect(await receive(path, 5, parts(Buffer.from('x'), 1), 100)).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe('abc');
});

test('what would be too much is not written', async () => {
  const path = join(folder, 'much');
  const got = await receive(path, 0, parts(Buffer.from('abcdef'), 3), 5);
  expect(got).toMatchObject({ length: 3, broke: 'too large' });
  expect(await readFile(path, 'utf8')).toBe('abc');
});
