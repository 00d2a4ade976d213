import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aCommune, aProvince, openTestApp } from '../../test/support/app.ts';
import { aClosedYear } from '../../test/support/closed-year.ts';
import { home } from '../../test/support/dossiers.ts';
import { emptyDatabase } from '../../test/support/postgres.ts';
import { s3Keys, startS3 } from '../../test/support/s3-server.ts';
import { anOpenRound } from '../../test/support/years.ts';
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

describe('a province with a closed dossier', () => {
  let owner: Client;
  let environment: Record<string, string>;
  let file: string;
  let key: string;

  beforeAll(async () => {
    const app = await openTestApp(inject('postgres'));
    app.clock.now = new Date('2026-11-25T03:00:00Z');
    const { tenant } = await aProvince(app);
    const { id: commune } = await aCommune(app, tenant, 'Xã Soát', '30062');
    const where = { tenant, commune, round: await anOpenRound(app, tenant) };
    const told = { code: 'C-1', name: 'Trường Kín' };
    ({ file, key } = await aClosedYear(app, where, told).then((made) => ({
      file: made.file,
      key: `${tenant}/${made.unit.id}/${made.file}`,
    })));
    await app.db.close();
    const { host, user, database } = app.connection;
    const url = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
    environment = { DATABASE_URL: url, DATA_DIR: app.dataDir };
    owner = new Client({ connectionString: url });
    await owner.connect();
  });
  afterAll(() => owner.end());

  const path = () => join(environment.DATA_DIR ?? '', 'files', 'kept', key);

  test('is one line that counts what was looked at, in both languages', async () => {
    const sound = await run(environment);
    expect(sound.status).toBe(0);
    expect(sound.stdout).toMatch(
      /^[^\n]+ mã cuối [0-9a-f]{64}; 1 hồ sơ, 1 bản chốt, 1 tệp, 0 nội dung đã xóa theo nhật ký\n$/,
    );
    const unread = await run(environment, '--no-files', '--lang', 'en');
    expect(unread.status).toBe(0);
    expect(unread.stdout).toMatch(
      /; 1 dossier, 1 snapshot, files not read \(--no-files\), 0 removed by acts\n$/,
    );
  });

  test('names what differs, and no unit', async () => {
    await owner.query(`update dossier set state = 'submitted'`);
    const bytes = readFileSync(path());
    writeFileSync(path(), 'x');
    const { status, stdout } = await run(environment);
    expect(status).toBe(1);
    expect(stdout).toContain('nhật ký nguyên vẹn');
    expect(stdout).toMatch(
      /\n[^\n]+: SAI LỆCH: đợt “Điển hình 2026”, hồ sơ [2-9a-z-]{9}: trạng thái đang ghi khác với các bước đã làm\n/,
    );
    expect(stdout).toContain(`: SAI LỆCH: tệp ${file.slice(0, 16)} không còn như lúc nhận\n`);
    expect(stdout).not.toContain('Trường Kín');
    const english = await run(environment, '--lang', 'en');
    expect(english.stdout).toContain('the state written down is not what its steps come to');
    writeFileSync(path(), bytes);
    await owner.query(`update dossier set state = 'closed'`);
  });

  test('names the first check that differs, as it was and as it is now', async () => {
    await owner.query(
      `update snapshot set text = replace(text, '"incidents.crimes","value":0', '"incidents.crimes","value":2')`,
    );
    const { status, stdout } = await run(environment);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /tiêu chí 9, yêu cầu \S+: lúc chốt đạt 0\/0[^,]*, tính lại không đạt 2\/0/,
    );
    await owner.query(
      `update snapshot set text = replace(text, '"incidents.crimes","value":2', '"incidents.crimes","value":0')`,
    );
  });

  test('many faults of one kind are told by the first of them, and counted', async () => {
    await owner.query(
      `insert into frozen_text select tenant_id, unit_id, sha256(n::text::bytea), 'x', null
        from frozen_text, generate_series(1, 30) as n where text like 'Giải trình%'`,
    );
    const { stdout } = await run(environment);
    expect(stdout.match(/không còn như lúc chốt/g)).toHaveLength(20);
    expect(stdout).toContain(': … và 10 dòng nữa cùng loại\n');
    await owner.query(`delete from frozen_text where text = 'x'`);
  });

  test('whose files lie in a bucket is read there', async () => {
    const bucket = await startS3();
    const { key: access, secret, region, bucket: name } = s3Keys;
    const settings = {
      ...environment,
      ...{ S3_ENDPOINT: bucket.endpoint, S3_BUCKET: name, S3_REGION: region },
      ...{ S3_KEY: access, S3_SECRET: secret },
    };
    expect((await run(settings)).stdout).toContain(`mất tệp ${file.slice(0, 16)}`);
    bucket.objects.set(key, readFileSync(path()));
    expect((await run(settings)).status).toBe(0);
    await bucket.close();
    expect((await run(settings)).stdout).toContain(`không đọc được tệp ${file.slice(0, 16)}`);
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
