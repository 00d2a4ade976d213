import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-sang-embedded-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(connection: { host: string; user: string; database: string }, query: string) {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

test('it sorts as Vietnamese do, and outlives the one who started it', async () => {
  const first = await startEmbeddedDatabase(folder);
  expect(await ask(first.connection, "select 'd' < 'đ' and 'đ' < 'e' as sorted")).toEqual([
    { sorted: true },
  ]);
  await ask(first.connection, 'create table kept as select 7 as n');

  // As after a kill -9 of the application: the server still runs, and is taken over.
  const second = await startEmbeddedDatabase(folder);
  expect(await ask(second.connection, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.stop();
  await expect(ask(first.connection, 'select 1')).rejects.toThrow();

  const third = await startEmbeddedDatabase(folder);
  expect(await ask(third.connection, 'select n from kept')).toEqual([{ n: 7 }]);
  await third.stop();
});
