import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../platform/config.ts';
import { type Running, startServer } from './start.ts';
import { troubleWords } from './trouble-words.ts';

/** The package's own folder: the server is one file in `dist/` beside `criteria/`. */
const home = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Signals so close together are one: a terminal tells every process, and npm tells again. */
const togetherMs = 1_000;

let running: Running | undefined;
let toldAt: number | undefined;

/** A database that hangs must not keep the process for ever. */
const mostStopMs = 60_000;

async function stop(status: number): Promise<never> {
  setTimeout(() => process.exit(1), mostStopMs).unref();
  await running?.stop();
  process.exit(status);
}

async function told(): Promise<void> {
  if (toldAt !== undefined) {
    // Asked again, it no longer waits.
    if (Date.now() - toldAt > togetherMs) process.exit(1);
    return;
  }
  toldAt = Date.now();
  // Told while it starts, it first gets to where it can be stopped.
  if (running) await stop(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);

try {
  const config = readConfig(process.env);
  running = process.argv.includes('--demo')
    ? await startDemo(config)
    : await startServer(config, { home });
  if (toldAt !== undefined) await stop(0);
  console.log(`Điểm Sáng: ${running.address}`);
  if (running.setUpLink) console.log(`Thiết lập lần đầu (một lần): ${running.setUpLink}`);
  const why = await running.lost;
  console.error(`Điểm Sáng: ${troubleWords(why)}`);
  await stop(1);
} catch (error) {
  console.error(`Điểm Sáng: ${troubleWords(error)}`);
  process.exit(1);
}

/** Loaded when asked for, so that the server itself starts without it. */
async function startDemo(config: Config) {
  const demo = await import('./demo/start.ts');
  const running = await demo.startDemo(config, { home });
  console.log(`${running.accounts}\n`);
  return running;
}
