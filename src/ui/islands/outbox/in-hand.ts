import { attempt } from '../draft-storage.ts';
import { contentOf, fill } from '../form-content.ts';
import { newKey } from '../new-key.ts';
import type { UploadField } from '../upload-list.ts';
import type { OutboxDesk } from './desk.ts';
import { baseOf, isEmpty, typedIn } from './record-form.ts';
import type { Waiting } from './store.ts';

/** Under which names this browser notes what is being put right: its draft outlives the tab. */
const mending = 'diem-sang:mending:';

/**
 * What the form has in hand of what waits in the outbox: a record that the server refused, to be put
 * right. It stays kept until the server has it, and is known by its key until it is let go.
 */
export class InHand {
  readonly #form: HTMLFormElement;
  readonly #key: HTMLInputElement;
  readonly #uploads: UploadField | undefined;
  readonly #desk: OutboxDesk;
  /** With which files the server sent this page back. */
  #served: string | undefined;
  /** What is being put right. */
  #held: string | undefined;
  /** Of what this page has taken the files. */
  #taken: string | undefined;
  /** How the form stood when it was opened: unchanged, it may make room for another. */
  #filled: string | undefined;

  constructor(
    form: HTMLFormElement,
    key: HTMLInputElement,
    uploads: UploadField | undefined,
    desk: OutboxDesk,
  ) {
    this.#form = form;
    this.#key = key;
    this.#uploads = uploads;
    this.#desk = desk;
    this.#served = key.dataset.fresh === undefined ? key.value : undefined;
    form.addEventListener('draftdiscarded', () => {
      // What is put right stays in the outbox, and its files with it; others are given up.
      if (this.#held === undefined) uploads?.dropAll();
      this.#forget();
    });
    form.addEventListener('draftrestored', () => void this.open());
  }

  /** Opens what the address names, or what the draft in the form puts right. */
  async open(): Promise<void> {
    const [, named] = /^#outbox-(\w+)$/.exec(location.hash) ?? [];
    const waiting = await this.#desk.find(named ?? this.#key.value);
    if (!waiting?.refused || waiting.base !== baseOf(this.#form)) return;
    const own = this.#isOwn(waiting);
    if (named === undefined && !own) return;
    const empty = isEmpty(this.#form) && this.#uploads?.isEmpty !== false;
    if (!own && !empty && contentOf(this.#form) !== this.#filled) {
      leaveAddress();
      return this.#desk.say('formBusy');
    }
    if (!own) this.#makeRoom();
    // A draft of the same record is newer than what was refused.
    if (!own || isEmpty(this.#form)) {
      const typed = waiting.fields.filter(([name]) => name !== 'uploads');
      fill(this.#form, JSON.stringify(typed));
    }
    this.#key.value = waiting.key;
    this.#held = waiting.key;
    note(waiting.key);
    this.#take(waiting);
    this.#form.dispatchEvent(new Event('input', { bubbles: true }));
    this.#form
      .querySelector('input[name=category]:checked')
      ?.dispatchEvent(new Event('change', { bubbles: true }));
    this.#filled = contentOf(this.#form);
    this.#desk.say('mending', waiting);
  }

  /** Before the form goes: whether it is what waits by its key, with all its files, or another. */
  async settleKey(): Promise<void> {
    const waiting = await this.#desk.find(this.#key.value).catch(() => undefined);
    if (!waiting) return;
    // Of two tabs with one draft the other has put its record in the outbox: this is not that one.
    if (!this.#isOwn(waiting)) this.#key.value = newKey();
    else this.#take(waiting);
  }

  /** The form is empty again, for another record. */
  letGo(): void {
    this.#forget();
    this.#key.value = newKey();
  }

  #isOwn({ key, refused, title }: Waiting): boolean {
    if (key !== this.#key.value || !refused) return false;
    return isNoted(key) || typedIn(this.#form, 'title').trim() === title;
  }

  #forget(): void {
    if (this.#held !== undefined) forgetMending([this.#held]);
    this.#held = undefined;
    this.#makeRoom();
    leaveAddress();
  }

  #makeRoom(): void {
    this.#served = undefined;
    this.#taken = undefined;
    this.#filled = undefined;
    this.#uploads?.clear();
    for (const carried of this.#form.querySelectorAll('[data-carried]')) carried.remove();
  }

  /** A page that came back from the server has what was sent with it. */
  #take(waiting: Waiting): void {
    if (this.#taken === waiting.key || this.#served === waiting.key) return;
    this.#taken = waiting.key;
    for (const [name, value] of waiting.fields)
      if (name === 'uploads') carry(this.#form, name, value);
    for (const file of waiting.files) this.#uploads?.add(file);
  }
}

/** What has been put right, or is not to be: nothing is noted of it any longer. */
export function forgetMending(keys: readonly string[]): void {
  for (const key of keys) attempt(() => localStorage.removeItem(mending + key));
}

function isNoted(key: string): boolean {
  return attempt(() => localStorage.getItem(mending + key) !== null) ?? false;
}

function note(key: string): void {
  attempt(() => localStorage.setItem(mending + key, ''));
}

/** The address no longer names what is waiting, so that it can be named again. */
function leaveAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

function carry(form: HTMLFormElement, name: string, value: string): void {
  const carried = document.createElement('input');
  carried.type = 'hidden';
  carried.name = name;
  carried.value = value;
  carried.dataset.carried = '';
  form.append(carried);
}
