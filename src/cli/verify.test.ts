import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { home } from '../../test/support/dossiers.ts';
import { emptyDatabase } from '../../test/support/postgres.ts';
import { dayOf } from '../core/vietnamese/day.ts';
import { createProvince } from '../features/set-up/index.ts';
import { openCriteriaFolder } from '../platform/criteria-folder.ts';
import { type OwnerConnection, openDatabase } from '../platform/database/database.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded.ts';
import { runProgram } from './program.ts';

const now = new Date('2026-06-12T03:00:00Z');

async function run(environment: Record<string, string>, ...more: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runProgram(['verify', ...more], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    paint: (_format, text) => text,
    sets: openCriteriaFolder(join(home, 'criteria')),
    today: () => dayOf(2026, 6, 12),
    version: '1.2.3',
    environment,
  });
  return { status, stdout, stderr };
}

async function twoProvinces(owner: OwnerConnection): Promise<void> {
  const db = await openDatabase(owner);
  for (const name of ['tỉnh Lam Giang', 'thành phố Hải Đông']) {
    const admin = { name: 'Quản Trị', login: `quantri-${name.length}`, passwordHash: 'x' };
    await createProvince(db, now, { name, admin, sets: [] });
  }
  await db.close();
}

describe('a database named by its address', () => {
  let environment: Record<string, string>;
  let owner: Client;

  beforeAll(async () => {
    const { host, user, database } = await emptyDatabase(inject('postgres'));
    const url = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
    environment = { DATABASE_URL: url };
    await twoProvinces({ connectionString: url });
    owner = new Client({ connectionString: url });
    await owner.connect();
  });
  afterAll(() => owner.end());

  test('a sound trail is one line a province, and status 0', async () => {
    const { status, stdout, stderr } = await run(environment);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n').sort()).toEqual([
      expect.stringMatching(
        /^thành phố Hải Đông: nhật ký nguyên vẹn, 1 việc, mã cuối [0-9a-f]{64}$/,
      ),
      expect.stringMatching(/^tỉnh Lam Giang: nhật ký nguyên vẹn, 1 việc/),
    ]);
    expect((await run(environment, '--lang', 'en')).stdout).toContain('trail sound, 1 act,');
  });

  test.each([
    [`update audit set detail = '{}'`, 'chi tiết của việc số 1 không còn như lúc ghi'],
    [`update audit set role = 'other'`, 'việc số 1 không còn như lúc ghi'],
    [`update audit set number = 2`, 'thiếu việc số 1'],
  ])('a changed byte is found: %s', async (change, said) => {
    await owner.query('begin; create temp table kept as select * from audit; commit');
    await owner.query(
      `${change} where tenant_id = (select tenant_id from province where name like 'tỉnh%')`,
    );
    const { status, stdout } = await run(environment);
    expect(status).toBe(1);
    expect(stdout).toContain(`tỉnh Lam Giang: NHẬT KÝ BỊ SỬA: ${said}`);
    expect(stdout).toContain('thành phố Hải Đông: nhật ký nguyên vẹn');
    await owner.query(
      'begin; delete from audit; insert into audit select * from kept; drop table kept; commit',
    );
  });

  test('it changes nothing, and needs no role of the application', async () => {
    const { rows: before } = await owner.query('select number, chain from audit order by 1');
    await run(environment);
    const { rows: after } = await owner.query('select number, chain from audit order by 1');
    expect(after).toEqual(before);
  });

  test('a database that is not ours, or not there, is said and is status 2', async () => {
    const { host, user, database } = await emptyDatabase(inject('postgres'));
    const at = `postgres://${user}@${encodeURIComponent(host)}`;
    const foreign = await run({ DATABASE_URL: `${at}/${database}` });
    expect([foreign.status, foreign.stdout]).toEqual([2, '']);
    expect(foreign.stderr).toContain('chưa được Điểm Sáng dùng');
    const gone = await run({ DATABASE_URL: `${at}/nowhere` });
    expect(gone.status).toBe(2);
    expect(gone.stderr).toMatch(/^diem-sang: không mở được cơ sở dữ liệu: .*nowhere.*\n$/);
    const refused = await run({ DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/x' });
    expect(refused.status).toBe(2);
    expect(refused.stderr).not.toContain('secret-word');
  });
});

describe('the database in the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-sang-verify-'));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is looked at where it runs, and started and stopped where it does not', async () => {
    const environment = { DATA_DIR: folder };
    const pid = join(folder, 'database', 'cluster', 'postmaster.pid');
    const server = await startEmbeddedDatabase(folder);
    expect(server.adopted).toBe(false);
    await twoProvinces(server.connection);
    expect((await run(environment)).status).toBe(0);
    expect(existsSync(pid)).toBe(true);
    await server.stop();
    expect(existsSync(pid)).toBe(false);
    const { status, stdout } = await run(environment);
    expect(status).toBe(0);
    expect(stdout).toContain('tỉnh Lam Giang: nhật ký nguyên vẹn');
    expect(existsSync(pid)).toBe(false);
  });

  test('is not made where there is none', async () => {
    const empty = join(folder, 'empty');
    const { status, stderr } = await run({ DATA_DIR: empty });
    expect(status).toBe(2);
    expect(stderr).toContain(`không có cơ sở dữ liệu trong ${empty}`);
    expect(existsSync(empty)).toBe(false);
  });

  test('a setting that cannot be used is status 2', async () => {
    const { status, stderr } = await run({ DATABASE_URL: 'mysql://x' });
    expect(status).toBe(2);
    expect(stderr).toContain('DATABASE_URL must be');
  });
});
