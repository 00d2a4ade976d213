import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EmbeddedDatabase } from '../platform/database/embedded.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded.ts';
import { HeldByAnother, holdFolder } from '../platform/database/hold.ts';

export interface Keeper {
  readonly log: Logger;
  /** Told when another server has taken the folder while the database was down. */
  readonly lost: (why: Error) => void;
}

/** Between two tries to bring the database back. */
const pauseMs = 250;

/**
 * Starts the database under the data folder and keeps it running: the connection that holds the
 * folder ends when the database dies, whatever killed it, and then it is started and held again.
 */
export async function keepEmbedded(
  dataDir: string,
  { log, lost }: Keeper,
  closers: (() => Promise<void>)[],
): Promise<EmbeddedDatabase['connection']> {
  const { connection, stop } = await startEmbeddedDatabase(dataDir);
  // Held before it may be stopped: a second server on this folder must not stop it for the first.
  let hold = await holdFolder(connection, dataDir);
  let stopping = false;
  let owned = true;

  const bringBack = async (): Promise<void> => {
    for (; !stopping; await sleep(pauseMs)) {
      try {
        await startEmbeddedDatabase(dataDir);
        hold = await holdFolder(connection, dataDir);
        log.info('database back');
        return;
      } catch (error) {
        if (error instanceof HeldByAnother) throw error;
        log.error({ err: { message: String(error) } }, 'database not back yet');
      }
    }
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      await hold.gone;
      if (stopping) return;
      log.warn('database gone');
      await bringBack();
    }
  };
  const watching = watch().catch((error) => {
    // What belongs to another server by now is not ours to stop.
    stopping = true;
    owned = false;
    lost(error instanceof Error ? error : new Error(String(error)));
  });
  closers.push(async () => {
    stopping = true;
    await hold.release();
    await watching;
    if (owned) await stop();
  });
  return connection;
}
