import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DatabaseError, type PoolConfig } from 'pg';
import { DatabaseTrouble } from './database-trouble.ts';
import { readDatabaseUrl } from './database-url.ts';

/** How to reach the database as its owner: a URL, or the parts of a connection. */
export type OwnerConnection = Pick<PoolConfig, 'connectionString' | 'host' | 'user' | 'database'>;

/** The role as which the application works: it owns nothing and cannot bypass row-level security. */
const appRole = 'diem_sang_app';

/**
 * Makes the application's role or brings its password up to date. The owner needs no more than the
 * right to make roles: a managed server gives nobody the rights of a superuser.
 */
export async function ensureAppRole(client: Client, password: string): Promise<void> {
  const may = await client.query(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  if (may.rows[0]?.may !== true) {
    throw new DatabaseTrouble(
      'the role of DATABASE_URL must be allowed to make roles (CREATEROLE)',
    );
  }
  const secret = client.escapeLiteral(password);
  for (let tries = 1; ; tries++) {
    try {
      await writeRole(client, secret);
      break;
    } catch (error) {
      if (tries === mostTries || !isCollision(error)) throw error;
      await sleep(tries * 20);
    }
  }
  await client.query(`grant usage on schema public to ${appRole}`);
}

async function writeRole(client: Client, secret: string): Promise<void> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as mighty from pg_roles where rolname = $1',
    [appRole],
  );
  if (rows.length === 0) await client.query(`create role ${appRole} login password ${secret}`);
  else if (rows[0].mighty) {
    throw new DatabaseTrouble(`the role ${appRole} must not pass row-level security`);
  } else await client.query(`alter role ${appRole} login password ${secret}`);
}

/**
 * Databases of one server share the role, and no lock of PostgreSQL's reaches from one database to
 * another: of two that write it at the same moment one is told so, and tries again.
 */
const mostTries = 20;

/** The role is there by now; its name is; “tuple concurrently updated”. */
const collisions = ['42710', '23505', 'XX000'];

function isCollision(error: unknown): boolean {
  return error instanceof DatabaseError && collisions.includes(error.code ?? '');
}

/**
 * The application's password follows from the owner's connection, so that every process that is
 * told the one knows the other, and none is stored. Databases of one server share the role and
 * therefore the password: the database's name is no part of it.
 */
export function appPassword(owner: OwnerConnection): string {
  const secret =
    owner.connectionString === undefined ? owner.host : serverOf(owner.connectionString);
  return createHash('sha256').update(`diem-sang application ${secret}`).digest('base64url');
}

function serverOf(connectionString: string): string {
  const url = readDatabaseUrl(connectionString);
  url.pathname = '';
  return url.href;
}

/** The same database, as the application reaches it. */
export function asApp(owner: OwnerConnection, password: string): PoolConfig {
  if (owner.connectionString === undefined) return { ...owner, user: appRole, password };
  const url = readDatabaseUrl(owner.connectionString);
  url.username = appRole;
  url.password = password;
  // As parts of the query they would win.
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  return { connectionString: url.href };
}
