import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { PoolClient, QueryResultRow } from 'pg';

/** Statements that a connection keeps: enough for all pages, a bound for what is put together. */
const mostStatements = 300;
const longestStatement = 4000;

const notKept = /(\.|select )\*|\[\]/;

/** A pool of connections as pg makes them. */
export interface ClientPool {
  readonly options: PostgresPool['options'];
  connect(): Promise<PoolClient>;
  end(): Promise<void>;
}

/**
 * A pool whose connections keep their statements prepared, so that PostgreSQL reads and plans each
 * once. Not kept is what asks for all columns of a table, for another version of the server may add
 * one, and what takes arrays: as they fill a table, the plan that was made while it was empty fails.
 */
export function preparing(pool: ClientPool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const kept =
      names.size < mostStatements && text.length <= longestStatement && !notKept.test(text);
    if (!kept) return undefined;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? clientOf(client, nameOf);
      clients.set(client, known);
      return known;
    },
  };
}

function clientOf(
  client: PoolClient,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('there are no cursors where queries share trips');
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client.query<QueryResultRow>({ ...(name && { name }), text, values: [...values] });
  }
  return { query, release: (destroy) => client.release(destroy) };
}
