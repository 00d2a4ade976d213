import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

export const home = join(import.meta.dirname, '../..');

/** A server in a process of its own. */
export interface Served {
  readonly port: number;
  /** The most memory that it has held so far, in MB; undefined where the system does not tell. */
  readonly peak: () => number | undefined;
  /** Ends it at once, as if power had failed; its database stays. */
  readonly kill: () => Promise<void>;
}

/** Starts the built server as `npm start` does, and waits until it has said where it listens. */
export function serveOurs(folder: string): Promise<Served> {
  const environment = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
  };
  return serve(['--enable-source-maps', join(home, 'dist/server.mjs')], environment);
}

/** What a script prints, in a process of its own, so that its memory is its own too. */
export function measured<T>(script: string, ...told: readonly string[]): T {
  return JSON.parse(execFileSync(process.execPath, [script, ...told], { encoding: 'utf8' }));
}

/** Makes a script of one that reaches pages, which Node cannot read as they are. */
export function bundled(script: string): string {
  const outfile = join(home, 'dist/bench', `${basename(script, '.ts')}.mjs`);
  buildSync({
    entryPoints: [script],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  return outfile;
}

/** Starts a script that says on its first line which port it listens on. */
export async function serve(
  script: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Served> {
  const child = spawn(process.execPath, script, {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    port: await portOf(child),
    peak: () => peakOf(child),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    const { stdout } = child;
    if (!stdout) return reject(new Error('the server says nothing'));
    createInterface(stdout).on('line', (line) => {
      const [, port] = /^.*?:(\d+)$/.exec(line) ?? [];
      if (port) resolve(Number(port));
    });
  });
}

function peakOf({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
