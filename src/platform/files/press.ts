import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Kinds of file that the press can read. */
export const pressTypes = ['pdf', 'jpg', 'png', 'heic'] as const;
export type PressType = (typeof pressTypes)[number];

/** Pages of a PDF that are drawn. */
export const mostPages = 20;

/** What is asked of the press. */
export type Order =
  /** The words on the pages of a PDF, a line a line. */
  | { readonly make: 'text'; readonly path: string }
  /** Pictures of the pages in a folder: `1.webp`, `2.webp`, …, and `small.webp` of the first. */
  | {
      readonly make: 'pages';
      readonly path: string;
      readonly type: PressType;
      readonly to: string;
    };

const Answer = v.union([
  /** How many pages were drawn, of how many. */
  v.object({ pages: v.number(), of: v.number() }),
  v.object({ secret: v.boolean() }),
  v.object({ trouble: v.picklist(['locked', 'unreadable', 'beyond']) }),
]);
export type PressAnswer = v.InferOutput<typeof Answer>;

export interface Press {
  readonly do: (order: Order, limits?: Partial<PressLimits>) => Promise<PressAnswer>;
}

/** What one file may cost. */
export interface PressLimits {
  readonly ms: number;
  readonly megabytes: number;
}

const usual: PressLimits = { ms: 60_000, megabytes: 900 };
/** Processes at once: each may be large. */
const atOnce = 2;
const watchEveryMs = 50;

/**
 * Reads and draws files from outside, each in a process of its own: whatever a file does to the
 * libraries that open it, that process ends and the server goes on.
 */
export function openPress(script: string): Press {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return {
    async do(order, limits = {}) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await run(script, order, { ...usual, ...limits });
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}

function run(script: string, order: Order, { ms, megabytes }: PressLimits): Promise<PressAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=256', script, JSON.stringify(order), String(process.pid)],
      // Neither our settings nor our secrets are any of its business.
      { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env.PATH } },
    );
    let out = '';
    let beyond = false;
    const end = () => {
      beyond = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(end, ms);
    const watch = setInterval(() => {
      if (megabytesOf(child.pid) > megabytes) end();
    }, watchEveryMs);
    const over = () => {
      clearTimeout(clock);
      clearInterval(watch);
    };
    child.stdout.on('data', (data) => {
      out += String(data);
    });
    child.once('error', (error) => {
      over();
      reject(error);
    });
    child.once('close', () => {
      over();
      resolve(beyond ? { trouble: 'beyond' } : answerIn(out));
    });
  });
}

/** A process that died without an answer could not read the file. */
function answerIn(out: string): PressAnswer {
  try {
    return v.parse(Answer, JSON.parse(out));
  } catch {
    return { trouble: 'unreadable' };
  }
}

/** The memory of a process, where the system tells; elsewhere only time bounds it. */
function megabytesOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
