import { shrink } from './shrink.ts';
import { cancelUpload, type UploadPlace, UploadRefused, upload } from './upload.ts';

/** Two at a time: a slow line carries no more any faster. */
const atOnce = 2;
const mostBytes = 50 * 1024 * 1024;

/** Lets files be chosen, photographed and sent while the rest of the form is still being typed. */
export function offerUploads(page: Document): void {
  for (const field of page.querySelectorAll<HTMLElement>('[data-uploads]')) new UploadField(field);
}

class UploadField {
  readonly #field: HTMLElement;
  readonly #say: Readonly<Record<string, string>>;
  readonly #list: HTMLElement;
  readonly #confirm: HTMLInputElement | null;
  #running = 0;
  readonly #waiting: (() => Promise<void>)[] = [];

  constructor(field: HTMLElement) {
    this.#field = field;
    this.#say = JSON.parse(field.dataset.say ?? '{}');
    this.#list = field.querySelector<HTMLElement>('[data-uploads-list]') ?? field;
    this.#confirm = field.querySelector<HTMLInputElement>('[name=noSecrets]');
    this.#show('[data-uploads-live]', true);
    this.#show('[data-uploads-plain]', false);
    // Where each file is attached as it comes, there is nothing left to press.
    const buttons = field.closest('form')?.querySelector<HTMLElement>('.form-buttons');
    if (buttons && field.dataset.record !== undefined) buttons.hidden = true;
    // A camera is at hand where there is a finger, not a mouse.
    this.#show('[data-uploads-photo]', matchMedia('(pointer: coarse)').matches);
    for (const input of field.querySelectorAll<HTMLInputElement>('input[type=file]'))
      input.addEventListener('change', () => this.#take(input));
  }

  get #place(): UploadPlace {
    const form = this.#field.closest('form');
    return {
      at: this.#field.dataset.at ?? '',
      token: form?.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '',
      record: this.#field.dataset.record,
    };
  }

  #show(selector: string, shown: boolean): void {
    const part = this.#field.querySelector<HTMLElement>(selector);
    if (part) part.hidden = !shown;
  }

  #take(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    if (!this.#confirm?.checked) {
      input.setCustomValidity(this.#say.confirmFirst ?? '');
      input.reportValidity();
      input.setCustomValidity('');
      this.#confirm?.focus();
      // What was chosen stays: ticking the box sends it.
      this.#confirm?.addEventListener('change', () => this.#take(input), { once: true });
      return;
    }
    for (const file of files) this.#add(file);
    // Sent by us, it must not be sent by the form as well.
    input.value = '';
  }

  #add(file: File): void {
    const row = new UploadRow(this.#list, file.name, this.#say, {
      start: () => this.#queue(() => send()),
      drop: (id) => {
        if (id) void cancelUpload(this.#place, id);
      },
    });
    const send = async () => {
      row.tell('shrinking');
      const bytes = await shrink(file);
      if (bytes.size > mostBytes) return row.refuse(this.#say.tooLarge ?? '', false);
      await row.send(this.#place, bytes);
    };
    this.#queue(send);
  }

  #queue(work: () => Promise<void>): void {
    this.#waiting.push(work);
    this.#next();
  }

  #next(): void {
    if (this.#running >= atOnce) return;
    const work = this.#waiting.shift();
    if (!work) return;
    this.#running++;
    void work().finally(() => {
      this.#running--;
      this.#next();
    });
    this.#next();
  }
}

interface RowActs {
  readonly start: () => void;
  readonly drop: (id: string | undefined) => void;
}

/** One file of the list: its name, how far it is, and what can be done with it. */
class UploadRow {
  readonly #item = document.createElement('li');
  readonly #state = document.createElement('span');
  readonly #bar = document.createElement('progress');
  readonly #retry: HTMLButtonElement;
  readonly #say: Readonly<Record<string, string>>;
  readonly #name: string;
  readonly #key = newKey();
  readonly #stop = new AbortController();
  #id: string | undefined;

  constructor(
    list: HTMLElement,
    name: string,
    say: Readonly<Record<string, string>>,
    acts: RowActs,
  ) {
    this.#say = say;
    this.#name = name;
    this.#item.className = 'upload';
    const label = document.createElement('span');
    label.className = 'upload-name';
    label.textContent = name;
    this.#state.className = 'upload-state';
    this.#bar.className = 'upload-bar';
    this.#bar.max = 1;
    this.#bar.value = 0;
    this.#bar.setAttribute('aria-label', name);
    this.#retry = this.#button('retry', acts.start);
    this.#retry.hidden = true;
    const drop = this.#button('cancel', () => {
      this.#stop.abort();
      this.#item.remove();
      acts.drop(this.#id);
    });
    this.#item.append(label, this.#state, this.#bar, this.#retry, drop);
    list.append(this.#item);
    this.tell('waiting');
  }

  tell(state: string): void {
    this.#state.textContent = this.#say[state] ?? '';
  }

  refuse(why: string, again: boolean): void {
    this.#item.classList.add('upload-wrong');
    this.#state.textContent = [this.#say.failed, why].filter(Boolean).join(': ');
    this.#bar.hidden = true;
    this.#retry.hidden = !again;
  }

  async send(place: UploadPlace, bytes: File): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#item.classList.remove('upload-wrong');
    this.#bar.hidden = false;
    this.#retry.hidden = true;
    this.tell('sending');
    const told = {
      progress: (share: number) => {
        this.#bar.value = share;
        this.tell('sending');
      },
      checking: () => this.tell('checking'),
      resting: () => this.tell('resting'),
    };
    try {
      const what = { key: this.#key, name: this.#name, bytes };
      this.#id = await upload(place, what, told, this.#stop.signal);
      this.#keep(place);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      const refused = error instanceof UploadRefused ? error : undefined;
      this.refuse(
        refused?.message || (refused ? (this.#say.signedOut ?? '') : ''),
        refused?.again ?? true,
      );
    }
  }

  /** Kept: the form carries its key, or the record has it already. */
  #keep(place: UploadPlace): void {
    this.#item.classList.add('upload-kept');
    this.#bar.hidden = true;
    this.tell('kept');
    if (place.record !== undefined) {
      const link = document.createElement('a');
      link.href = `${place.at}/${this.#id}`;
      link.textContent = this.#name;
      this.#item.querySelector('.upload-name')?.replaceChildren(link);
      for (const button of this.#item.querySelectorAll('button')) button.remove();
      return;
    }
    const key = document.createElement('input');
    key.type = 'hidden';
    key.name = 'uploads';
    key.value = this.#key;
    this.#item.append(key);
  }

  #button(word: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    button.textContent = this.#say[word] ?? '';
    button.setAttribute('aria-label', `${this.#say[word]}: ${this.#name}`);
    button.addEventListener('click', act);
    return button;
  }
}

/** Random, as everything is that stands for a file before it has a place. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
