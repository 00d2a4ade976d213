import { parseCrontab } from 'graphile-worker';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { aDossierIn } from '../../../test/support/dossiers-in-states.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { allTasks, timetable } from '../routes.ts';
import { findDossier } from './index.ts';

let app: TestApp;
let tenant: string;
let adminId: string;
let commune: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const made = await aProvince(app);
  tenant = made.tenant;
  adminId = made.admin.id;
  ({ id: commune } = await aCommune(app, tenant, 'Xã Hết Hạn', '30051'));
});

const closing = new Date('2026-12-20T08:00:00Z');
const hours = (n: number) => new Date(closing.getTime() + n * 3_600_000);
beforeEach(() => {
  app.clock.now = new Date('2026-11-20T03:00:00Z');
});

const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  app.db.within({ tenant, reach: 'system' }, work);

/** A night's run, with all that it notes for later. */
async function lapse(at: Date): Promise<void> {
  app.clock.now = at;
  await inside((tx) => enqueue(tx, 'lapse-dossiers', {}));
  await app.runJobs();
}

type Round = Awaited<ReturnType<typeof anOpenRound>>;

/** Closes or reopens a round as its administrator does. */
async function move(round: Round, what: 'close' | 'reopen', at: Date): Promise<void> {
  app.clock.now = at;
  const admin = await signedIn(app, tenant, adminId);
  const page = await admin.page(`/rounds/${round.public_id}`);
  const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? [];
  await admin.post(`/rounds/${round.public_id}/${what}`, { version });
  await app.runJobs();
}

async function statesOf(round: Round): Promise<Record<string, number>> {
  const { rows } = await inside((tx) =>
    sql<{ state: string; n: number }>`select state, count(*)::int as n from dossier
      where round_id = ${round.id} group by state order by state`.execute(tx),
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

const roundPage = async (round: Round) =>
  textOf(await (await signedIn(app, tenant, adminId)).page(`/rounds/${round.public_id}`));

describe('a round of a few units', () => {
  let round: Round;
  let waiting: Awaited<ReturnType<typeof aDossierIn>>;
  beforeAll(async () => {
    app.clock.now = new Date('2026-11-20T03:00:00Z');
    round = await anOpenRound(app, tenant);
    const where = { tenant, commune, round };
    waiting = await aDossierIn(app, where, 'closed', { code: 'H-1', name: 'Trường Chờ Ký' });
    await aDossierIn(app, where, 'submitted', { code: 'H-2', name: 'Trường Đã Gửi' });
    await aDossierIn(app, where, 'withdrawn', { code: 'H-3', name: 'Trường Đã Rút' });
  });

  test('closed within the day and reopened loses none', async () => {
    await move(round, 'close', closing);
    await lapse(hours(23.9));
    expect(await statesOf(round)).toEqual({ closed: 1, submitted: 1, withdrawn: 1 });
    expect(await roundPage(round)).toContain('Chưa hồ sơ nào hết hạn.');
    await move(round, 'reopen', hours(23.95));
    await lapse(hours(48));
    expect(await statesOf(round)).toEqual({ closed: 1, submitted: 1, withdrawn: 1 });
    // Closed again, it begins to count anew.
    await move(round, 'close', hours(50));
    await lapse(hours(73));
    expect(await statesOf(round)).toEqual({ closed: 1, submitted: 1, withdrawn: 1 });
  });

  test('closed for a day, what was not submitted lapses once, by the program', async () => {
    await lapse(hours(74));
    expect(await statesOf(round)).toEqual({ lapsed: 1, submitted: 1, withdrawn: 1 });
    const find = () => inside((tx) => findDossier(tx, tenant, waiting.unit.id, round.id));
    const before = await find();
    expect(before?.actions.at(-1)).toMatchObject({
      action: 'lapse',
      at: hours(74),
      by: { account: null, role: 'system' },
    });
    await lapse(hours(98));
    expect(await find()).toEqual(before);
    await inside(async (tx) =>
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true }),
    );
  });

  test('and stays so when the round is reopened, as its page says', async () => {
    app.clock.now = hours(99);
    expect(await roundPage(round)).toContain(
      '1 hồ sơ chưa gửi đã hết hạn. Mở lại đợt thì những hồ sơ ấy vẫn là hết hạn.',
    );
    await move(round, 'reopen', hours(99));
    await lapse(hours(200));
    expect(await statesOf(round)).toMatchObject({ lapsed: 1 });
    await move(round, 'close', hours(201));
  });

  test('another province’s rounds are its own', async () => {
    app.clock.now = hours(300);
    const other = await aProvince(app, 'thành phố Hải Đông');
    const theirs = await anOpenRound(app, other.tenant);
    await lapse(hours(300));
    const { state } = await app.db.within({ tenant: other.tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('round').select('state').where('id', '=', theirs.id).executeTakeFirstOrThrow(),
    );
    expect(state).toBe('open');
  });
});

describe('a round of many units', () => {
  let round: Round;
  beforeAll(async () => {
    app.clock.now = new Date('2026-11-20T03:00:00Z');
    round = await anOpenRound(app, tenant, 'an-toan-antt-2021');
    const ids = Array.from({ length: 1200 }, () => newId(app.clock.now));
    await inside((tx) =>
      sql`insert into unit (tenant_id, id, public_id, code, code_key, name, kind, level, commune_id)
        select ${tenant}::uuid, id, 'p' || n, 'L-' || n, 'L-' || n, 'Đơn vị ' || n, 'school', 'commune', ${commune}::uuid
        from unnest(${ids}::uuid[]) with ordinality as t (id, n)`.execute(tx),
    );
    await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant, round: round.id }));
    await app.runJobs();
    await move(round, 'close', closing);
  });

  test('lapses in batches; killed between two, it is taken up again', async () => {
    app.clock.now = hours(24);
    const tasks = allTasks({ db: app.db, now: () => app.clock.now, files: app.files });
    const run = () => tasks['lapse-dossiers']?.({ tenant }, false);
    await run();
    expect(await statesOf(round)).toMatchObject({ lapsed: 500 });
    // What the killed run had noted is done twice at once by what begins anew.
    await Promise.all([run(), run()]);
    await app.runJobs();
    expect(await statesOf(round)).toEqual({ lapsed: 1203 });
    const { rows } = await inside((tx) =>
      sql<{ acts: number; actions: number }>`select
        (select count(*)::int from audit where action = 'lapsed' and detail->>'round' = ${round.name}) as acts,
        (select count(*)::int from dossier_action a join dossier d on d.id = a.dossier_id
          where a.action = 'lapse' and d.round_id = ${round.id}) as actions`.execute(tx),
    );
    expect(rows).toEqual([{ acts: 1203, actions: 1203 }]);
    await inside(async (tx) =>
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true }),
    );
  });

  test('it comes by itself, after things were tidied', () => {
    expect(parseCrontab(timetable).map(({ task }) => task)).toEqual([
      'tidy',
      'tidy-files',
      'lapse-dossiers',
      'reminders',
    ]);
  });
});
