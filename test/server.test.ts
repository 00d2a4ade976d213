import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { password } from './support/app.ts';
import { builtServer } from './support/built.ts';
import { emptyDatabase } from './support/postgres.ts';
import {
  dataFolder,
  postmasterPid,
  removeFolder,
  ServerProcess,
  setUp,
  visitorAt,
} from './support/server.ts';

/*
 * The server as people run it: a process of its own, started, stopped, killed and started again.
 * Tests of one folder follow each other; each leaves no process behind.
 */

const started: ServerProcess[] = [];

function serve(environment: Readonly<Record<string, string>>, command?: string[]): ServerProcess {
  const server = new ServerProcess(environment, command);
  started.push(server);
  return server;
}

beforeAll(() => void builtServer());
afterAll(async () => {
  for (const server of started) await server.kill();
});

/** Whether somebody listens there. */
function listens(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Holds back every page that shows the province's name, until let go. */
async function holdBackPages(folder: string): Promise<() => Promise<void>> {
  const client = new Client({ host: join(folder, 'database'), user: 'postgres' });
  await client.connect();
  await client.query('begin');
  await client.query('lock table province in access exclusive mode');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

describe('on a folder of its own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await dataFolder();
  });
  afterAll(() => removeFolder(folder));

  test('an empty one is made ready, set up once, and served by one process only', async () => {
    const server = serve({ DATA_DIR: folder });
    const address = await server.address();
    const path = await server.setUpPath();
    expect(server.out).toMatch(/^Điểm Sáng: http:\/\/127\.0\.0\.1:\d+\n[^\n]+\/set-up\/\S+\n$/);
    expect(server.err).toBe('');

    const admin = visitorAt(address);
    expect(await admin.page(path)).toContain('Thiết lập lần đầu');
    const made = await setUp(admin, path);
    expect([made.status, made.headers.get('location')]).toEqual([303, '/']);
    const again = await visitorAt(address).get(path);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Đường dẫn thiết lập này không dùng được nữa');
    expect((await setUp(visitorAt(address), path)).status).toBe(404);

    const second = await serve({ DATA_DIR: folder }).ended;
    expect(second.status).toBe(1);
    expect(second.err).toMatch(/^Điểm Sáng: another Điểm Sáng is already running on \S+;.+\n$/);
    expect(await visitorAt(address).page('/sign-in')).toContain('tỉnh Lam Giang');
    expect((await server.stop()).status).toBe(0);
    expect(postmasterPid(folder)).toBeUndefined();
  });

  test.each([
    ['SIGINT', undefined],
    ['SIGTERM', ['scripts/ready.mjs', 'server']],
  ] as const)('%s lets a request end and refuses new ones', async (signal, command) => {
    const server = serve({ DATA_DIR: folder }, command && [...command]);
    const address = await server.address();
    expect(server.out).not.toContain('/set-up/');
    const visitor = visitorAt(address);
    await visitor.page('/sign-in');
    const letGo = await holdBackPages(folder);
    const answer = visitor.get('/sign-in');
    await sleep(150);
    server.signal(signal);
    await sleep(250);
    expect(await listens(address)).toBe(false);
    await letGo();
    expect((await answer).status).toBe(200);
    const { status, err } = await server.ended;
    expect([status, err]).toEqual([0, '']);
    expect(postmasterPid(folder)).toBeUndefined();
  });

  test('told to stop while it starts, it leaves nothing behind', async () => {
    const server = serve({ DATA_DIR: folder });
    while (postmasterPid(folder) === undefined) await sleep(5);
    expect((await server.stop()).status).toBe(0);
    expect(postmasterPid(folder)).toBeUndefined();
  });

  test('killed, it starts again with all that was saved', async () => {
    const server = serve({ DATA_DIR: folder });
    const admin = visitorAt(await server.address());
    const entered = await admin.post('/sign-in', { account: 'quantri', password });
    expect(entered.status).toBe(303);
    await server.kill();
    expect(postmasterPid(folder)).toBeDefined();

    const next = serve({ DATA_DIR: folder });
    const here = visitorAt(await next.address());
    for (const [name, value] of admin.cookies) here.cookies.set(name, value);
    expect(await here.page('/account')).toContain('quantri');
    expect((await next.stop()).status).toBe(0);
  });

  test('after a power cut the number of the dead database may be another program’s', async () => {
    // The lock names a process that lives and is no PostgreSQL: this one.
    writeFileSync(
      join(folder, 'database/cluster/postmaster.pid'),
      `${process.pid}\n${folder}/database/cluster\n`,
    );
    const server = serve({ DATA_DIR: folder });
    await server.address();
    expect((await server.stop()).status).toBe(0);
  });

  test('it tells how it is, and its figures to this machine alone', async () => {
    const server = serve({ DATA_DIR: folder });
    const visitor = visitorAt(await server.address());
    expect(await visitor.page('/healthz')).toBe('ok');
    expect(await visitor.page('/readyz')).toBe('ready');
    await visitor.page('/sign-in');
    expect(await visitor.page('/metrics')).toMatch(
      /diem_sang_request_seconds_count\{route="\/sign-in",method="GET",status="200"\} 1/,
    );
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      const answer = await visitor.request('/metrics', { headers: { [header]: '127.0.0.1' } });
      expect(answer.status, header).toBe(404);
    }
    expect((await server.stop()).status).toBe(0);
  });
});

