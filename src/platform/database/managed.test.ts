import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createProvince } from '../../features/set-up/index.ts';
import { hashOf } from '../http/secrets.ts';
import { findSession } from '../http/session.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedDatabase } from './embedded.ts';

test('an owner who is no superuser, as managed servers give, is enough', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-sang-managed-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedDatabase(folder);
  try {
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
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
