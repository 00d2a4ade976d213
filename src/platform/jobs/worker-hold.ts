import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';

/** How often dead workers are looked for, and for how long one has been dead before it counts as such. */
export interface Patience {
  readonly lookMs: number;
  readonly deadAfterMs: number;
}

/** One that lost its connection, and lives, has it again long before. */
export const usualPatience: Patience = { lookMs: 10_000, deadAfterMs: 30_000 };

/** Before a connection that was lost is made anew. */
const pauseMs = 1_000;
/** A database that says nothing for so long is lost. */
const silentMs = 5_000;

/** A machine that lost its power closes nothing: the database asks whether it is still there. */
const askedAfter =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/** Shared, so that what is left of a connection cut off bars nobody who makes it anew. */
const takeName = 'select pg_advisory_lock_shared(hashtextextended($1, 3))';

/** Those with jobs under way whose names nobody holds, but for the one that asks: it holds its own. */
const nobodys = `select id
  from (select distinct locked_by as id from graphile_worker._private_jobs where locked_by <> $1) worker
  where pg_try_advisory_xact_lock(hashtextextended(id, 3))`;

/**
 * Holds a worker's name in the database, by a lock that goes with this process however it ends, and
 * frees the jobs of workers whose names nobody has held for a while. The queue by itself would take
 * a worker that is not heard of for a living one, for four hours.
 */
export class WorkerHold {
  readonly #owner: PoolConfig;
  readonly #name: string;
  readonly #patience: Patience;
  readonly #stop = new AbortController();
  readonly #over: Promise<void>;
  #held = false;

  constructor(owner: PoolConfig, name: string, patience: Patience) {
    this.#owner = owner;
    this.#name = name;
    this.#patience = patience;
    this.#over = this.#keep();
  }

  /** Throws while the name is not held: a job begun now could be begun by another as well. */
  sure(): void {
    if (!this.#held) throw new Error('the worker does not hold its name');
  }

  async release(): Promise<void> {
    this.#stop.abort();
    await this.#over;
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await this.#hold().catch(() => undefined);
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Holds the name for as long as one connection lives; that ends with an error, always. */
  async #hold(): Promise<void> {
    const timeouts = { connectionTimeoutMillis: silentMs, query_timeout: silentMs };
    const client = new Client({ ...this.#owner, ...timeouts });
    const gone = new AbortController();
    client.on('error', () => undefined);
    client.once('end', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.#stop.signal]);
    signal.addEventListener('abort', () => {
      this.#held = false;
      client.connection.stream.destroy();
    });
    // Looked at anew: while this process saw nothing, a living one may have held its name and lost it.
    const since = new Map<string, number>();
    try {
      await client.connect();
      await client.query(askedAfter);
      await client.query(takeName, [this.#name]);
      signal.throwIfAborted();
      this.#held = true;
      for (;;) {
        await this.#free(client, since);
        await sleep(this.#patience.lookMs, undefined, { signal, ref: false });
      }
    } finally {
      this.#held = false;
      client.connection.stream.destroy();
    }
  }

  async #free(client: Client, since: Map<string, number>): Promise<void> {
    const { rows } = await client.query<{ id: string }>(nobodys, [this.#name]);
    const now = performance.now();
    const silent = new Set(rows.map(({ id }) => id));
    for (const id of since.keys()) if (!silent.has(id)) since.delete(id);
    for (const id of silent) if (!since.has(id)) since.set(id, now);
    const dead = [...since].filter(([, at]) => now - at >= this.#patience.deadAfterMs);
    if (dead.length === 0) return;
    const ids = dead.map(([id]) => id);
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [ids]);
  }
}
