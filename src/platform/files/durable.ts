import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes down for good what a file or a folder holds. */
export async function sync(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps its entries safe by itself.
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (process.platform === 'win32') return undefined;
    throw error;
  });
  try {
    await handle?.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
}

/** Makes a folder that only we can enter, with those above it, each durable. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // Each new folder is an entry of the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await sync(dirname(made));
  }
}
