import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseAway } from './database-trouble.ts';

/** How long one waits for a turn while the database is busy, but answers. */
const patienceMs = 15_000;

/**
 * Lets only so many works at once begin. One that a work begins inside itself does not wait: were
 * all connections held by works that each wait for a second one, none would ever go on.
 */
export function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<true>();
  const waiting = new Set<() => void>();
  let free = most;
  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        waiting.delete(begin);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(new DatabaseAway('all connections are busy'));
      }, patienceMs);
      waiting.add(begin);
    });
  return async (work) => {
    if (inside.getStore()) return work();
    if (free > 0) free--;
    else await turn();
    try {
      return await inside.run(true, work);
    } finally {
      const [next] = waiting;
      // The turn is handed on, so that nobody who comes now slips in between.
      if (next) next();
      else free++;
    }
  };
}
