import { join } from 'node:path';
import { password } from '../../src/server/demo/people.ts';
import { home, serve } from '../server/process.ts';
import { milliseconds, type Row, times } from '../table.ts';

/** How long pages are asked for, one after the other, with papers being printed and without. */
const seconds = 15;
/** Papers asked for at once: more than the processes that print, so that some always wait. */
const atOnce = 6;

/** A page of the server while papers are printed: how long the slowest hundredth waits. */
export async function paperServedRows(): Promise<Row[]> {
  const environment = { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  const server = await serve([join(home, 'dist/server.mjs'), '--demo'], environment);
  try {
    const visit = await signedIn(`http://127.0.0.1:${server.port}`);
    const paper = await aClosedReport(visit);
    const page = () => visit.read('/units');
    for (let n = 0; n < 20; n++) await page();
    await visit.read(paper);
    const quiet = await latencies(page, seconds);
    let printing = true;
    let printed = 0;
    const printers = Array.from({ length: atOnce }, async () => {
      while (printing) {
        await visit.read(paper);
        printed++;
      }
    });
    const busy = await latencies(page, seconds);
    printing = false;
    await Promise.all(printers);
    const [still, at] = [p99(quiet), p99(busy)];
    return [
      {
        what: `a list of units while papers are printed (${Math.round(printed / seconds)} a second), p99`,
        ours: milliseconds(at),
        rival: 'the same page while none is printed',
        theirs: milliseconds(still),
        ratio: times(still / at),
        line: '—',
        reached: true,
      },
    ];
  } finally {
    await server.kill();
  }
}

async function latencies(work: () => Promise<unknown>, most: number): Promise<number[]> {
  const taken: number[] = [];
  const end = performance.now() + most * 1_000;
  while (performance.now() < end) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
}

function p99(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
}

interface Visit {
  /** The body of what an address gives; throws where that is not 200. */
  readonly read: (path: string) => Promise<Buffer>;
}

async function signedIn(address: string): Promise<Visit> {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie, origin: address };
    const answer = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return answer;
  };
  const form = await (await ask('/sign-in')).text();
  const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(form) ?? [];
  const body = new URLSearchParams({ csrf, account: 'ca-minhson', password });
  await ask('/sign-in', { method: 'POST', body });
  return {
    async read(path) {
      const answer = await ask(path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return bytes;
    },
  };
}

/** The report of a dossier that the demo has closed. */
async function aClosedReport({ read }: Visit): Promise<string> {
  const queue = (await read('/queue')).toString();
  const [, dossier] = /href="(\/units\/[2-9a-z]+\/dossier\/[2-9a-z]+)"/.exec(queue) ?? [];
  if (!dossier) throw new Error('the demo has no dossier to be taken in');
  const paper = `${dossier}/papers/report/file?format=pdf`;
  if ((await read(paper)).subarray(0, 5).toString() !== '%PDF-') throw new Error('no PDF');
  return paper;
}
