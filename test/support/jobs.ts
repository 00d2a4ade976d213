import { Logger, runOnce } from 'graphile-worker';
import { Pool, type PoolConfig } from 'pg';
import type { Task } from '../../src/platform/jobs/jobs.ts';
import { bearErrors } from '../../src/platform/jobs/migrate.ts';

const silent = new Logger(() => () => undefined);

/** Runs every job that waits, then returns; a job that fails fails the test. */
export async function runJobs(
  owner: PoolConfig,
  tasks: Readonly<Record<string, Task>>,
): Promise<void> {
  const pgPool = new Pool({ ...owner, max: 2 });
  bearErrors(pgPool);
  const failures: unknown[] = [];
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        await task(payload, true).catch((error: unknown) => failures.push(error));
      },
    ]),
  );
  await runOnce({ pgPool, taskList, logger: silent, noHandleSignals: true });
  await pgPool.end();
  if (failures.length > 0) throw failures[0];
}
