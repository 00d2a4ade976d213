import { Logger, run } from 'graphile-worker';
import { sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Logger as Log } from 'pino';
import type { Tx } from '../database/database.ts';
import { bearErrors } from './migrate.ts';

/** What a task does with what it was told; it must bear being run twice. */
export type Task = (payload: unknown) => Promise<void>;

/** Notes work for later, in the transaction that wants it: both are kept or neither. */
export async function enqueue(tx: Tx, task: string, payload: object): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json)`.execute(tx);
}

/** Runs tasks as they come, one at a time a process; what a killed process began is begun again. */
export async function startJobs(
  owner: PoolConfig,
  tasks: Readonly<Record<string, Task>>,
  log: Log,
): Promise<{ readonly stop: () => Promise<void> }> {
  const pgPool = new Pool({ ...owner, max: 3 });
  bearErrors(pgPool);
  const runner = await run({
    pgPool,
    taskList: { ...tasks },
    concurrency: 1,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: loggerTo(log),
  });
  return {
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** The queue's warnings and errors go to the server's log; what a job was told does not. */
function loggerTo(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'job');
  });
}
