import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, type TestApp, type Visitor } from '../../../test/support/app.ts';
import { roles } from '../../core/access/policy.ts';
import { provinces } from '../../features/set-up/index.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { makeDemoFolder, removeDemoFolder, removeLeftovers } from './folder.ts';
import { type DemoAccount, password } from './people.ts';
import { fillDemo } from './province.ts';

describe('the made-up province', () => {
  let app: TestApp;
  let tenant: string;
  let accounts: readonly DemoAccount[];

  beforeAll(async () => {
    app = await openTestApp(inject('postgres'));
    accounts = await fillDemo(app, app.clock.now);
    tenant = (await provinces(app.db))[0] ?? '';
  });
  afterAll(() => app.db.close());

  const signIn = async (login: string): Promise<Visitor> => {
    const visitor = app.visitor();
    const response = await visitor.post('/sign-in', { account: login, password });
    expect(response.status, login).toBe(303);
    return visitor;
  };
  const loginOf = (role: DemoAccount['role'], place?: string) =>
    accounts.find((one) => one.role === role && (!place || one.place === place))?.login ?? '';

  test('has units of every kind and level, and what happened to them', async () => {
    const units = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('unit').selectAll().execute(),
    );
    expect(units).toHaveLength(60);
    expect(new Set(units.map(({ kind, level }) => `${kind} ${level}`)).size).toBe(6);
    expect(new Set(units.map(({ commune_id }) => commune_id)).size).toBe(8);
    expect(units.filter(({ left_out }) => left_out)).toHaveLength(1);
    expect(units.filter(({ ended_on }) => ended_on !== null)).toHaveLength(2);
    const events = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('unit_event').select('kind').execute(),
    );
    const kinds = new Set(events.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['created', 'renamed', 'merged', 'took', 'ended']));
  });

  test('has a sound trail', async () => {
    const check = await app.db.within({ tenant, reach: 'system' }, (tx) => verifyTrail(tx, tenant));
    expect(check).toMatchObject({ sound: true });
  });

  test('has an account of every role, and each signs in to a page of its own', async () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
    expect(accounts).toHaveLength(12);
    for (const { login } of accounts) {
      const visitor = await signIn(login);
      const home = await visitor.get('/');
      expect([200, 303], login).toContain(home.status);
      expect(await visitor.page('/account'), login).toContain(login);
    }
  });

  test('shows this year’s two open rounds to a school’s officer, and not the one in preparation', async () => {
    const officer = await signIn(loginOf('officer', 'Trường THPT Minh Sơn'));
    const year = await officer.page('/');
    expect(year).toContain('Điển hình 2026');
    expect(year).toContain('An toàn về ANTT 2026');
    expect(year).not.toContain('Điển hình 2027');
    expect(year).toContain('Việc cần làm');
  });

  test('has units in every stage of the year, with records and files', async () => {
    const [dossiers, records, files] = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      Promise.all([
        tx.selectFrom('dossier').selectAll().execute(),
        tx.selectFrom('unit_record').selectAll().execute(),
        tx.selectFrom('unit_file').selectAll().execute(),
      ]),
    );
    expect(dossiers.some((one) => one.registered_on === null)).toBe(true);
    expect(dossiers.some((one) => one.registered_on === '2026-04-09')).toBe(true);
    expect(dossiers.some((one) => one.last_recorded_at === null)).toBe(true);
    expect(new Set(dossiers.map(({ met }) => met)).size).toBeGreaterThan(3);
    expect(records.some((one) => one.entered_role === 'commune')).toBe(true);
    expect(files.map(({ state }) => state)).toEqual(files.map(() => 'kept'));
    expect(new Set(files.map((one) => one.media_type))).toEqual(
      new Set(['image/jpeg', 'application/pdf']),
    );
  });

  test('has dossiers closed, submitted with a scan, taken in, reopened and withdrawn', async () => {
    const rows = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('dossier').select(['state', 'code']).where('state', '!=', 'draft').execute(),
    );
    expect(rows.map(({ state }) => state).sort()).toEqual([
      'closed',
      'inCommune',
      'submitted',
      'submitted',
      'withdrawn',
    ]);
    const reopened = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('dossier_action').select('dossier_id').where('action', '=', 'reopen').execute(),
    );
    expect(reopened).toHaveLength(1);
    const submitted = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .selectFrom('dossier_action')
        .select('role')
        .where('action', '=', 'submit')
        .orderBy('role')
        .execute(),
    );
    expect(submitted.map(({ role }) => role)).toEqual(['commune', 'head', 'officer']);
  });

  test('is found by search, by present names', async () => {
    const police = await signIn(loginOf('province'));
    expect(await police.page('/units?q=co phan may')).toContain('Công ty Cổ phần May Lam Xuyên');
    expect(await police.page('/units?q=tnhh may')).toContain('Không có đơn vị nào khớp');
  });

  test('shows a commune its own units only, some of which were invited', async () => {
    const police = await signIn(loginOf('commune', 'Xã Minh Sơn'));
    const units = await police.page('/units?account=invited');
    expect(units).toContain('Trường THCS Minh Sơn');
    expect(await police.page('/units')).not.toContain('Lam Xuyên');
  });
});

describe('the folder of a demo', () => {
  const parent = mkdtempSync(join(tmpdir(), 'demo-test-'));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  test('stays while its process works, and goes when that has gone', async () => {
    const own = makeDemoFolder(parent);
    const child = spawn(process.execPath, ['-e', '']);
    const gone = await new Promise<number>((resolve) =>
      child.once('exit', () => resolve(child.pid ?? 0)),
    );
    const left = join(parent, 'diem-sang-demo-left');
    mkdirSync(left);
    writeFileSync(join(left, 'process'), String(gone));
    const foreign = join(parent, 'diem-sang-demo-foreign');
    mkdirSync(foreign);
    await removeLeftovers(parent);
    expect(existsSync(left)).toBe(false);
    expect(existsSync(own)).toBe(true);
    // What nobody has signed may be about to be.
    expect(existsSync(foreign)).toBe(true);
    removeDemoFolder(own);
    expect(readdirSync(parent)).toEqual(['diem-sang-demo-foreign']);
  });
});
