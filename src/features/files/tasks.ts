import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../../platform/database/database.ts';
import { digestOfFile } from '../../platform/files/receive.ts';
import type { FileRoom } from '../../platform/files/room.ts';
import type { Task } from '../../platform/jobs/jobs.ts';
import { takeTurn } from '../dossiers/index.ts';
import { provinces } from '../set-up/index.ts';
import { clear, drop, removeImages } from './drop.ts';
import { Keeper } from './finish.ts';
import { type Content, contentOf, imageKey, storeKey } from './keys.ts';
import { kindOf, pressTypeOf } from './kinds.ts';
import { fileById, holdersOf, setPages } from './queries.ts';

/** What nobody has attached to a record by then is taken for given up. */
const givenUpAfter = '2 days';

const Told = v.object({ tenant: v.string(), file: v.string() });

/** Long work on files, and what is cleared away at night. */
export function fileTasks(
  db: Database,
  now: () => Date,
  room: FileRoom,
): Readonly<Record<string, Task>> {
  const keeper = new Keeper(db, room);
  return {
    'files.previews': (payload, last) => makePreviews(db, room, v.parse(Told, payload), last),
    'tidy-files': async () => {
      // Looked at before the rows are: what begins to arrive meanwhile is then none of it.
      const lying = await readdir(room.arriving);
      const arriving = new Set<string>();
      for (const tenant of await provinces(db)) {
        await tidyProvince(db, keeper, tenant, now());
        for (const id of await arrivingIn(db, tenant)) arriving.add(id);
      }
      await tidyFolders(
        room,
        lying.filter((id) => !arriving.has(id)),
      );
    },
  };
}

async function makePreviews(
  db: Database,
  room: FileRoom,
  { tenant, file: id }: v.InferOutput<typeof Told>,
  last: boolean,
): Promise<void> {
  const scope = { tenant, reach: 'system' } as const;
  const file = await db.within(scope, (tx) => fileById(tx, tenant, id));
  const content = contentOf(file);
  const type = pressTypeOf(kindOf(file.media_type));
  if (!content || !type || file.pages !== null || file.state === 'erased') return;
  const folder = await mkdtemp(join(room.work, 'press-'));
  try {
    const path = join(folder, 'original');
    await pipeline(
      await room.store.read(storeKey(content)),
      createWriteStream(path, { mode: 0o600 }),
    );
    const made = await room.press.do({ make: 'pages', path, type, to: folder });
    const { pages, of } = 'pages' in made ? made : { pages: 0, of: null };
    if (pages > 0) await storeImages(room, content, folder, pages);
    await db.within(scope, async (tx) => {
      await takeTurn(tx, file.unit_id);
      await setPages(tx, content, { pages, pages_of: of });
      // Forgotten meanwhile, its images would be left without a row.
      if ((await holdersOf(tx, content)) === 0) await removeImages(room.store, content, pages);
    });
  } catch (error) {
    if (last) await db.within(scope, (tx) => setPages(tx, content, { pages: 0, pages_of: null }));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function storeImages(room: FileRoom, content: Content, folder: string, pages: number) {
  const names = ['small' as const, ...Array.from({ length: pages }, (_, n) => n + 1)];
  for (const name of names) {
    const path = join(folder, `${name}.webp`);
    const [{ size }, sha256] = await Promise.all([stat(path), digestOfFile(path)]);
    await room.store.put(imageKey(content, name), { path, size, sha256 });
  }
}

/** Forgets what was given up, and finishes what a failing machine left half forgotten. */
async function tidyProvince(
  db: Database,
  keeper: Keeper,
  tenant: string,
  now: Date,
): Promise<void> {
  const scope = { tenant, reach: 'system' } as const;
  const [old, half] = await db.within(scope, (tx) => {
    const files = tx.selectFrom('unit_file').selectAll().where('tenant_id', '=', tenant);
    return Promise.all([
      files
        .where((eb) =>
          eb.or([
            eb('state', '=', 'arriving'),
            eb.and([
              eb('state', '=', 'kept'),
              eb('record_id', 'is', null),
              eb('dossier_id', 'is', null),
            ]),
          ]),
        )
        .where('uploaded_at', '<', sql<Date>`${now}::timestamptz - ${givenUpAfter}::interval`)
        .execute(),
      files.where('state', '=', 'erased').where('sha256', 'is not', null).execute(),
    ]);
  });
  for (const file of old) {
    await keeper.arrivals.inTurn(file, () => drop(db, scope, keeper, file));
  }
  for (const file of half) await clear(db, scope, keeper, file);
}

async function arrivingIn(db: Database, tenant: string): Promise<string[]> {
  const rows = await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('unit_file')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('state', '=', 'arriving')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Removes what a killed process left in its folders. */
async function tidyFolders(room: FileRoom, left: readonly string[]): Promise<void> {
  for (const id of left) await rm(join(room.arriving, id), { force: true });
  const old = Date.now() - 86_400_000;
  for (const name of await readdir(room.work)) {
    const path = join(room.work, name);
    if ((await stat(path)).mtimeMs < old) await rm(path, { recursive: true, force: true });
  }
}
