import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopEmbeddedDatabase } from '../../platform/database/embedded.ts';

const prefix = 'diem-sang-demo-';
/** Holds the id of the process that works in the folder. */
const owner = 'process';

/** Makes a folder for one demo, among whose parents PostgreSQL's own user may pass. */
export function makeDemoFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, prefix));
  writeFileSync(join(folder, owner), String(process.pid));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeDemoFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Removes what killed demos have left behind, their databases first, which outlive them. */
export async function removeLeftovers(parent = tmpdir()): Promise<void> {
  for (const name of readdirSync(parent).filter((one) => one.startsWith(prefix))) {
    const folder = join(parent, name);
    try {
      if (isAtWork(Number(readFileSync(join(folder, owner), 'utf8')))) continue;
      await stopEmbeddedDatabase(folder);
      removeDemoFolder(folder);
    } catch {
      // Another's, being made just now, or removed meanwhile: not ours to tidy.
    }
  }
}

function isAtWork(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Another user's process may be asked after as little as stopped.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
