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

const database = 'diem-sang';
const table = 'outbox';

/**
 * Records kept in this browser until the server has them. They survive a closed browser; where the
 * browser gives no room for them, keeping one fails and the form says so.
 */
export class Outbox {
  readonly #open: Promise<IDBDatabase>;

  constructor(factory: IDBFactory) {
    this.#open = new Promise((resolve, reject) => {
      const opening = factory.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'key' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // Told to whoever asks for something; a browser that keeps nothing is no fault of the page.
    this.#open.catch(() => undefined);
  }

  /** Resolves once it is on disk. */
  async keep(waiting: Waiting): Promise<void> {
    await this.#within('readwrite', (rows) => rows.put(waiting));
  }

  async forget(key: string): Promise<void> {
    await this.#within('readwrite', (rows) => rows.delete(key));
  }

  async find(key: string): Promise<Waiting | undefined> {
    return this.#within<Waiting | undefined>('readonly', (rows) => rows.get(key));
  }

  /** What one person has waiting, the oldest first. */
  async of(user: string): Promise<readonly Waiting[]> {
    const all: Waiting[] = await this.#within('readonly', (rows) => rows.getAll());
    return all.filter((one) => one.user === user).sort((a, b) => a.at - b.at);
  }

  async #within<T>(
    mode: IDBTransactionMode,
    act: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const opened = await this.#open;
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction(table, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}
