import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Logger as Log } from 'pino';
import type { Tx } from '../database/database.ts';
import { bearErrors } from './migrate.ts';
import { type Patience, usualPatience, WorkerHold } from './worker-hold.ts';

/**
 * What a task does with what it was told; it must bear being run twice. On its last attempt it is
 * told so: nobody will come after it to bring things to an end.
 */
export type Task = (payload: unknown, last: boolean) => Promise<void>;

/** Notes work for later, in the transaction that wants it: both are kept or neither. */
export async function enqueue(tx: Tx, task: string, payload: object): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json)`.execute(tx);
}

/**
 * What a job came to is noted at once, but by the way of batches: on the direct way a database that
 * is gone by then is an error that nobody catches, which would end the whole process.
 */
const unbatched = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Before a queue that gave up is taken up again. */
const pauseMs = 1_000;

export interface JobOptions {
  readonly log: Log;
  /** No other process works with this database. */
  readonly alone: boolean;
  readonly timetable: string;
  /** With others that die. */
  readonly patience?: Patience;
}

/** Runs tasks as they come, one at a time a process; what a killed process began is begun again. */
export async function startJobs(
  owner: PoolConfig,
  tasks: Readonly<Record<string, Task>>,
  { log, alone, timetable, patience = usualPatience }: JobOptions,
): Promise<{ readonly stop: () => Promise<void> }> {
  const pgPool = new Pool({ ...owner, max: 3, connectionTimeoutMillis: 5_000 });
  bearErrors(pgPool);
  let hold: WorkerHold | undefined;
  const begin = async (): Promise<Runner> => {
    // The queue begins under a new name; what it had begun under the old one is nobody's.
    await hold?.release();
    hold = undefined;
    const events: WorkerEvents = new EventEmitter();
    // What a killed process had begun stays its own for hours, unless no other process can be at it.
    if (!alone) {
      events.once('pool:create', ({ workerPool }) => {
        hold = new WorkerHold(owner, workerPool.id, patience);
      });
    } else {
      await pgPool.query(
        'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
      );
    }
    return run({
      pgPool,
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [
          name,
          (payload, { job }) => task(payload, job.attempts >= job.max_attempts),
        ]),
      ),
      crontab: timetable,
      concurrency: 1,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: loggerTo(log),
      preset: unbatched,
      events,
      // Asked before each job is taken; what it throws is taken for a failure, and tried again soon.
      forbiddenFlags: () => {
        hold?.sure();
        return null;
      },
    });
  };
  let runner = await begin();
  let stopping = false;
  // The queue gives up for good when it cannot say of a job that it is done: the database was gone.
  const keep = async () => {
    while (!stopping) {
      await runner.promise.catch(() => undefined);
      for (let up = false; !up && !stopping; ) {
        await sleep(pauseMs, undefined, { ref: false });
        if (stopping) return;
        const next = await begin().catch(() => undefined);
        if (next && stopping) await next.stop();
        else if (next) runner = next;
        up = next !== undefined;
      }
    }
  };
  const keeping = keep();
  return {
    async stop() {
      stopping = true;
      // One that has stopped by itself cannot be stopped again.
      await runner.stop().catch(() => undefined);
      await keeping;
      await hold?.release();
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
