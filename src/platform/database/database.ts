import {
  AbortedTransactionError,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  sql,
  type Transaction,
} from 'kysely';
import { Migrator } from 'kysely/migration';
import { Client, escapeLiteral, Pool, type PoolConfig, types } from 'pg';
import { bearErrors, migrateJobs } from '../jobs/migrate.ts';
import { appPassword, asApp, ensureAppRole, type OwnerConnection } from './app-role.ts';
import { DatabaseTrouble, reasonOf } from './database-trouble.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { guardedPool } from './guarded-pool.ts';
import { migrations } from './migrations/index.ts';
import { preparing } from './prepared.ts';
import { ScopedDialect } from './scoped-dialect.ts';
import type { Tables } from './tables.ts';
import { takeTurns } from './turns.ts';

/** In whose name a transaction runs; row-level security shows it what that one may see. */
export type Scope = {
  readonly tenant: string;
  /** Whose own account, sessions and second factor are seen as well. */
  readonly account?: string | undefined;
} & (
  | { readonly reach: 'system' | 'admin' | 'province' }
  | { readonly reach: 'commune'; readonly commune: string }
  | { readonly reach: 'unit'; readonly unit: string }
);

export type { OwnerConnection };

export type Tx = Transaction<Tables>;

export interface Database {
  /** Runs work in one transaction, seen through the scope; commits when it returns. */
  readonly within: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Outside every province: only the functions that find one may be called. */
  readonly outside: Kysely<Tables>;
  /** Whether the database answers. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const connections = 16;
/** How many of them stay free for what a transaction asks outside of itself. */
const spare = 4;

// Days are text, never Date: a Date would be an instant in the machine's own time zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

/**
 * Brings the database up to date as its owner, then opens it as the application's own role, which
 * owns nothing and cannot bypass row-level security.
 */
export async function openDatabase(
  owner: OwnerConnection,
  plugins: KyselyPlugin[] = [],
): Promise<Database> {
  const password = appPassword(owner);
  await prepare(owner, password);
  return databaseOf({ ...asApp(owner, password), max: connections }, plugins);
}

/**
 * Opens the database as its owner and leaves it as it is: for one who looks, beside the server. Each
 * transaction sees one moment, whatever the server does meanwhile, and can change nothing.
 */
export function openAsOwner(owner: OwnerConnection): Database {
  return databaseOf(
    { ...owner, max: spare + 1 },
    [],
    'begin isolation level repeatable read read only',
  );
}

function databaseOf(config: PoolConfig, plugins: KyselyPlugin[], begin = 'begin'): Database {
  // Queries that do not wait for one another's answers share a round trip.
  const pool = guardedPool({ ...config, pipeline: true, stream: () => new GatheringSocket() });
  const inTurn = takeTurns((config.max ?? connections) - spare);
  const dialect = new ScopedDialect({ pool: preparing(pool) });
  const kysely = new Kysely<Tables>({ dialect, plugins });
  return {
    outside: kysely,
    within: (scope, work) =>
      inTurn(() =>
        kysely.transaction().execute(async (own) => {
          const tx = await dialect.pipelined(own);
          const last: (() => Promise<unknown>)[] = [];
          lastOf.set(tx, last);
          // Not waited for: what follows it on the connection is run after it, or sees nothing.
          const [, result] = await Promise.all([enter(tx, begin, scope), work(tx)]);
          await Promise.all([...last.map((send) => send()), commit(tx)]);
          return result;
        }),
      ),
    ready: () =>
      sql`select 1`.execute(kysely).then(
        () => true,
        () => false,
      ),
    close: () => kysely.destroy(),
  };
}

/** What each transaction does last. */
const lastOf = new WeakMap<Tx, (() => Promise<unknown>)[]>();

/**
 * Sends a query when all else in the transaction is done, in one go with the commit: what it locks
 * is held for no round trip. Where it fails, nothing of the transaction is kept.
 */
export function withCommit(tx: Tx, send: () => Promise<unknown>): void {
  const last = lastOf.get(tx);
  if (!last) throw new Error('the transaction was not opened by within');
  last.push(send);
}

async function commit(tx: Tx): Promise<void> {
  const { rows } = await sql<{ command?: string }>`commit`.execute(tx);
  // What PostgreSQL says where a query before it had failed, be it that nobody waited for it.
  if (rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError();
}

/** Begins the transaction and tells it the scope, in one go. */
async function enter(tx: Tx, begin: string, scope: Scope): Promise<void> {
  const settings = {
    tenant: scope.tenant,
    reach: scope.reach,
    commune: scope.reach === 'commune' ? scope.commune : '',
    unit: scope.reach === 'unit' ? scope.unit : '',
    account: scope.account ?? '',
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${escapeLiteral(value)}, true)`,
  );
  await sql.raw(`${begin}; select ${set.join(', ')}`).execute(tx);
}

async function prepare(owner: OwnerConnection, password: string): Promise<void> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const name = owner.connectionString === undefined ? 'the database' : 'DATABASE_URL';
    throw new DatabaseTrouble(`${name} cannot be reached: ${reasonOf(error)}`);
  }
  try {
    // Processes that start together take turns.
    await client.query('select pg_advisory_lock(4713001)');
    await demandVersion(client);
    await ensureAppRole(client, password);
    const pool = new Pool({ ...owner, max: 1 });
    bearErrors(pool);
    await migrateJobs(pool);
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    try {
      const migrator = new Migrator({
        db: kysely,
        provider: { getMigrations: async () => migrations },
      });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    } finally {
      await kysely.destroy();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new DatabaseTrouble(`the role of DATABASE_URL may too little: ${error.message}`);
    throw error;
  } finally {
    await client.end();
  }
}

/** Refuses a server with which the product would not work, before anything is changed. */
async function demandVersion(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int >= 150000 as recent`,
  );
  if (rows[0]?.recent !== true) throw new DatabaseTrouble('PostgreSQL 15 or later is needed');
}
