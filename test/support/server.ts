import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { password, Visitor } from './app.ts';
import { builtServer } from './built.ts';
import { home } from './dossiers.ts';

/** A data folder that PostgreSQL can enter whoever runs the tests. */
export async function dataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ds-life-'));
  await chmod(folder, 0o755);
  return folder;
}

/**
 * Sends a signal to all processes of a folder's database. Each is the leader of a group of its own,
 * so that the group of the first holds none of the others.
 */
export function signalDatabase(folder: string, signal: NodeJS.Signals): void {
  const pid = postmasterPid(folder);
  if (pid === undefined) return;
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  for (const one of [pid, ...(stdout ?? '').split('\n').map(Number)].filter((n) => n > 0)) {
    try {
      process.kill(one, signal);
    } catch {
      // It has ended by itself.
    }
  }
}

/** Ends the database that a killed server left behind. */
export async function endDatabase(folder: string): Promise<void> {
  signalDatabase(folder, 'SIGKILL');
  await sleep(100);
}

/** Removes a folder with all that was at work in it. */
export async function removeFolder(folder: string): Promise<void> {
  await endDatabase(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The process that serves a folder's database, as its lock tells. */
export function postmasterPid(folder: string): number | undefined {
  const file = join(folder, 'database/cluster/postmaster.pid');
  if (!existsSync(file)) return undefined;
  return Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined;
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The server as a process of its own, as people start it. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  out = '';
  err = '';
  #over = false;

  constructor(environment: Readonly<Record<string, string>>, command = [builtServer()]) {
    this.child = spawn(process.execPath, command, {
      cwd: home,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (data) => {
      this.out += String(data);
    });
    this.child.stderr?.on('data', (data) => {
      this.err += String(data);
    });
    this.ended = new Promise((resolve) => {
      this.child.once('close', (status) => {
        this.#over = true;
        resolve({ status, out: this.out, err: this.err });
      });
    });
  }

  /** Waits for the line with the address, and for the next where the system is empty. */
  async address(): Promise<string> {
    for (const end = Date.now() + 40_000; Date.now() < end && !this.#over; await sleep(10)) {
      const [, address] = /^Điểm Sáng: (http\S+)\n/.exec(this.out) ?? [];
      if (address) return address;
    }
    throw new Error(`the server did not start:\n${this.out}\n${this.err}`);
  }

  async setUpPath(): Promise<string> {
    for (const end = Date.now() + 2_000; Date.now() < end; await sleep(10)) {
      const [, path] = /http:\/\/\S+?(\/set-up\/\S+)/.exec(this.out) ?? [];
      if (path) return path;
    }
    throw new Error(`no link to set up in:\n${this.out}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<Ended> {
    this.signal('SIGTERM');
    return this.ended;
  }
}

/** Sends a visitor's requests over the network; one that is not answered in time is an error. */
export function sendTo(address: () => string, { agent = new Agent({ keepAlive: true }) } = {}) {
  return (path: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { pathname, search } = new URL(path);
      const headers = Object.fromEntries(new Headers(init.headers));
      const body =
        typeof init.body === 'string' || init.body instanceof Uint8Array ? init.body : undefined;
      if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
      const sent = request(
        address() + pathname + search,
        { method: init.method ?? 'GET', headers, agent, timeout: 60_000 },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const told = new Headers();
            for (let i = 0; i < answer.rawHeaders.length; i += 2) {
              told.append(answer.rawHeaders[i] ?? '', answer.rawHeaders[i + 1] ?? '');
            }
            const status = answer.statusCode ?? 0;
            resolve(new Response(Buffer.concat(chunks), { status, headers: told }));
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${path}: no answer`)));
      sent.on('error', reject);
      sent.end(body);
    });
}

export function visitorAt(address: string): Visitor {
  return new Visitor(sendTo(() => address));
}

/** Creates the province by the set-up link; the visitor is its administrator, signed in. */
export async function setUp(visitor: Visitor, path: string): Promise<Response> {
  return visitor.post(path, {
    province: 'tỉnh Lam Giang',
    name: 'Quản Trị',
    login: 'quantri',
    password,
    again: password,
  });
}
