import { stat } from 'node:fs/promises';
import type { ActBy, NewAct } from '../../platform/audit/trail.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { digestOfFile } from '../../platform/files/receive.ts';
import type { FileRoom } from '../../platform/files/room.ts';
import { type By, scopeOf } from '../../platform/http/who.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { changeYear, inTurn, takeTurn } from '../dossiers/index.ts';
import { Arrivals } from './arrivals.ts';
import { isBarred } from './barred.ts';
import { drop, release } from './drop.ts';
import { contentOf, storeKey } from './keys.ts';
import { type Fault, judge, kindOf, kinds, pressTypeOf } from './kinds.ts';
import { changeFile, drawnOfSame, fileById } from './queries.ts';

/** What became of a file that was said to be whole. */
export type Finish =
  | { readonly kind: 'kept'; readonly file: UnitFileRow }
  /** Not whole: so much has come. */
  | { readonly kind: 'short'; readonly arrived: number }
  | { readonly kind: 'refused'; readonly fault: Fault | 'barred' | 'gone' };

/** Where files come in and go out, by everyone who works with them. */
export class Keeper {
  readonly arrivals: Arrivals;
  readonly room: FileRoom;
  readonly #db: Database;

  constructor(db: Database, room: FileRoom) {
    this.#db = db;
    this.room = room;
    this.arrivals = new Arrivals(db, room);
  }

  /** Judges a file that has arrived and keeps it; said twice, it is kept once. */
  async finish(by: By, told: UnitFileRow): Promise<Finish> {
    return this.arrivals.inTurn(told, async () => {
      const file = await this.#within(by, (tx) => fileById(tx, told.tenant_id, told.id));
      if (file.state !== 'arriving') return keptAlready(file);
      const done = (await this.#keptBefore(by, file)) ?? (await this.#take(by, file));
      return done.kind === 'kept' ? this.#unlessBarred(by, done.file) : done;
    });
  }

  /** Takes back a file that belongs to no record yet. */
  async cancel(by: By, file: UnitFileRow): Promise<boolean> {
    return this.arrivals.inTurn(file, () => drop(this.#db, scopeOf(by.who), this, file));
  }

  async #take(by: By, file: UnitFileRow): Promise<Finish> {
    const path = this.arrivals.pathOf(file);
    const length = (await stat(path).catch(() => undefined))?.size ?? 0;
    const arrived = Math.min(Number(file.arrived), length);
    if (arrived !== Number(file.size)) {
      await this.#within(by, (tx) => changeFile(tx, file, ['arriving'], { arrived }));
      return { kind: 'short', arrived };
    }
    const judged = await judge(path, this.room.press);
    const sha256 = await digestOfFile(path);
    const fault = judged.ok
      ? (await this.#barred(file, sha256))
        ? 'barred'
        : undefined
      : judged.fault;
    if (!judged.ok || fault) {
      await drop(this.#db, scopeOf(by.who), this, file);
      return { kind: 'refused', fault: fault ?? 'wrongKind' };
    }
    // Noted before it is stored: what a dying machine leaves in the store is then found by its row.
    const noted = await this.#within(by, async (tx) => {
      await takeTurn(tx, file.unit_id);
      if (file.sha256 && !file.sha256.equals(sha256)) await release(tx, this.room.store, file);
      return changeFile(tx, file, ['arriving'], { sha256, media_type: kinds[judged.kind] });
    });
    if (!noted) {
      // Given up meanwhile: no row would ever lead to what is stored now.
      await this.arrivals.discard(file);
      return { kind: 'refused', fault: 'gone' };
    }
    const content = { ...file, sha256 };
    await this.room.store.put(storeKey(content), { path, size: arrived, sha256 });
    return this.#keep(by, file, sha256);
  }

  /** What was stored when the machine failed, before anyone was told so. */
  async #keptBefore(by: By, file: UnitFileRow): Promise<Finish | undefined> {
    const content = contentOf(file);
    if (!content || (await stat(this.arrivals.pathOf(file)).catch(() => undefined)))
      return undefined;
    const stored = await this.room.store.size(storeKey(content));
    return stored === Number(file.size) ? this.#keep(by, file, content.sha256) : undefined;
  }

  async #keep(by: By, file: UnitFileRow, sha256: Buffer): Promise<Finish> {
    return this.#within(by, async (tx) => {
      const keep = async () => {
        const now = await fileById(tx, file.tenant_id, file.id);
        const press = pressTypeOf(kindOf(now.media_type));
        const none = { pages: press ? null : 0, pages_of: null };
        const drawn = (press && (await drawnOfSame(tx, now, sha256))) ?? none;
        const to = { ...drawn, state: 'kept', uploaded_at: by.now } as const;
        const kept = await changeFile(tx, now, ['arriving'], to);
        if (kept && drawn.pages === null)
          await enqueue(tx, 'files.previews', { tenant: file.tenant_id, file: file.id });
        return kept;
      };
      await takeTurn(tx, file.unit_id);
      // Asked in its turn: the form of a new record may have taken the file up while it arrived.
      const { record_id: record } = await fileById(tx, file.tenant_id, file.id);
      if (record === null) await keep();
      else
        await changeYear(tx, by, file.unit_id, async () => {
          const act = { ...actOn(file, 'attached', sha256) };
          return { result: undefined, act: (await keep()) ? act : undefined };
        });
      return keptAlready(await fileById(tx, file.tenant_id, file.id));
    });
  }

  /** Where its like was reported while it was being kept, it is hidden as well. */
  async #unlessBarred({ now }: By, file: UnitFileRow): Promise<Finish> {
    const { sha256, tenant_id: tenant } = file;
    if (!sha256 || !(await this.#barred(file, sha256))) return { kind: 'kept', file };
    await this.#db.within({ tenant, reach: 'system' }, (tx) =>
      inTurn(tx, { by: programIn(tenant), now }, file.unit_id, async () => {
        const hid = await changeFile(tx, file, ['kept'], { state: 'hidden' });
        return { result: undefined, act: hid ? actOn(file, 'hidden') : undefined, asJudged: true };
      }),
    );
    return { kind: 'refused', fault: 'barred' };
  }

  /** What others have barred is nobody's to read, and so is asked by the program. */
  async #barred(file: UnitFileRow, sha256: Buffer): Promise<boolean> {
    return this.#db.within({ tenant: file.tenant_id, reach: 'system' }, (tx) =>
      isBarred(tx, { tenant: file.tenant_id, sha256 }),
    );
  }

  #within<T>({ who }: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#db.within(scopeOf(who), work);
  }
}

function keptAlready(file: UnitFileRow): Finish {
  if (file.state === 'kept') return { kind: 'kept', file };
  if (file.state === 'hidden') return { kind: 'refused', fault: 'barred' };
  // Refused before, though the answer was lost, or given up: to send it again would never end.
  if (file.state === 'erased') return { kind: 'refused', fault: 'gone' };
  return { kind: 'short', arrived: 0 };
}

/** An act on a file: of its content the trail holds a digest alone. */
export function actOn(
  file: Pick<UnitFileRow, 'id' | 'sha256'>,
  action: string,
  sha256 = file.sha256,
): NewAct {
  return {
    action,
    subject: 'unit_file',
    subjectId: file.id,
    detail: { digest: sha256?.toString('hex') ?? '' },
  };
}

/** The program, where it acts in a province by itself. */
export function programIn(tenant: string): ActBy {
  return { tenant, account: null, role: 'system' };
}
