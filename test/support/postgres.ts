import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { host: string; user: string; database: string };
  }
}

/** One real PostgreSQL for a whole run of tests; each test file makes its own database in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-sang-pg-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedDatabase(folder);
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Makes an empty database in the server of the run and tells how its owner reaches it. */
export async function emptyDatabase(server: { host: string; user: string; database: string }) {
  const client = new Client(server);
  await client.connect();
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await client.query(`create database ${name}`);
  await client.end();
  return { ...server, database: name };
}
