import { type ChildProcess, fork } from 'node:child_process';
import * as v from 'valibot';

/** Processes that do tasks one after another and are replaced before they grow old. */
export interface Crew {
  /** The answer to a task; rejects with `TaskLost` where its process ended without one. */
  readonly do: (task: unknown) => Promise<unknown>;
  /** Ends the processes; what they were doing is lost. */
  readonly close: () => void;
}

export interface CrewLimits {
  /** Processes at once; further tasks wait their turn. */
  readonly atOnce: number;
  /** Tasks that may wait; more are refused at once. */
  readonly waiting: number;
  /** After so many tasks, or with so much memory, a process is replaced. */
  readonly tasks: number;
  readonly megabytes: number;
  /** What one task may take. */
  readonly ms: number;
  /** A process without a task gives its memory back. */
  readonly idleMs: number;
}

const usual: CrewLimits = {
  atOnce: 2,
  waiting: 300,
  tasks: 500,
  megabytes: 500,
  ms: 60_000,
  idleMs: 60_000,
};

/** A task whose process ran out of time or died, or that found too many waiting before it. */
export class TaskLost extends Error {}

/** What the script of a crew sends for each message that it gets. */
const Report = v.union([
  v.object({ answer: v.unknown(), megabytes: v.number() }),
  v.object({ failure: v.string(), megabytes: v.number() }),
]);

interface Waiting {
  readonly task: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (why: Error) => void;
}

/**
 * Opens a crew of processes that run a script. A process is started when there is work for it; what
 * a task does to its libraries, or to its memory, is the process's and never the server's.
 */
export function openCrew(script: string, limits: Partial<CrewLimits> = {}): Crew {
  const bounds = { ...usual, ...limits };
  const waiting: Waiting[] = [];
  const members = new Set<Member>();
  const next = () => {
    if (waiting.length === 0) return;
    let member = [...members].find((one) => one.free);
    if (!member && members.size < bounds.atOnce) {
      member = new Member(script, bounds, (gone) => {
        members.delete(gone);
        next();
      });
      members.add(member);
    }
    const task = member && waiting.shift();
    if (task) void member?.work(task).then(next);
  };
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= bounds.waiting) return reject(new TaskLost('too many tasks wait'));
        waiting.push({ task, resolve, reject });
        next();
      }),
    close() {
      for (const { reject } of waiting.splice(0)) reject(new TaskLost('the crew was closed'));
      for (const member of members) member.end();
    },
  };
}

/** One process of a crew. */
class Member {
  free = true;
  #done = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #process: ChildProcess;
  readonly #limits: CrewLimits;

  constructor(script: string, limits: CrewLimits, gone: (member: Member) => void) {
    this.#limits = limits;
    this.#process = fork(script, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Neither our settings nor our secrets are any of its business.
      env: { PATH: process.env.PATH },
      execArgv: [],
    });
    this.#process.once('exit', () => {
      this.free = false;
      clearTimeout(this.#idle);
      gone(this);
    });
    // A process that could not be started says so here, and `exit` never comes.
    this.#process.once('error', () => gone(this));
    this.#rest();
  }

  end(): void {
    this.free = false;
    this.#process.kill('SIGKILL');
  }

  /** Settles the task in any case, and is then free or on its way out. */
  async work({ task, resolve, reject }: Waiting): Promise<void> {
    this.free = false;
    clearTimeout(this.#idle);
    this.#process.ref();
    this.#process.channel?.ref();
    try {
      const report = await this.#report(task);
      if ('failure' in report) reject(new Error(report.failure));
      else resolve(report.answer);
      const old = ++this.#done >= this.#limits.tasks || report.megabytes > this.#limits.megabytes;
      if (old) this.end();
      else this.#rest();
    } catch (error) {
      this.end();
      reject(error instanceof Error ? error : new TaskLost(String(error)));
    }
  }

  #report(task: unknown): Promise<v.InferOutput<typeof Report>> {
    return new Promise((resolve, reject) => {
      const over = () => {
        clearTimeout(clock);
        this.#process.off('message', told).off('exit', died).off('error', died);
      };
      const told = (message: unknown) => {
        over();
        const report = v.safeParse(Report, message);
        if (report.success) resolve(report.output);
        else reject(new TaskLost('a process of the crew said what nobody understands'));
      };
      const died = () => {
        over();
        reject(new TaskLost('a process of the crew ended before its task'));
      };
      const clock = setTimeout(() => {
        over();
        reject(new TaskLost(`a task took longer than ${this.#limits.ms} ms`));
      }, this.#limits.ms);
      this.#process.once('message', told).once('exit', died).once('error', died);
      this.#process.send({ task }, (error) => {
        if (error) died();
      });
    });
  }

  /** Free, and no reason for the server to go on; after a while it ends. */
  #rest(): void {
    this.free = true;
    this.#process.unref();
    this.#process.channel?.unref();
    this.#idle = setTimeout(() => this.end(), this.#limits.idleMs);
    this.#idle.unref();
  }
}
