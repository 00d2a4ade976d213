import { Logger, runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Brings the queue's own tables up to date, as the database's owner. */
export async function migrateJobs(pgPool: Pool): Promise<void> {
  await runMigrations({ pgPool, logger: silent });
}

/** A connection that dies is replaced; the query that needed it fails by itself. */
export function bearErrors(pool: Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

const silent = new Logger(() => () => undefined);