describe('what cannot be served is said in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ds-life-bad-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
    const { status, out, err } = await serve({ DATA_DIR: folder, ...environment }).ended;
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^Điểm Sáng: [^\n]+\n$/);
    expect(err).not.toMatch(/\bat \S+:\d+:\d+/);
    return err;
  }

  test('a port that is taken; the database does not go on alone', async () => {
    const data = await dataFolder();
    const other = await new Promise<Server>((resolve) => {
      const made = createServer();
      made.listen(0, '127.0.0.1', () => resolve(made));
    });
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ DATA_DIR: data, PORT: String(port) })).toContain('the port is taken');
    expect(postmasterPid(data)).toBeUndefined();
    other.close();
    await removeFolder(data);
  });

  test('a folder that cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toContain('DATA_DIR cannot be used');
  });

  test.each([
    ['postgres://postgres@127.0.0.1:9/none', 'DATABASE_URL cannot be reached'],
    ['postgres://postgres@localhost:9/none', 'DATABASE_URL cannot be reached'],
    ['postgres://postgres@no-such-host.invalid/none', 'DATABASE_URL cannot be reached'],
    ['postgres://postgres@/none?host=/no/such/socket', 'DATABASE_URL cannot be reached'],
    ['postgres://a b@:x', 'DATABASE_URL must be'],
    ['mysql://root:secret@host', 'DATABASE_URL must be'],
  ])('%s', async (url, words) => {
    const said = await refusal({ DATABASE_URL: url });
    expect(said).toContain(words);
    expect(said).not.toContain('secret');
  });

  test.each([
    ['a database that is not there', 'no_such_database', 'postgres', 'does not exist'],
    ['an owner who may too little', 'postgres', 'ds_weak', 'CREATEROLE'],
  ])('%s', async (_, database, user, words) => {
    const { host } = inject('postgres');
    const client = new Client(inject('postgres'));
    await client.connect();
    await client.query('drop role if exists ds_weak');
    await client.query('create role ds_weak login');
    await client.end();
    const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`;
    expect(await refusal({ DATABASE_URL: url })).toContain(words);
  });

  test.each([
    { PORT: '99999' },
    { HOST: '203.0.113.7', DATABASE_URL: 'own' },
    { PUBLIC_URL: 'diemsang' },
    { PROXIES: 'one' },
    { LOG_LEVEL: 'loud' },
  ])('%o', async (setting: Readonly<Record<string, string>>) => {
    const [name = ''] = Object.keys(setting);
    const environment = { ...setting };
    if (setting.DATABASE_URL === 'own') environment.DATABASE_URL = await ownUrl();
    expect(await refusal(environment)).toContain(name);
  });
});

/** The address of an empty database in the server of the test run, by its socket. */
async function ownUrl(): Promise<string> {
  const { host, user, database } = await emptyDatabase(inject('postgres'));
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}`;
}

test('two processes share one database, from its first second', async () => {
  const url = await ownUrl();
  const servers = [0, 1].map(() => serve({ DATABASE_URL: url, DATA_DIR: '/nowhere' }));
  const [one = '', two = ''] = await Promise.all(servers.map((server) => server.address()));
  const [first, second] = servers;
  const admin = visitorAt(one);
  expect((await setUp(admin, (await first?.setUpPath()) ?? '')).status).toBe(303);
  // The other's link opens nothing any more.
  const late = await visitorAt(two).get((await second?.setUpPath()) ?? '');
  expect(late.status).toBe(404);
  const there = visitorAt(two);
  for (const [name, value] of admin.cookies) there.cookies.set(name, value);
  expect(await there.page('/account')).toContain('quantri');
  expect((await first?.stop())?.status).toBe(0);
  expect(await there.page('/account')).toContain('quantri');
  expect((await second?.stop())?.status).toBe(0);
});
