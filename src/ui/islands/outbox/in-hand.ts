import { attempt } from '../draft-storage.ts';
import { fill } from '../form-content.ts';
import { newKey } from '../new-key.ts';
import type { UploadField } from '../upload-list.ts';
import type { OutboxDesk } from './desk.ts';
import { baseOf, typedIn } from './record-form.ts';
import type { Waiting } from './store.ts';

/** Where a tab notes what it has in hand, until it is let go or the tab is closed. */
const mending = 'diem-sang:mending';

/**
 * What the form has in hand of what waits in the outbox: a record that the server refused, to be put
 * right. It stays kept until the server has it; the tab knows it by its key until it is let go.
 */
export class InHand {
  readonly #form: HTMLFormElement;
  readonly #key: HTMLInputElement;
  readonly #uploads: UploadField | undefined;
  readonly #desk: OutboxDesk;
  /** Of what this page has the files. */
  #taken: string | undefined;

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
  }

  /** Opens what the address names, or what this tab had in hand when it left. */
  async open(): Promise<void> {
    const [, named] = /^#outbox-(\w+)$/.exec(location.hash) ?? [];
    const held = noted() === this.#key.value;
    const wanted = named ?? (held ? this.#key.value : undefined);
    const waiting = wanted === undefined ? undefined : await this.#desk.find(wanted);
    if (!waiting || waiting.base !== baseOf(this.#form)) return;
    const draft = typedIn(this.#form, 'title').trim();
    const own = this.#key.value === waiting.key && (held || draft === waiting.title);
    if (draft !== '' && !own) {
      leaveAddress();
      return this.#desk.say('formBusy');
    }
    const typed = waiting.fields.filter(([name]) => name !== 'uploads');
    // A draft of the same record is newer than what was refused.
    if (draft === '') fill(this.#form, JSON.stringify(typed));
    this.#key.value = waiting.key;
    note(waiting.key);
    this.#take(waiting);
    this.#form.dispatchEvent(new Event('input', { bubbles: true }));
    this.#form
      .querySelector('input[name=category]:checked')
      ?.dispatchEvent(new Event('change', { bubbles: true }));
    this.#desk.say('mending', waiting);
  }

  /** Before the form goes: whether it is what waits by its key, with all its files, or another. */
  async settleKey(): Promise<void> {
    const waiting = await this.#desk.find(this.#key.value).catch(() => undefined);
    if (!waiting) return;
    // Of two tabs with one draft the other has put its record in the outbox: this is not that one.
    if (noted() !== waiting.key) this.#key.value = newKey();
    else this.#take(waiting);
  }

  /** The form is empty again, for another record. */
  letGo(): void {
    this.#taken = undefined;
    note(undefined);
    leaveAddress();
    this.#key.value = newKey();
  }

  /** A page that came back from the server has what was sent with it. */
  #take(waiting: Waiting): void {
    if (this.#taken === waiting.key || this.#key.dataset.fresh === undefined) return;
    this.#taken = waiting.key;
    for (const [name, value] of waiting.fields)
      if (name === 'uploads') carry(this.#form, name, value);
    for (const file of waiting.files) this.#uploads?.add(file);
  }
}

function noted(): string | null | undefined {
  return attempt(() => sessionStorage.getItem(mending));
}

function note(key: string | undefined): void {
  attempt(() => {
    if (key === undefined) sessionStorage.removeItem(mending);
    else sessionStorage.setItem(mending, key);
  });
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
