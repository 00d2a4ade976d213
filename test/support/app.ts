import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/core/access/policy.ts';
import { type Printer, printerOver } from '../../src/documents/papers/index.ts';
import { hashPassword } from '../../src/features/accounts/index.ts';
import { errorPage } from '../../src/features/frame/index.ts';
import { allRoutes, allTasks } from '../../src/features/routes.ts';
import { createProvince } from '../../src/features/set-up/index.ts';
import { openCrew } from '../../src/platform/crew/crew.ts';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import { openFileRoom } from '../../src/platform/files/room.ts';
import { buildApp } from '../../src/platform/http/app.ts';
import type { Assets } from '../../src/platform/http/assets.ts';
import { openLog } from '../../src/platform/http/log.ts';
import { openMetrics } from '../../src/platform/http/metrics.ts';
import { csrfToken } from '../../src/platform/http/secrets.ts';
import { newId, newPublicId, newSecret } from '../../src/platform/ids.ts';
import { shippedSets, signInAt } from '../../src/server/start.ts';
import { home } from './dossiers.ts';
import { runJobs } from './jobs.ts';
import { emptyDatabase } from './postgres.ts';
import { aSession } from './session.ts';

const assets: Assets = {
  styles: '/assets/styles.css',
  script: '/assets/islands.js',
  icon: '/assets/icon.svg',
  record: '/assets/record.js',
  find: () => undefined,
};

/** The process that opens files, as Node runs it from its source. */
export const pressScript = join(home, 'src/platform/files/press-main.ts');

/** The process that prints papers. */
const printScript = join(home, 'src/documents/papers/print-main.ts');

/** The whole application over a database of its own, without a socket, at an hour of its own. */
export async function openTestApp(
  server: Parameters<typeof emptyDatabase>[0],
  printer: Printer = printerOver(openCrew(printScript)),
) {
  const connection = await emptyDatabase(server);
  const db = await openDatabase(connection);
  const clock = { now: new Date('2026-06-12T03:00:00Z') };
  const logged: string[] = [];
  const setUpToken = newSecret();
  const sets = shippedSets(`${home}/criteria`);
  const dataDir = mkdtempSync(join(tmpdir(), 'ds-files-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const files = await openFileRoom({ dataDir, s3: undefined, pressScript });
  const publicUrl = 'http://localhost';
  const routes = allRoutes({ setUpToken, sets, publicUrl, mail: true, db, files, printer });
  const app = buildApp(routes, {
    db,
    log: openLog('debug', { write: (line) => void logged.push(line) }),
    metrics: openMetrics(),
    assets,
    now: () => clock.now,
    secure: false,
    proxies: 0,
    errorPage,
    signInAt,
  });
  return {
    app,
    routes,
    files,
    printer,
    dataDir,
    db,
    connection,
    clock,
    logged,
    setUpToken,
    sets,
    /** Does the work that was noted for later, as the server would meanwhile. */
    runJobs: () => runJobs(connection, allTasks({ db, now: () => clock.now, files })),
    visitor: () => new Visitor((path, init) => Promise.resolve(app.request(path, init))),
  };
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>;

/** What is needed to put things into the database as if they had been made. */
export type Ground = Pick<TestApp, 'db' | 'clock'>;

/** A browser without a screen: it keeps cookies, sends forms with their token, follows nothing. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #send: (path: string, init: RequestInit) => Promise<Response>;

  constructor(send: (path: string, init: RequestInit) => Promise<Response>) {
    this.#send = send;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', 'localhost');
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#send(`http://localhost${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.request(path);
  }

  /** The page's text; the answer must be a page. */
  async page(path: string): Promise<string> {
    const response = await this.get(path);
    const text = await response.text();
    if (response.status !== 200)
      throw new Error(`${path}: ${response.status}\n${text.slice(0, 500)}`);
    return text;
  }

  async token(): Promise<string> {
    if (!this.cookies.has('visit')) await this.get('/sign-in');
    return csrfToken(this.cookies.get('visit') ?? '');
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ csrf: await this.token() });
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
    };
    return this.request(path, { method: 'POST', body: body.toString(), headers });
  }

  /** Sends bare bytes, as a script of ours does. */
  async postBytes(path: string, body: BodyInit = ''): Promise<Response> {
    const headers = {
      'content-type': 'application/octet-stream',
      'x-form-token': await this.token(),
      origin: 'http://localhost',
    };
    return this.request(path, { method: 'POST', body, headers });
  }

  /** Sends a form that brings several files. */
  async postFiles(
    path: string,
    files: readonly File[],
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = new FormData();
    body.append('csrf', await this.token());
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const file of files) body.append('file', file);
    return this.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } });
  }

  /** Sends a form that brings a file. */
  async postFile(
    path: string,
    file: File,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = new FormData();
    body.append('csrf', await this.token());
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file);
    return this.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } });
  }
}

