import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type S3Server, s3Keys, startS3 } from '../../../test/support/s3-server.ts';
import { diskStore } from './disk-store.ts';
import { makeFolder } from './durable.ts';
import { s3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

/* What every store must do, held against each kind. */

const folder = mkdtempSync(join(tmpdir(), 'ds-store-'));
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
  await makeFolder(join(folder, 'kept'));
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

const tenant = '019099aa-0000-7000-8000-000000000001';
let made = 0;
function aFile(content: Buffer | string) {
  const path = join(folder, `file-${++made}`);
  writeFileSync(path, content);
  const sha256 = createHash('sha256').update(content).digest();
  const file = { path, size: Buffer.byteLength(content), sha256 };
  return { file, key: `${tenant}/${tenant}/${sha256.toString('hex')}` };
}

const stores: readonly (readonly [string, () => FileStore])[] = [
  ['on disk', () => diskStore(join(folder, 'kept'))],
  ['in a bucket', () => s3Store({ ...s3Keys, endpoint: s3.endpoint })],
];

describe.each(stores)('a store %s', (_name, open) => {
  test('takes a file away and gives back the same bytes', async () => {
    const store = open();
    const content = Buffer.alloc(3_000_000, 'điểm sáng');
    const { file, key } = aFile(content);
    expect(await store.size(key)).toBeUndefined();
    await store.put(key, file);
    expect(existsSync(file.path)).toBe(false);
    expect(await store.size(key)).toBe(content.length);
    expect((await buffer(await store.read(key))).equals(content)).toBe(true);
  });

  test('puts the same once more without harm', async () => {
    const store = open();
    for (const { file, key } of [aFile('hai lần'), aFile('hai lần')]) {
      await store.put(key, file);
      expect(await store.size(key)).toBe(file.size);
    }
  });

  test('removes, and again where nothing is left', async () => {
    const store = open();
    const { file, key } = aFile('bỏ');
    await store.put(key, file);
    await store.remove(key);
    await store.remove(key);
    expect(await store.size(key)).toBeUndefined();
    await expect(store.read(key)).rejects.toThrow();
  });

  test('keeps what belongs to a key beside it', async () => {
    const store = open();
    const { file, key } = aFile('ảnh');
    await store.put(`${key}-small`, file);
    expect(await store.size(key)).toBeUndefined();
    expect(await store.size(`${key}-small`)).toBe(file.size);
  });

  test.each(['../../etc/passwd', '', `${tenant}/${tenant}/x`, `/${tenant}`])(
    'takes no key such as %j',
    async (key) => {
      const store = open();
      await expect(store.put(key, aFile('x').file)).rejects.toThrow('not a key');
      await expect(store.read(key)).rejects.toThrow('not a key');
      await expect(store.size(key)).rejects.toThrow('not a key');
      await expect(store.remove(key)).rejects.toThrow('not a key');
    },
  );
});

test('files on disk are readable by us alone', async () => {
  const { file, key } = aFile('kín');
  await diskStore(join(folder, 'kept')).put(key, file);
  const path = join(folder, 'kept', key);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('a bucket refuses a wrong secret, and a body that is not what was signed', async () => {
  const { file, key } = aFile('sai');
  const wrong = s3Store({ ...s3Keys, endpoint: s3.endpoint, secret: 'khac' });
  await expect(wrong.put(key, file)).rejects.toThrow('403');
  const other = { ...file, sha256: Buffer.alloc(32) };
  await expect(s3Store({ ...s3Keys, endpoint: s3.endpoint }).put(key, other)).rejects.toThrow(
    '400',
  );
});
