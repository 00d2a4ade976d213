/**
 * Rows of one kind that this browser keeps by their key. They survive a closed browser; where the
 * browser gives no room for them, putting one fails.
 */
export class KeptTable<T extends { readonly key: string }> {
  readonly #open: Promise<IDBDatabase>;
  readonly #table: string;

  constructor(factory: IDBFactory, database: string, table: string) {
    this.#table = table;
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
  async put(row: T): Promise<void> {
    await this.#within('readwrite', (rows) => rows.put(row));
  }

  async forget(key: string): Promise<void> {
    await this.#within('readwrite', (rows) => rows.delete(key));
  }

  async find(key: string): Promise<T | undefined> {
    return this.#within<T | undefined>('readonly', (rows) => rows.get(key));
  }

  async all(): Promise<readonly T[]> {
    return this.#within<T[]>('readonly', (rows) => rows.getAll());
  }

  async #within<R>(
    mode: IDBTransactionMode,
    act: (rows: IDBObjectStore) => IDBRequest<R>,
  ): Promise<R> {
    const opened = await this.#open;
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction(this.#table, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(this.#table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}
