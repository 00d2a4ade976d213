import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseTrouble } from './database-trouble.ts';
import {
  dropDeadLock,
  environment,
  faultsIn,
  type Identity,
  owner,
  postmasterOf,
  prepareCluster,
  prepareFolder,
  programs,
  servant,
} from './embedded-files.ts';

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

export interface EmbeddedOptions {
  /** The folder of the package with PostgreSQL's programs; by default the one installed. */
  readonly home?: string;
}

/** How long a server may take to start or to stop; one that says it is starting may take longer. */
const mostWait = 30_000;
const mostRecovery = 600_000;

const settings = [
  'listen_addresses=',
  'max_connections=60',
  // A disk of today finds a page anywhere as fast as the next; a province's lists sort in memory.
  'random_page_cost=1.1',
  'work_mem=16MB',
  'jit=off',
];

/** Starts the database of a data folder, or takes over the one that runs; DatabaseTrouble if not. */
export async function startEmbeddedDatabase(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  try {
    const { folder, connection } = placeOf(dataDir);
    const socket = connection.host;
    const identity = servant();
    prepareFolder(folder, identity);
    if (socket !== folder) prepareFolder(socket, identity);
    const adopted = (await answer(connection)) === 'ready';
    if (!adopted) {
      const native = programs(folder, identity, options.home);
      const cluster = prepareCluster(folder, native, identity);
      await start({ native, cluster, socket, identity, connection });
    }
    return { connection, adopted, stop: () => stop(join(folder, 'cluster')) };
  } catch (error) {
    // A folder that cannot be made, written or entered, or a disk that is full.
    if (error instanceof Error && 'syscall' in error)
      throw new DatabaseTrouble(`DATA_DIR cannot be used: ${error.message}`);
    throw error;
  }
}

/** Stops the database of a folder whose application is gone, where one still runs there. */
export async function stopEmbeddedDatabase(dataDir: string): Promise<void> {
  const { folder, connection } = placeOf(dataDir);
  if ((await answer(connection)) === 'ready') await stop(join(folder, 'cluster'));
}

function placeOf(dataDir: string) {
  const folder = join(dataDir, 'database');
  // A Unix socket's path may be no longer than about a hundred bytes.
  const socket = folder.length < 80 ? folder : socketFolder(folder);
  return { folder, connection: { host: socket, user: owner, database: 'postgres' } };
}

function socketFolder(folder: string): string {
  let hash = 0;
  for (const char of folder) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return join('/tmp', `diem-sang-${(hash >>> 0).toString(36)}`);
}

interface Start {
  readonly native: string;
  readonly cluster: string;
  readonly socket: string;
  readonly identity: Identity;
  readonly connection: EmbeddedDatabase['connection'];
}

/**
 * Starts a server and waits until it answers. One that is there already, starting or recovering, is
 * waited for; what a killed one leaves behind for a moment, such as its memory, is outlasted.
 */
async function start(told: Start): Promise<void> {
  const began = Date.now();
  let last = '';
  for (; Date.now() < began + mostWait; await sleep(200)) {
    const other = postmasterOf(told.cluster) !== undefined;
    if (!other) dropDeadLock(told.cluster);
    const child = other ? undefined : launch(told);
    for (let end = began + mostWait; Date.now() < end; await sleep(40)) {
      const said = await answer(told.connection);
      if (said === 'ready') return;
      if (said === 'starting') end = began + mostRecovery;
      const ended = child ? child.ended() : postmasterOf(told.cluster) === undefined;
      if (ended) break;
    }
    if (!child) continue;
    last = child.faults() || last;
    if (!child.ended()) child.stop();
    if (!/shared memory|lock file/.test(last)) break;
  }
  throw new DatabaseTrouble(`PostgreSQL did not start: ${last || 'it does not answer'}`);
}

function launch({ native, cluster, socket, identity }: Start) {
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', cluster, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own, so that Ctrl-C reaches the application first and requests can drain.
    {
      ...identity,
      env: environment,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const lines: string[] = [];
  child.stderr.on('data', (data) => {
    lines.push(String(data));
    if (lines.length > 50) lines.shift();
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', (error) => {
    lines.push(`FATAL:  ${error.message}\n`);
    ended = true;
  });
  child.unref();
  return {
    ended: () => ended,
    faults: () => faultsIn(lines.join('')),
    stop: () => child.kill('SIGINT'),
  };
}

/** Whether a server is there: ready, or saying that it is not yet. */
async function answer(
  connection: EmbeddedDatabase['connection'],
): Promise<'ready' | 'starting' | 'none'> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === '57P03' ? 'starting' : 'none';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + mostWait; Date.now() < end; await sleep(20)) {
    if (postmasterOf(cluster) !== pid) return;
  }
}
