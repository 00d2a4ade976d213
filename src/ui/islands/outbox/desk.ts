import { OutboxPanel } from './panel.ts';
import { type Outcome, sendWaiting } from './send.ts';
import type { Outbox, Waiting } from './store.ts';

/** One name for all tabs: the lock under which one of them sends, and the channel that tells the others. */
const name = 'diem-sang-outbox';
/** A line may be back without the browser saying so. */
const again = 15_000;

/** Shows what waits in this browser, and sends it when it can. */
export class OutboxDesk {
  readonly #outbox: Outbox;
  readonly #panel: OutboxPanel;
  readonly #channel = new BroadcastChannel(name);
  #sending: { readonly key: string; readonly stop: AbortController } | undefined;
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(part: HTMLElement, outbox: Outbox) {
    this.#outbox = outbox;
    this.#panel = new OutboxPanel(part, {
      send: () => void this.sendAll(),
      drop: (key) => void this.drop(key),
    });
    this.#channel.addEventListener('message', () => void this.#refresh());
    window.addEventListener('online', () => void this.sendAll());
  }

  get user(): string {
    return this.#panel.user;
  }

  async keep(waiting: Waiting): Promise<void> {
    await this.#outbox.keep(waiting);
    await this.#changed();
    this.say('kept', waiting);
    this.#panel.bringIntoSight();
  }

  /** What waits by this key, where it is of whoever is signed in. */
  async find(key: string): Promise<Waiting | undefined> {
    const found = await this.#outbox.find(key);
    return found?.user === this.user ? found : undefined;
  }

  async drop(key: string): Promise<void> {
    const found = await this.find(key);
    if (!found) return;
    if (this.#sending?.key === key) this.#sending.stop.abort();
    await this.#outbox.forget(key);
    await this.#changed();
    this.say('dropped', found);
  }

  /** Forgets what the server says it has. */
  async forgetDone(keys: readonly string[]): Promise<void> {
    for (const key of keys) if (await this.find(key)) await this.#outbox.forget(key);
  }

  say(word: string, about?: Pick<Waiting, 'title'>, href?: string): void {
    this.#panel.say({ word, put: { title: about?.title ?? '' } }, href);
  }

  /**
   * Sends all that waits, in one tab at a time. Asked for while a sending goes on, another follows:
   * the one before may have begun when there was no line.
   */
  sendAll(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      return inTurn(() => this.#sendEach());
    });
    // A browser that keeps nothing has nothing to send.
    this.#last = this.#next.catch(() => undefined);
    return this.#last;
  }

  async #sendEach(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#refresh();
    for (const { key } of await this.#outbox.of(this.user)) {
      // Thrown away, or mended, while those before it were sent, here or in another tab.
      const waiting = await this.find(key);
      if (waiting && !waiting.refused && !(await this.#sendOne(waiting))) break;
    }
    const left = await this.#outbox.of(this.user);
    if (left.some(({ refused }) => !refused))
      this.#timer = setTimeout(() => void this.sendAll(), again);
  }

  /** False where the next would fare no better. */
  async #sendOne(waiting: Waiting): Promise<boolean> {
    const { key } = waiting;
    const stop = new AbortController();
    this.#sending = { key, stop };
    this.#panel.tell(key, { word: 'sending' });
    const outcome = await sendWaiting(
      waiting,
      (n, of) => this.#panel.tell(key, { word: 'sendingFile', put: { n, of } }),
      stop.signal,
    ).catch((): undefined => undefined);
    this.#sending = undefined;
    if (stop.signal.aborted) return true;
    if (!outcome) {
      this.#panel.tell(key, { word: 'waiting' });
      // It may be this one alone that does not get through.
      return navigator.onLine;
    }
    await this.#ended(waiting, outcome);
    return outcome.kind !== 'signedOut';
  }

  async #ended(waiting: Waiting, outcome: Outcome): Promise<void> {
    const { key } = waiting;
    // Put right in another tab meanwhile, it waits anew: this answer was not for that.
    const isAnother = (await this.find(key))?.at !== waiting.at;
    switch (outcome.kind) {
      case 'sent':
        if (!isAnother) await this.#outbox.forget(key);
        await this.#changed();
        this.say('sent', waiting, outcome.href);
        return;
      case 'refused':
        // Nor must it come back where it was thrown away.
        if (isAnother) return;
        await this.#outbox.keep({ ...waiting, refused: true });
        await this.#changed();
        this.#panel.tell(
          key,
          outcome.says === ''
            ? { word: 'refused' }
            : { word: 'refusedFile', put: { says: outcome.says } },
        );
        return;
      case 'signedOut':
      case 'failed':
        this.#panel.tell(key, { word: outcome.kind });
    }
  }

  async #changed(): Promise<void> {
    this.#channel.postMessage('changed');
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#panel.show(await this.#outbox.of(this.user));
  }
}

/** Over plain http there are no locks; there the keys alone keep two tabs from making two. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) await work();
  else await navigator.locks.request(name, work);
}
