import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { emptyDatabase } from '../../../test/support/postgres.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { newId } from '../ids.ts';
import { record, verifyTrail } from './trail.ts';

const now = new Date('2026-06-30T03:00:00Z');
const tenant = newId(now);
const by = { tenant, account: null, role: 'system' };
const scope = { tenant, reach: 'system' } as const;
let owner: Client;
let db: Database;

beforeAll(async () => {
  const connection = await emptyDatabase(inject('postgres'));
  db = await openDatabase(connection);
  owner = new Client(connection);
  await owner.connect();
  await db.within(scope, (tx) =>
    tx
      .insertInto('province')
      .values({
        tenant_id: tenant,
        name: 'Tỉnh',
        committee: 'BCĐ',
        standing_office: 'CAT',
        peoples_committee: 'UBND',
        place: 'Tỉnh',
        signing: ['TM. BAN CHỈ ĐẠO'],
      })
      .execute(),
  );
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

const act = (n: number) => ({
  action: 'tried',
  subject: 'province',
  subjectId: tenant,
  detail: { n, text: 'Đổi tên', nested: { b: 1, a: [2, null] } },
});
const verify = () => db.within(scope, (tx) => verifyTrail(tx, tenant));

test('acts that come at once each get their number and their link', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => db.within(scope, (tx) => record(tx, by, now, act(n)))),
  );
  expect(await verify()).toMatchObject({ sound: true, acts: 40 });
});

test('a change that fails leaves no act behind', async () => {
  await expect(
    db.within(scope, async (tx) => {
      await record(tx, by, now, act(0));
      throw new Error('the change failed');
    }),
  ).rejects.toThrow('the change failed');
  expect(await verify()).toMatchObject({ acts: 40 });
});

test('the application can neither change nor remove an act', async () => {
  const change = db.within(scope, (tx) =>
    // The types say the same as the grants: a number is never updated.
    tx.updateTable('audit').set({ role: 'other' }).execute(),
  );
  await expect(change).rejects.toThrow('permission denied');
  const removal = db.within(scope, (tx) => tx.deleteFrom('audit').execute());
  await expect(removal).rejects.toThrow('permission denied');
});

test.each([
  ['detail', `update audit set detail = jsonb_set(detail, '{n}', '99') where number = 7`, 7],
  ['chain', `update audit set action = 'other' where number = 7`, 7],
  ['chain', `update audit set at = at + interval '1 millisecond' where number = 1`, 1],
  ['chain', `update audit set chain = decode(repeat('ab', 32), 'hex') where number = 40`, 40],
  ['gap', 'delete from audit where number = 12', 12],
])(
  'whoever reaches the database itself and changes a %s is found',
  async (what, change, number) => {
    await owner.query('begin');
    await owner.query('create temp table kept as select * from audit');
    await owner.query('commit');
    await owner.query(change);
    expect(await verify()).toEqual({ sound: false, number, what });
    await owner.query(
      'begin; delete from audit; insert into audit select * from kept; drop table kept; commit',
    );
    expect(await verify()).toMatchObject({ sound: true, acts: 40 });
  },
);

test('another province sees none of it', async () => {
  const other = { tenant: newId(now), reach: 'system' } as const;
  const rows = await db.within(other, (tx) => tx.selectFrom('audit').selectAll().execute());
  expect(rows).toEqual([]);
});
