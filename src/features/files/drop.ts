import type { Database, Scope, Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { mostPages } from '../../platform/files/press.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { takeTurn } from '../dossiers/index.ts';
import type { Arrivals } from './arrivals.ts';
import { type Content, contentOf, imageKey, storeKey } from './keys.ts';
import { kindOf, pressTypeOf } from './kinds.ts';
import { changeFile, fileById, holdersOf } from './queries.ts';

/** Where a file's bytes may lie. */
export interface Places {
  readonly arrivals: Arrivals;
  readonly room: { readonly store: FileStore };
}

/**
 * Forgets a file that belongs to no record and no dossier. First its row says so, then its bytes go: a machine that
 * fails between leaves a row by which tidying finds them.
 */
export async function drop(
  db: Database,
  scope: Scope,
  places: Places,
  file: UnitFileRow,
): Promise<boolean> {
  const dropped = await db.within(scope, async (tx) => {
    await takeTurn(tx, file.unit_id);
    const now = await fileById(tx, file.tenant_id, file.id);
    const bound = (now.record_id ?? now.dossier_id) !== null && now.state !== 'arriving';
    if (bound) return false;
    const to = { state: 'erased', name: '', record_id: null } as const;
    return changeFile(tx, now, ['arriving', 'kept'], to);
  });
  if (dropped) await clear(db, scope, places, file);
  return dropped;
}

/** Takes away the bytes of a row that has been forgotten. */
export async function clear(
  db: Database,
  scope: Scope,
  { arrivals, room }: Places,
  file: UnitFileRow,
): Promise<void> {
  await arrivals.discard(file);
  await db.within(scope, async (tx) => {
    await takeTurn(tx, file.unit_id);
    const now = await fileById(tx, file.tenant_id, file.id);
    if (now.state !== 'erased') return;
    await release(tx, room.store, now);
    await changeFile(tx, now, ['erased'], { sha256: null });
  });
}

/** Removes what a row stands for from the store, unless another row stands for it as well. */
export async function release(tx: Tx, store: FileStore, file: UnitFileRow): Promise<void> {
  const content = contentOf(file);
  if (!content || (await holdersOf(tx, content, file.id)) > 0) return;
  await store.remove(storeKey(content));
  // Not yet counted, images may stand there all the same, of a job that was killed.
  const drawn = pressTypeOf(kindOf(file.media_type)) !== undefined;
  await removeImages(store, content, file.pages ?? (drawn ? mostPages : 0));
}

export async function removeImages(
  store: FileStore,
  content: Content,
  pages: number,
): Promise<void> {
  if (pages > 0) await store.remove(imageKey(content, 'small'));
  for (let page = 1; page <= pages; page++) await store.remove(imageKey(content, page));
}
