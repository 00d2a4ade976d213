/** A draft as it is kept: what the form held when it was opened, what has been typed, and when. */
export interface Draft {
  readonly opened: string;
  readonly typed: string;
  readonly at: number;
  /** The key of what the form makes: it may be made already, though its answer was lost. */
  readonly key?: string | undefined;
  /** The version of what the form changes, where the form tells it. */
  readonly version?: string | undefined;
}

/** Shared machines should not keep what people typed for ever. */
export const draftLifetime = 14 * 24 * 3600 * 1000;
const prefix = 'diem-sang:draft:';

/**
 * The drafts of this browser. Storage may be turned off, full, or refused in a private window;
 * then nothing is kept and nothing is found.
 */
export class Drafts {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  find(key: string): Draft | undefined {
    return attempt(() => {
      const value: unknown = JSON.parse(this.#storage.getItem(prefix + key) ?? 'null');
      return isDraft(value) ? value : undefined;
    });
  }

  keep(key: string, draft: Draft): void {
    attempt(() => this.#storage.setItem(prefix + key, JSON.stringify(draft)));
  }

  forget(key: string): void {
    attempt(() => this.#storage.removeItem(prefix + key));
  }

  forgetOld(now: number): void {
    const names = Array.from({ length: this.#storage.length }, (_, n) => this.#storage.key(n));
    for (const name of names) {
      if (!name?.startsWith(prefix)) continue;
      const key = name.slice(prefix.length);
      const draft = this.find(key);
      if (!draft || draft.at < now - draftLifetime) this.forget(key);
    }
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { opened, typed, at, key, version } = value as Readonly<Record<string, unknown>>;
  const texts = [opened, typed, key ?? '', version ?? ''].every((one) => typeof one === 'string');
  return texts && typeof at === 'number';
}

export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
