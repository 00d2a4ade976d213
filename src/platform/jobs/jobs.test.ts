import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
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

test('a job under way when the database dies is done when it is back, and so are later ones', async () => {
  const database = await startEmbeddedDatabase(folder);
  const db = await openDatabase(database.connection);
  const done: unknown[] = [];
  let killed = false;
  const tasks = {
    async note(payload: unknown) {
      if (!killed) {
        killed = true;
        const lock = readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8');
        process.kill(-Number(lock.split('\n')[0]), 'SIGKILL');
        return;
      }
      done.push(payload);
    },
  };
  const jobs = await startJobs(database.connection, tasks, {
    log: openLog('silent'),
    alone: true,
    timetable: '',
  });
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
});
