import { Client, type PoolConfig } from 'pg';

/** Feels whether the database still answers. */
export interface Pulse {
  readonly beats: () => boolean;
  readonly stop: () => Promise<void>;
}

const everyMs = 1_000;
const everyMsAway = 250;
/** How long an answer may take, in steps, so that time in which this process was busy counts once. */
const steps = 12;
const stepMs = 250;

/**
 * Asks the database for a sign of life again and again, on a connection of its own. A database that
 * is gone refuses at once; one that hangs, as behind a lost network, says nothing for ever, and
 * only its silence on the smallest question tells it from one that is at work on a great one.
 */
export function feelPulse(config: PoolConfig, onLost: () => void): Pulse {
  let client: Client | undefined;
  let beats = true;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const ask = async (): Promise<boolean> => {
    try {
      if (!client) {
        client = new Client(config);
        client.on('error', () => undefined);
        await withinSteps(client.connect());
      }
      await withinSteps(client.query('select 1'));
      return true;
    } catch (error) {
      client?.connection.stream.destroy();
      client = undefined;
      // It has no room for one more, which it could not say if it were gone.
      return error instanceof Error && 'code' in error && error.code === '53300';
    }
  };
  const beat = async () => {
    const alive = await ask();
    if (stopped) return;
    const lost = beats && !alive;
    beats = alive;
    if (lost) onLost();
    plan();
  };
  const plan = () => {
    timer = setTimeout(beat, beats ? everyMs : everyMsAway);
    timer.unref();
  };
  plan();
  return {
    beats: () => beats,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      client?.connection.stream.destroy();
    },
  };
}

function withinSteps<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let left = steps;
    const step = () => {
      if (left-- > 0) timer = setTimeout(step, stepMs).unref();
      else reject(new Error('no answer'));
    };
    let timer = setTimeout(step, stepMs).unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
