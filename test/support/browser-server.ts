import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startServer } from '../../src/server/start.ts';
import { home } from './dossiers.ts';
import { emptyDatabase } from './postgres.ts';

type Connection = Awaited<ReturnType<typeof emptyDatabase>>;

/** The real server on a port of its own, over a database of the run's PostgreSQL. */
export async function serve(
  connection: Connection,
  now?: () => Date,
  dataDir = mkdtempSync(join(tmpdir(), 'ds-browser-')),
): Promise<Running> {
  const { host, user, database } = connection;
  return startServer(
    {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      s3: undefined,
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
