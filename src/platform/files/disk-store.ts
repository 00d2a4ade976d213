import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, sync } from './durable.ts';
import { demandSoundKey, type FileStore } from './store.ts';

/** Keeps files in a folder of this machine. Files to be put must lie on the same disk. */
export function diskStore(folder: string): FileStore {
  const at = (key: string) => join(folder, demandSoundKey(key));
  return {
    async put(key, { path }) {
      const to = at(key);
      await makeFolder(dirname(to));
      await chmod(path, 0o600);
      await sync(path);
      // Under its name there is the whole file or none.
      await rename(path, to);
      await sync(dirname(to));
    },
    async read(key) {
      return (await open(at(key), 'r')).createReadStream();
    },
    async size(key) {
      const found = await stat(at(key)).catch(unlessAbsent);
      return found?.size;
    },
    async remove(key) {
      const path = at(key);
      await rm(path, { force: true });
      await sync(dirname(path)).catch(unlessAbsent);
    },
  };
}

function unlessAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
