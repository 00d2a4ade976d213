import { join } from 'node:path';
import { diskStore } from './disk-store.ts';
import { makeFolder } from './durable.ts';
import { openPress, type Press } from './press.ts';
import { type S3Settings, s3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

/** Where files arrive, are looked at, and are kept. */
export interface FileRoom {
  readonly store: FileStore;
  /** Files on their way in, each by the id of its row. On the same disk as a store on disk. */
  readonly arriving: string;
  /** Copies that are being made into previews. */
  readonly work: string;
  readonly press: Press;
}

export interface RoomSettings {
  /** The data folder: files on their way in lie here also where they are kept in a bucket. */
  readonly dataDir: string;
  readonly s3: S3Settings | undefined;
  /** The script of the process that reads and draws files. */
  readonly pressScript: string;
}

/** The store alone, for one who looks: no folder is made. */
export function openStore({ dataDir, s3 }: Pick<RoomSettings, 'dataDir' | 's3'>): FileStore {
  return s3 ? s3Store(s3) : diskStore(join(dataDir, 'files', 'kept'));
}

export async function openFileRoom(settings: RoomSettings): Promise<FileRoom> {
  const files = join(settings.dataDir, 'files');
  const [arriving, work, kept] = [
    join(files, 'arriving'),
    join(files, 'work'),
    join(files, 'kept'),
  ] as const;
  for (const folder of [arriving, work, kept]) await makeFolder(folder);
  return {
    store: openStore(settings),
    arriving,
    work,
    press: openPress(settings.pressScript),
  };
}
