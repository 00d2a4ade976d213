import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseAway } from './database-trouble.ts';
import type { ClientPool } from './prepared.ts';
import { feelPulse } from './pulse.ts';

export interface GuardedPool extends ClientPool {
  /** Whether the database answered when it was last asked. */
  readonly answers: () => boolean;
}

/** How long a connection may take to be made. */
const connectMs = 4_000;

/** How long one waits for a connection of a database that is busy, but answers. */
const queueMs = 15_000;

/** How long work that is still under way may take when the pool is closed. */
const closeMs = 5_000;

class Connection extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectMs });
  }
}

/**
 * A pool at which nobody waits for a database that no longer answers: whoever comes is refused at
 * once, whoever waited for an answer is let go, and as soon as it answers again all is as before.
 */
export function guardedPool(config: PoolConfig): GuardedPool {
  const pool = new Pool({ ...config, Client: Connection, connectionTimeoutMillis: queueMs });
  const clients = new Set<PoolClient>();
  const waiting = new Set<(why: Error) => void>();
  const cut = () => {
    for (const refuse of waiting) refuse(away());
    waiting.clear();
    for (const client of clients) client.connection.stream.destroy();
  };
  // A connection that dies, idle or in use, is replaced; who needed it meets the error of its query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    clients.add(client);
  });
  pool.on('remove', (client) => clients.delete(client));
  const pulse = feelPulse({ ...config, connectionTimeoutMillis: connectMs }, cut);
  return {
    options: pool.options,
    answers: pulse.beats,
    async connect() {
      if (!pulse.beats()) throw away();
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        pool.connect().then(
          (client) => {
            if (waiting.delete(reject)) resolve(client);
            else client.release(true);
          },
          (error) => {
            waiting.delete(reject);
            reject(error);
          },
        );
      });
    },
    async end() {
      await pulse.stop();
      const timer = setTimeout(cut, closeMs);
      await pool.end();
      clearTimeout(timer);
    },
  };
}

function away(): DatabaseAway {
  return new DatabaseAway('the database does not answer');
}