/** The password of every account that a test makes. */
export const password = 'mot hai ba bon nam';
const passwordHash = hashPassword(password);

/** A province with an administrator, made as the set-up makes it. */
export async function aProvince(
  { db, clock, sets }: Pick<TestApp, 'db' | 'clock' | 'sets'>,
  name = 'tỉnh Lam Giang',
) {
  const login = `quantri-${newPublicId().slice(0, 6)}`;
  const admin = { name: 'Quản Trị', login, passwordHash: await passwordHash };
  const { tenant, account } = await createProvince(db, clock.now, { name, admin, sets });
  return { tenant, admin: { id: account, login } };
}

export async function aCommune({ db, clock }: Ground, tenant: string, name: string, code: string) {
  const row = {
    tenant_id: tenant,
    id: newId(clock.now),
    public_id: newPublicId(),
    code,
    name,
    ended_on: null,
  };
  await db.within({ tenant, reach: 'system' }, (tx) =>
    tx.insertInto('commune').values(row).execute(),
  );
  return row;
}

export async function aUnit(
  { db, clock }: Ground,
  tenant: string,
  commune: string,
  told: { code: string; name: string; level?: 'commune' | 'province' },
) {
  const row = {
    tenant_id: tenant,
    id: newId(clock.now),
    public_id: newPublicId(),
    code: told.code,
    code_key: told.code.toUpperCase(),
    name: told.name,
    kind: 'school' as const,
    level: told.level ?? ('commune' as const),
    commune_id: commune,
    party_organization: null,
    emulation_review: null,
    guard_force: null,
    left_out: null,
    sub_units: null,
    members: null,
    ended_on: null,
  };
  await db.within({ tenant, reach: 'system' }, (tx) => tx.insertInto('unit').values(row).execute());
  return row;
}

/** An account of any role, ready to sign in. */
export async function anAccount(
  { db, clock }: Ground,
  tenant: string,
  role: Role,
  where: { readonly commune?: string; readonly unit?: string } = {},
) {
  const id = newId(clock.now);
  const login = `${role}-${newPublicId().slice(0, 8)}`;
  const public_id = newPublicId();
  const password_hash = await passwordHash;
  await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .insertInto('account')
      .values({
        tenant_id: tenant,
        id,
        public_id,
        role,
        name: `Người ${role}`,
        login,
        email: null,
        commune_id: where.commune ?? null,
        unit_id: where.unit ?? null,
        password_hash,
        totp_secret: null,
        disabled_at: null,
        created_at: clock.now,
      })
      .execute(),
  );
  return { id, login, public_id };
}

/** A visitor who has a session of the account, as if just signed in. */
export async function signedIn(
  test: Pick<TestApp, 'db' | 'clock' | 'visitor'>,
  tenant: string,
  account: string,
): Promise<Visitor> {
  const visitor = test.visitor();
  const key = newSecret();
  const row = aSession(tenant, account, key, test.clock.now);
  await test.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.insertInto('session').values(row).execute(),
  );
  visitor.cookies.set('session', key);
  visitor.cookies.set('visit', newSecret());
  return visitor;
}

export type { Database };
