import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Running, startServer } from '../../src/server/start.ts';
import { home } from './dossiers.ts';
import { emptyDatabase } from './postgres.ts';

type Connection = Awaited<ReturnType<typeof emptyDatabase>>;

/** The real server on a port of its own, over a database of the run's PostgreSQL. */
export async function serve(connection: Connection, now?: () => Date): Promise<Running> {
  buildWhenStale();
  const { host, user, database } = connection;
  return startServer(
    {
      host: '127.0.0.1',
      port: 0,
      dataDir: join(home, 'data'),
      // The user stands before the host, where the server puts the application's own in its place.
      databaseUrl: `postgres://${user}@${encodeURIComponent(host)}/${database}`,
      publicUrl: undefined,
      proxies: 0,
      logLevel: 'error',
    },
    { home, ...(now && { now }) },
  );
}

/** A server without a province, as on the first day. */
export async function serveEmpty(postgres: Connection, now?: () => Date): Promise<Running> {
  return serve(await emptyDatabase(postgres), now);
}

const built = join(home, 'dist/assets/styles.css');

function buildWhenStale(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= newest(join(home, 'src/ui'))) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
