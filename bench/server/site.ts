import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../src/platform/database/embedded.ts';
import { type SignedIn, seedProvince } from './seed.ts';

/** The units of the province that the server's measures are taken over. */
export const units = 60_000;

/** A data folder of its own, with PostgreSQL at work in it and a province of many units. */
export interface Site extends SignedIn {
  readonly folder: string;
  readonly embedded: EmbeddedDatabase;
  readonly db: Database;
  /** An empty database beside it, for what would make that one grow. */
  readonly another: (name: string) => Promise<EmbeddedDatabase['connection']>;
  /** Stops PostgreSQL, whoever started it last. */
  readonly stopDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-sang-bench-'));
  // As root, PostgreSQL runs as nobody, who must be able to enter.
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedDatabase(folder);
  const { connection } = embedded;
  const db = await openDatabase(connection);
  const signedIn = await seedProvince(db, units);
  await asOwner(connection, 'vacuum analyze');
  const stopDatabase = async () => (await startEmbeddedDatabase(folder)).stop();
  return {
    ...signedIn,
    folder,
    embedded,
    db,
    async another(name) {
      await asOwner(connection, `create database ${name}`);
      return { ...connection, database: name };
    },
    stopDatabase,
    async close() {
      await db.close();
      await stopDatabase();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function asOwner(
  connection: EmbeddedDatabase['connection'],
  statement: string,
): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  await client.query(statement);
  await client.end();
}
