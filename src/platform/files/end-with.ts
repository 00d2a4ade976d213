import { Worker } from 'node:worker_threads';

const everyMs = 500;

/** Runs beside whatever keeps the process busy; plain, for a thread is given it as text. */
const watch = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => {
  try {
    process.kill(parent, 0);
    if (process.ppid === parent) return;
  } catch {}
  process.kill(process.pid, 'SIGKILL');
}, ${everyMs});`;

/**
 * Ends this process when its parent is gone, however busy it is by then: whoever would have ended
 * it for taking too long is there no more.
 */
export function endWith(parent: number): void {
  new Worker(watch, { eval: true, workerData: parent }).unref();
}
