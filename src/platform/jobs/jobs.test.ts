import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyDatabase } from '../../../test/support/postgres.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { openLog } from '../http/log.ts';
import { newId } from '../ids.ts';
import { enqueue, startJobs } from './jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-sang-jobs-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const note = (db: Database, name: string) =>
  db.within({ tenant: newId(new Date()), reach: 'system' }, (tx) => enqueue(tx, 'note', { name }));

/** Short, so that a test may wait for it. */
const patience = { lookMs: 100, deadAfterMs: 2_500 };
const quiet = { log: openLog('silent'), timetable: '', patience };

test.each([
  ['its only server', true],
  ['one of several servers', false],
])(
  'a job under way when the database dies is done by %s when it is back, and so are later ones',
  async (_by, alone) => {
    const database = await startEmbeddedDatabase(folder);
    const db = await openDatabase(database.connection);
    const done: unknown[] = [];
    let killed = false;
    const tasks = {
      async note(payload: unknown) {
        if (!killed) {
          killed = true;
          const lock = readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8');
          process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
          // The others notice, and end.
          await sleep(1_000);
          return;
        }
        done.push(payload);
      },
    };
    const jobs = await startJobs(database.connection, tasks, { ...quiet, alone });
    try {
      await note(db, 'first');
      while (!killed) await sleep(20);
      // Away for longer than the queue tries to say that the job is done.
      await sleep(8_000);
      await startEmbeddedDatabase(folder);
      for (let tries = 0; !(await db.ready()) && tries < 50; tries++) await sleep(100);
      await note(db, 'second');
      for (let tries = 0; done.length < 2 && tries < 100; tries++) await sleep(100);
      expect(done).toEqual(expect.arrayContaining([{ name: 'first' }, { name: 'second' }]));
    } finally {
      await jobs.stop();
      await db.close();
      await database.stop();
    }
  },
);

describe('of several servers on one database', () => {
  let connection: PoolConfig;
  let db: Database;
  beforeAll(async () => {
    connection = await emptyDatabase(inject('postgres'));
    db = await openDatabase(connection);
    return () => db.close();
  });
  const started = (note: (payload: unknown) => Promise<void>) =>
    startJobs(connection, { note }, { ...quiet, alone: false });
  const until = async (there: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await there()); tries++) await sleep(50);
    expect(await there()).toBe(true);
  };
  const asked = async (sql: string) => {
    const client = new Client(connection);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  const holders = async (): Promise<number[]> => {
    const rows = await asked(`select pid from pg_locks
      where locktype = 'advisory' and mode = 'ShareLock'
        and database = (select oid from pg_database where datname = current_database())`);
    return rows.map(({ pid }) => pid);
  };

  /** A server of its own that begins each job, says so, and never ends it. */
  function hanging(): ChildProcess {
    const script = join(folder, 'hanging.mjs');
    writeFileSync(
      script,
      `import { startJobs } from ${JSON.stringify(new URL('jobs.ts', import.meta.url).href)};
      const note = () => new Promise(() => process.stdout.write('begun'));
      const log = { warn: () => undefined };
      const options = { log, alone: false, timetable: '', patience: ${JSON.stringify(patience)} };
      await startJobs(${JSON.stringify(connection)}, { note }, options);`,
    );
    return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  test('what one that is killed had begun is done by one that starts, once', async () => {
    const child = hanging();
    await note(db, 'killed');
    await once(child.stdout ?? child, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    await until(async () => (await holders()).length === 0);
    const done: unknown[] = [];
    const jobs = await started(async (payload) => {
      done.push(payload);
    });
    try {
      await until(() => done.length > 0);
      await sleep(patience.deadAfterMs + 1_000);
      expect(done).toEqual([{ name: 'killed' }]);
    } finally {
      await jobs.stop();
    }
  });

  test('what one that lives is at is left to it, also where it loses its hold for a moment', async () => {
    const begun: string[] = [];
    let finish = () => {};
    const over = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = await started(async () => {
      begun.push('first');
      await over;
    });
    await note(db, 'long');
    await until(() => begun.length === 1);
    const [held = 0] = await holders();
    const second = await started(async () => {
      begun.push('second');
    });
    try {
      await until(async () => (await holders()).length === 2);
      await sleep(patience.deadAfterMs + 1_000);
      await asked(`select pg_terminate_backend(${held})`);
      await until(async () => !(await holders()).includes(held));
      // It makes it anew; the other had seen it gone.
      await sleep(patience.deadAfterMs + 1_000);
      expect(await holders()).toHaveLength(2);
      expect(begun).toEqual(['first']);
      await note(db, 'short');
      await until(() => begun.length === 2);
      finish();
      await until(
        async () => (await asked('select 1 from graphile_worker._private_jobs')).length === 0,
      );
      expect(begun).toEqual(['first', 'second']);
    } finally {
      finish();
      await Promise.all([first.stop(), second.stop()]);
    }
    await until(async () => (await holders()).length === 0);
  });
});
