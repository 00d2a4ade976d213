import { createHash } from 'node:crypto';
import { Kysely, type KyselyPlugin, PostgresDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Client, escapeLiteral, Pool, type PoolConfig, types } from 'pg';
import { bearErrors, migrateJobs } from '../jobs/migrate.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { migrations } from './migrations/index.ts';
import { preparing } from './prepared.ts';
import { ScopedDialect } from './scoped-dialect.ts';
import type { Tables } from './tables.ts';

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

/** How to reach the database as its owner: a URL, or the parts of a connection. */
export type OwnerConnection = Pick<PoolConfig, 'connectionString' | 'host' | 'user' | 'database'>;

const appRole = 'diem_sang_app';

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
  return databaseOf({ ...asApp(owner, password), max: 16 }, plugins);
}

/** Opens the database as its owner and leaves it as it is: for one who looks, beside the server. */
export function openAsOwner(owner: OwnerConnection): Database {
  return databaseOf({ ...owner, max: 2 }, []);
}

function databaseOf(config: PoolConfig, plugins: KyselyPlugin[]): Database {
  // Queries that do not wait for one another's answers share a round trip.
  const pool = new Pool({
    ...config,
    connectionTimeoutMillis: 5000,
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
  // A connection that dies while idle is replaced; the error is the next request's to meet.
  pool.on('error', () => undefined);
  const kysely = new Kysely<Tables>({
    dialect: new ScopedDialect({ pool: preparing(pool) }),
    plugins,
  });
  return {
    outside: kysely,
    within: (scope, work) =>
      kysely.transaction().execute(async (tx) => {
        // Not waited for: what follows it on the connection is run after it, or sees nothing.
        const [, result] = await Promise.all([enter(tx, scope), work(tx)]);
        return result;
      }),
    ready: () =>
      sql`select 1`.execute(kysely).then(
        () => true,
        () => false,
      ),
    close: () => kysely.destroy(),
  };
}

/** Begins the transaction and tells it the scope, in one go. */
async function enter(tx: Tx, scope: Scope): Promise<void> {
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
  await sql.raw(`begin; select ${set.join(', ')}`).execute(tx);
}

async function prepare(owner: OwnerConnection, password: string): Promise<void> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    // Processes that start together take turns.
    await client.query('select pg_advisory_lock(4713001)');
    const role = await client.query('select 1 from pg_roles where rolname = $1', [appRole]);
    if (role.rowCount === 0) await client.query(`create role ${appRole} login`);
    const secret = client.escapeLiteral(password);
    await client.query(
      `alter role ${appRole} login nosuperuser nocreatedb nocreaterole nobypassrls password ${secret}`,
    );
    await client.query(`grant usage on schema public to ${appRole}`);
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
  } finally {
    await client.end();
  }
}

/**
 * The application's password follows from the owner's connection, so that every process that is
 * told the one knows the other, and none is stored.
 */
function appPassword(owner: OwnerConnection): string {
  const secret = owner.connectionString ?? `${owner.host}/${owner.database}`;
  return createHash('sha256').update(`diem-sang application ${secret}`).digest('base64url');
}

function asApp(owner: OwnerConnection, password: string): PoolConfig {
  if (owner.connectionString === undefined) return { ...owner, user: appRole, password };
  const url = new URL(owner.connectionString);
  url.username = appRole;
  url.password = password;
  return { connectionString: url.href };
}
