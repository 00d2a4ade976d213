import { newKey } from './new-key.ts';
import { shrink } from './shrink.ts';
import { type UploadPlace, UploadRefused, upload } from './upload.ts';

const mostBytes = 50 * 1024 * 1024;

/** Words for each state and each button, from the server. */
export type UploadWords = Readonly<Record<string, string>>;

/** A file as the outbox holds it; its key makes it one however often it is sent. */
export interface HeldFile {
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
}

/**
 * How far a file is: on its way, kept by the server, held up by the line, or refused. What is held
 * up may do better at another time.
 */
export type UploadState = 'going' | 'resting' | 'kept' | 'held' | 'refused';

export interface RowActs {
  readonly again: () => void;
  readonly dropped: (id: string | undefined) => void;
  readonly changed: () => void;
}

/** One file of the list: its name, how far it is, and what can be done with it. */
export class UploadRow {
  readonly #item = document.createElement('li');
  readonly #state = document.createElement('span');
  readonly #bar = document.createElement('progress');
  readonly #retry: HTMLButtonElement;
  readonly #say: UploadWords;
  readonly #name: string;
  readonly key: string;
  readonly #acts: RowActs;
  readonly #stop = new AbortController();
  readonly #file: Blob;
  #small: Promise<Blob> | undefined;
  #id: string | undefined;
  state: UploadState = 'going';

  constructor(list: HTMLElement, file: File | HeldFile, say: UploadWords, acts: RowActs) {
    this.#say = say;
    this.#acts = acts;
    this.#name = file.name;
    this.key = file instanceof File ? newKey() : file.key;
    this.#file = file instanceof File ? file : file.content;
    // One from the outbox has been made smaller already; done again it would be another file.
    if (!(file instanceof File)) this.#small = Promise.resolve(file.content);
    this.#item.className = 'upload';
    const label = document.createElement('span');
    label.className = 'upload-name';
    label.textContent = this.#name;
    this.#state.className = 'upload-state';
    this.#bar.className = 'upload-bar';
    this.#bar.max = 1;
    this.#bar.value = 0;
    this.#bar.setAttribute('aria-label', this.#name);
    this.#retry = this.#button('retry', acts.again);
    this.#retry.hidden = true;
    const drop = this.#button('cancel', () => this.drop());
    this.#item.append(label, this.#state, this.#bar, this.#retry, drop);
    list.append(this.#item);
    this.#tell('going', 'waiting');
  }

  /** Sends it; resolves however that ended, which `state` tells. */
  async send(place: UploadPlace): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#item.classList.remove('upload-wrong');
    this.#retry.hidden = true;
    this.#tell('going', 'shrinking');
    const bytes = await this.#content();
    if (bytes.size > mostBytes) return this.#refuse('refused', this.#say.tooLarge ?? '');
    this.#bar.hidden = false;
    this.#tell('going', 'sending');
    const told = {
      progress: (share: number) => {
        this.#bar.value = share;
        this.#tell('going', 'sending');
      },
      checking: () => this.#tell('going', 'checking'),
      resting: () => this.#tell('resting', 'resting'),
    };
    try {
      const what = { key: this.key, name: this.#name, bytes };
      this.#id = await upload(place, what, told, this.#stop.signal);
      this.#keep(place);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      const refused = error instanceof UploadRefused ? error : undefined;
      const why = refused?.message || (refused ? (this.#say.signedOut ?? '') : '');
      this.#refuse((refused?.again ?? true) ? 'held' : 'refused', why);
    }
  }

  /** As the outbox keeps it. */
  async held(): Promise<HeldFile> {
    return { key: this.key, name: this.#name, content: await this.#content() };
  }

  /** Gives it up, here and at the server. */
  drop(): void {
    this.remove();
    this.#acts.dropped(this.#id);
  }

  remove(): void {
    this.#stop.abort();
    this.#item.remove();
  }

  #content(): Promise<Blob> {
    this.#small ??= this.#file instanceof File ? shrink(this.#file) : Promise.resolve(this.#file);
    return this.#small;
  }

  #tell(state: UploadState, word: string): void {
    this.#state.textContent = this.#say[word] ?? '';
    this.state = state;
    this.#acts.changed();
  }

  #refuse(state: 'held' | 'refused', why: string): void {
    this.#item.classList.add('upload-wrong');
    this.#bar.hidden = true;
    this.#retry.hidden = state === 'refused';
    this.#tell(state, 'failed');
    if (why !== '') this.#state.textContent = `${this.#say.failed}: ${why}`;
  }

  /** Kept: the form carries its key, or the record has it already. */
  #keep(place: UploadPlace): void {
    this.#item.classList.add('upload-kept');
    this.#bar.hidden = true;
    if (place.record === undefined) {
      const key = document.createElement('input');
      key.type = 'hidden';
      key.name = 'uploads';
      key.value = this.key;
      this.#item.append(key);
    } else {
      const link = document.createElement('a');
      link.href = `${place.at}/${this.#id}`;
      link.textContent = this.#name;
      this.#item.querySelector('.upload-name')?.replaceChildren(link);
      for (const button of this.#item.querySelectorAll('button')) button.remove();
    }
    this.#tell('kept', 'kept');
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
