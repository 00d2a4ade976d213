import { KeptTable } from '../kept-table.ts';
import type { HeldFile } from '../upload-row.ts';

/** A record made while there was no line, as its form would have sent it. */
export interface Waiting {
  /** The record's own key: sent twice, it is still one. */
  readonly key: string;
  /** Whoever was signed in: on a shared machine nobody sends, or sees, what another wrote. */
  readonly user: string;
  /** Before the addresses of the year that it belongs to. */
  readonly base: string;
  readonly title: string;
  readonly day: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly HeldFile[];
  readonly at: number;
  /** Set once the server has looked at it and found something to be mended. */
  readonly refused?: boolean;
}

/** Records kept in this browser until the server has them. */
export class Outbox {
  readonly #rows: KeptTable<Waiting>;

  constructor(factory: IDBFactory) {
    this.#rows = new KeptTable(factory, 'diem-sang', 'outbox');
  }

  /** Resolves once it is on disk; where there is no room, fails, and the form says so. */
  async keep(waiting: Waiting): Promise<void> {
    await this.#rows.put(waiting);
  }

  async forget(key: string): Promise<void> {
    await this.#rows.forget(key);
  }

  async find(key: string): Promise<Waiting | undefined> {
    return this.#rows.find(key);
  }

  /** What one person has waiting, the oldest first. */
  async of(user: string): Promise<readonly Waiting[]> {
    const all = await this.#rows.all();
    return all.filter((one) => one.user === user).sort((a, b) => a.at - b.at);
  }
}
