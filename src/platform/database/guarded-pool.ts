import type { PostgresPool } from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseAway } from './database-trouble.ts';
import { feelPulse } from './pulse.ts';

export interface GuardedPool extends PostgresPool {
  /** Whether the database answered when it was last asked. */
  readonly answers: () => boolean;
}

/** How long work that is still under way may take when the pool is closed. */
const closeMs = 5_000;

/**
 * A pool at which nobody waits for a database that no longer answers: whoever comes is refused at
 * once, whoever waited for an answer is let go, and as soon as it answers again all is as before.
 */
export function guardedPool(config: PoolConfig): GuardedPool {
  const pool = new Pool({ ...config, connectionTimeoutMillis: 4_000 });
  const clients = new Set<PoolClient>();
  const cut = () => {
    for (const client of clients) client.connection.stream.destroy();
  };
  // A connection that dies, idle or in use, is replaced; who needed it meets the error of its query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    clients.add(client);
  });
  pool.on('remove', (client) => clients.delete(client));
  const pulse = feelPulse(config, cut);
  return {
    options: pool.options,
    answers: pulse.beats,
    async connect() {
      if (!pulse.beats()) throw new DatabaseAway('the database does not answer');
      return pool.connect();
    },
    async end() {
      await pulse.stop();
      const timer = setTimeout(cut, closeMs);
      await pool.end();
      clearTimeout(timer);
    },
  };
}
