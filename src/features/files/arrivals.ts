import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Scope, Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { type Received, receive } from '../../platform/files/receive.ts';
import type { FileRoom } from '../../platform/files/room.ts';
import type { By } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { changeFile, fileById, fileByKey, loadOf } from './queries.ts';

export const mostBytes = 50 * 1024 * 1024;

/** What a unit may have on its way in at once: a whole dossier of photographs, but no disk full. */
export const mostArriving = { files: 200, bytes: 2 * 1024 * 1024 * 1024 };

export interface Announced {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly record: string | null;
}

export type Begun =
  | { readonly ok: true; readonly file: UnitFileRow }
  | { readonly ok: false; readonly why: 'busy' | 'otherFile' };

/** Notes a file that is about to arrive; told twice by the same key, it is still one. */
export async function begin(
  tx: Tx,
  { who, now }: By,
  unit: string,
  { key, name, size, record }: Announced,
): Promise<Begun> {
  const known = await fileByKey(tx, who.tenant, unit, key);
  const again = known?.state === 'erased' && known.sha256 === null;
  if (known && !again) {
    const same = known.state !== 'erased' && Number(known.size) === size && known.name === name;
    return same ? { ok: true, file: known } : { ok: false, why: 'otherFile' };
  }
  const load = await loadOf(tx, who.tenant, unit);
  if (load.files >= mostArriving.files || load.bytes + size > mostArriving.bytes)
    return { ok: false, why: 'busy' };
  const fresh = {
    record_id: record,
    name,
    size,
    arrived: 0,
    state: 'arriving' as const,
    uploaded_at: now,
    account_id: who.account,
    role: who.role,
  };
  if (known) {
    await changeFile(tx, known, ['erased'], fresh);
    return { ok: true, file: await fileById(tx, who.tenant, known.id) };
  }
  await tx
    .insertInto('unit_file')
    .values({
      ...fresh,
      tenant_id: who.tenant,
      id: newId(now),
      public_id: newPublicId(),
      unit_id: unit,
      client_key: key,
      sha256: null,
      media_type: null,
      pages: null,
      removed_at: null,
    })
    // Two windows may begin the same file at the same moment.
    .onConflict((conflict) => conflict.columns(['tenant_id', 'unit_id', 'client_key']).doNothing())
    .execute();
  const file = await fileByKey(tx, who.tenant, unit, key);
  return file ? { ok: true, file } : { ok: false, why: 'otherFile' };
}

/** The bytes of files on their way in. Who appends last goes on: the line before may be long dead. */
export class Arrivals {
  readonly #db: Database;
  readonly #room: FileRoom;
  readonly #turns = new Map<
    string,
    { readonly stop: AbortController; readonly over: Promise<void> }
  >();

  constructor(db: Database, room: FileRoom) {
    this.#db = db;
    this.#room = room;
  }

  pathOf({ id }: Pick<UnitFileRow, 'id'>): string {
    return join(this.#room.arriving, id);
  }

  /** Lets nobody else write to the file meanwhile; whoever did is stopped first. */
  async inTurn<T>(
    file: Pick<UnitFileRow, 'id'>,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    for (let other = this.#turns.get(file.id); other; other = this.#turns.get(file.id)) {
      other.stop.abort();
      await other.over;
    }
    const stop = new AbortController();
    let resolve: () => void = () => undefined;
    const over = new Promise<void>((done) => {
      resolve = done;
    });
    this.#turns.set(file.id, { stop, over });
    try {
      return await work(stop.signal);
    } finally {
      this.#turns.delete(file.id);
      resolve();
    }
  }

  /** Adds bytes where the file ends; undefined where it does not end there, or is not arriving. */
  async append(
    scope: Scope,
    file: UnitFileRow,
    { offset, bytes }: { readonly offset: number; readonly bytes: AsyncIterable<Uint8Array> },
  ): Promise<Received | undefined> {
    return this.inTurn(file, async (signal) => {
      const now = await this.#read(scope, file);
      if (now.state !== 'arriving' || Number(now.arrived) !== offset) return undefined;
      const path = this.pathOf(now);
      const got = await receive(path, offset, bytes, Number(now.size), signal);
      // What is not here begins anew.
      await this.#note(scope, now, got?.length ?? 0);
      return got;
    });
  }

  async discard(file: Pick<UnitFileRow, 'id'>): Promise<void> {
    await rm(this.pathOf(file), { force: true });
  }

  async #read(scope: Scope, { tenant_id, id }: UnitFileRow): Promise<UnitFileRow> {
    return this.#db.within(scope, (tx) => fileById(tx, tenant_id, id));
  }

  async #note(scope: Scope, file: UnitFileRow, arrived: number): Promise<void> {
    await this.#db.within(scope, (tx) => changeFile(tx, file, ['arriving'], { arrived }));
  }
}
