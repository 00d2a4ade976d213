import { draftLifetime } from './draft-storage.ts';
import { KeptTable } from './kept-table.ts';
import type { UploadField } from './upload-list.ts';
import type { HeldFile } from './upload-row.ts';

/** A file of a form that is still being typed. */
interface DraftFile extends HeldFile {
  /** The key of what the form will make. */
  readonly form: string;
  /** Nobody else at the same machine is shown it. */
  readonly user: string;
  readonly at: number;
}

/**
 * The files of forms that are not sent yet. A page may go at any time, and on a small telephone it
 * goes when the camera comes: what was photographed is then there again, as what was typed is.
 */
export class DraftFiles {
  readonly #rows: KeptTable<DraftFile>;
  readonly #user: string;

  constructor(factory: IDBFactory, user: string) {
    this.#rows = new KeptTable(factory, 'diem-sang-drafts', 'files');
    this.#user = user;
  }

  async keep(form: string, { key, name, content }: HeldFile): Promise<void> {
    await this.#rows.put({ key, name, content, form, user: this.#user, at: Date.now() });
  }

  async forget(key: string): Promise<void> {
    await this.#rows.forget(key);
  }

  async of(form: string): Promise<readonly HeldFile[]> {
    const all = await this.#rows.all();
    return all
      .filter((one) => one.form === form && one.user === this.#user)
      .sort((a, b) => a.at - b.at);
  }

  /** Forgets what belongs to forms that are done with, and what is as old as a draft may be. */
  async tidy(done: readonly string[], now: number): Promise<void> {
    for (const { key, form, at } of await this.#rows.all())
      if (done.includes(form) || at < now - draftLifetime) await this.forget(key);
  }
}

/** Keeps the files of a form with its draft, and puts them back with it. */
export async function keepDraftFiles(
  key: HTMLInputElement,
  uploads: UploadField,
  files: DraftFiles,
): Promise<void> {
  const bring = async () => {
    for (const file of await files.of(key.value)) uploads.add(file);
  };
  // Where the browser has no room for a file, the form has it all the same until the page goes.
  uploads.watch({
    added: (file) => void files.keep(key.value, file).catch(() => undefined),
    dropped: (file) => void files.forget(file).catch(() => undefined),
  });
  key.form?.addEventListener('draftrestored', () => void bring());
  await bring();
}
