import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProvince } from '../../features/set-up/index.ts';
import { hashOf } from '../http/secrets.ts';
import { findSession } from '../http/session.ts';
import { ensureAppRole } from './app-role.ts';
import { openDatabase } from './database.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts';

let folder: string;
let server: EmbeddedDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diem-sang-managed-'));
  chmodSync(folder, 0o755);
  server = await startEmbeddedDatabase(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function connected(database: string): Promise<Client> {
  const client = new Client({ ...server.connection, database });
  await client.connect();
  return client;
}

test('databases of one server may start together, though they share a role', async () => {
  const root = await connected('postgres');
  const names = ['one', 'two', 'three', 'four'];
  for (const name of names) await root.query(`create database ${name}`);
  const owners = await Promise.all(names.map(connected));
  for (let round = 0; round < 10; round++) {
    await Promise.all(owners.map((owner) => ensureAppRole(owner, 'secret')));
    await Promise.all(owners.map((owner) => ensureAppRole(owner, 'secret')));
    for (const owner of owners) await owner.query('drop owned by diem_sang_app');
    await root.query('drop role diem_sang_app');
  }
  await Promise.all([root, ...owners].map((client) => client.end()));
});

test('an owner who is no superuser, as managed servers give, is enough', async () => {
  const root = new Client(server.connection);
  await root.connect();
  await root.query('create role tenant login createrole');
  await root.query('create database managed owner tenant');
  await root.end();
  const db = await openDatabase({ ...server.connection, user: 'tenant', database: 'managed' });
  const now = new Date('2026-06-12T03:00:00Z');
  const { tenant, account } = await createProvince(db, now, {
    name: 'tỉnh Lam Giang',
    admin: { name: 'Quản Trị', login: 'quantri', passwordHash: 'x' },
    sets: [],
  });
  await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .insertInto('session')
      .values({
        tenant_id: tenant,
        key_hash: hashOf('key'),
        public_id: 'one',
        account_id: account,
        created_at: now,
        seen_at: now,
        ends_at: new Date(now.getTime() + 1000),
        device: '',
        address: '',
        verified: true,
      })
      .execute(),
  );
  expect((await findSession(db, 'key', now))?.who.login).toBe('quantri');
  // Its policies are as strict for the application as anywhere.
  expect(await db.outside.selectFrom('account').selectAll().execute()).toEqual([]);
  await db.close();
});
