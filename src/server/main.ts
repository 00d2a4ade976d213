import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadConfig, type Config, readConfig } from '../platform/config.ts';
import { DatabaseTrouble } from '../platform/database/embedded.ts';
import { startServer } from './start.ts';

/** The package's own folder: the server is one file in `dist/` beside `criteria/`. */
const home = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  const config = readConfig(process.env);
  const running = process.argv.includes('--demo')
    ? await startDemo(config)
    : await startServer(config, { home });
  console.log(`Điểm Sáng: ${running.address}`);
  if (running.setUpLink) console.log(`Thiết lập lần đầu (một lần): ${running.setUpLink}`);
  let stopping = false;
  const stop = async () => {
    // Asked twice, it no longer waits.
    if (stopping) process.exit(1);
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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

/** What is wrong, for whoever runs the server; only a fault of our own shows where it happened. */
function troubleWords(error: unknown): string {
  if (error instanceof BadConfig || error instanceof DatabaseTrouble) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'the port is taken; stop what uses it or set PORT to another';
  if (code === 'EACCES')
    return 'not allowed to listen there or to write DATA_DIR; see HOST, PORT, DATA_DIR';
  if (code === 'ECONNREFUSED' || code === '28P01' || code === '3D000' || code === 'ENOTFOUND') {
    return `DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : code}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
