import { cancelUpload, type UploadPlace } from './upload.ts';
import { type HeldFile, UploadRow, type UploadWords } from './upload-row.ts';

/** Two at a time: a slow line carries no more any faster. */
const atOnce = 2;

/** Lets files be chosen, photographed and sent while the rest of the form is still being typed. */
export function offerUploads(page: Document): readonly UploadField[] {
  return [...page.querySelectorAll<HTMLElement>('[data-uploads]')].map(
    (field) => new UploadField(field),
  );
}

/** Who keeps the files of a form elsewhere, too. */
export interface UploadWatcher {
  readonly added: (file: HeldFile) => void;
  readonly dropped: (key: string) => void;
}

/** The files of one form. */
export class UploadField {
  readonly #field: HTMLElement;
  readonly #say: UploadWords;
  readonly #list: HTMLElement;
  readonly #confirm: HTMLInputElement | null;
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #rows = new Set<UploadRow>();
  readonly #watching = new Set<() => void>();
  #watcher: UploadWatcher | undefined;
  #running = 0;

  constructor(field: HTMLElement) {
    this.#field = field;
    this.#say = JSON.parse(field.dataset.say ?? '{}');
    this.#list = field.querySelector<HTMLElement>('[data-uploads-list]') ?? field;
    this.#confirm = field.querySelector<HTMLInputElement>('[name=noSecrets]');
    this.#show('[data-uploads-live]', true);
    this.#show('[data-uploads-plain]', false);
    // Where each file is attached as it comes, there is nothing left to press.
    const buttons = this.form?.querySelector<HTMLElement>('.form-buttons');
    if (buttons && this.attachesItself) buttons.hidden = true;
    // A camera is at hand where there is a finger, not a mouse.
    this.#show('[data-uploads-photo]', matchMedia('(pointer: coarse)').matches);
    for (const input of field.querySelectorAll<HTMLInputElement>('input[type=file]'))
      input.addEventListener('change', () => this.#take(input));
  }

  /** Tells of each file that comes and goes, from now on. */
  watch(watcher: UploadWatcher): void {
    this.#watcher = watcher;
  }

  get form(): HTMLFormElement | null {
    return this.#field.closest('form');
  }

  /** Whether each file is attached as it comes. */
  get attachesItself(): boolean {
    return this.#field.dataset.record !== undefined;
  }

  /** Whether what was chosen was refused and nothing else has arrived; then another is asked for. */
  lacksFile(): boolean {
    const refused = [...this.#rows].some(({ state }) => state === 'refused');
    if (!refused || this.#list.querySelector('[name=uploads]')) return false;
    this.#field.querySelector<HTMLElement>('input[type=file]')?.focus();
    return true;
  }

  /** Whether files were chosen without the word that they hold no secrets; asks for it. */
  lacksWord(): boolean {
    const chosen = [...this.#field.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
      ({ files }) => files !== null && files.length > 0,
    );
    for (const input of chosen) this.#take(input);
    return chosen.some(({ value }) => value !== '');
  }

  /**
   * All that the server has or may still take. What has arrived without its record is given up there
   * after two days; whoever waits longer for a line must still have it.
   */
  async held(): Promise<readonly HeldFile[]> {
    const rows = [...this.#rows].filter(({ state }) => state !== 'refused');
    return Promise.all(rows.map((row) => row.held()));
  }

  /** Waits until every file has arrived or been refused; false as soon as the line holds one up. */
  settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const states = [...this.#rows].map(({ state }) => state);
        const stuck = states.includes('resting') || states.includes('held');
        if (!stuck && states.includes('going')) return;
        this.#watching.delete(look);
        resolve(!stuck);
      };
      this.#watching.add(look);
      look();
    });
  }

  add(file: File | HeldFile): void {
    if (!(file instanceof File) && this.#has(file.key)) return;
    // Asked for one, the form has the one that was chosen last.
    if (this.#field.dataset.one !== undefined) this.dropAll();
    const send = async () => row.send(this.#place);
    const row = new UploadRow(this.#list, file, this.#say, {
      again: () => this.#queue(send),
      changed: () => this.#changed(),
      dropped: (id) => {
        this.#rows.delete(row);
        this.#watcher?.dropped(row.key);
        this.#changed();
        if (id) void cancelUpload(this.#place, id);
      },
    });
    this.#rows.add(row);
    if (this.#watcher)
      void row.held().then((held) => this.#rows.has(row) && this.#watcher?.added(held));
    this.#queue(send);
  }

  /** Takes all files off the form: another hand has them. */
  clear(): void {
    for (const row of this.#rows) {
      row.remove();
      this.#watcher?.dropped(row.key);
    }
    this.#rows.clear();
    this.#waiting.length = 0;
    this.#list.replaceChildren();
    this.#changed();
  }

  /** Gives up all that the form has, also what it came back with. */
  dropAll(): void {
    for (const row of [...this.#rows]) row.drop();
    for (const item of this.#list.querySelectorAll<HTMLElement>('[data-upload]')) {
      item.remove();
      void cancelUpload(this.#place, item.dataset.upload ?? '');
    }
  }

  get isEmpty(): boolean {
    return this.#list.childElementCount === 0;
  }

  /** Whether the form has the file already, or came back with it. */
  #has(key: string): boolean {
    const kept = this.#list.querySelectorAll<HTMLInputElement>('[name=uploads]');
    return (
      [...this.#rows].some((row) => row.key === key) || [...kept].some(({ value }) => value === key)
    );
  }

  get #place(): UploadPlace {
    return {
      at: this.#field.dataset.at ?? '',
      token: this.form?.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '',
      record: this.#field.dataset.record,
    };
  }

  #show(selector: string, shown: boolean): void {
    const part = this.#field.querySelector<HTMLElement>(selector);
    if (part) part.hidden = !shown;
  }

  #changed(): void {
    for (const look of this.#watching) look();
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
    for (const file of files) this.add(file);
    // Sent by us, it must not be sent by the form as well.
    input.value = '';
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
