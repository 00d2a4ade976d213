import type { Readable } from 'node:stream';

/**
 * What a browser keeps until the server has it: a person's draft of a form, `<person>:<form>`, or a
 * record in the outbox, `outbox:<key>`.
 */
export type DraftKey = `${string}:${string}`;

/** Something said once on the page after this one. */
export interface Flash {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
  /** What has reached the server and may be forgotten by the browser. */
  readonly draftsDone?: readonly DraftKey[] | undefined;
}

/** Pictures that we have made ourselves, and so may be shown in a page. */
export type ImageType = 'image/webp' | 'image/jpeg';

type JsonStatus = 200 | 409 | 413 | 422 | 429;
type JsonValue = Readonly<Record<string, string | number | boolean | null>>;

/** What a handler answers; the application turns it into a response. */
export type Reply =
  | { readonly kind: 'page'; readonly status: 200 | 409 | 413 | 422 | 429; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly flash: Flash | undefined }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly body: Readable }
  | {
      readonly kind: 'image';
      readonly type: ImageType;
      readonly tag: string;
      readonly body: () => Promise<Readable>;
    }
  | { readonly kind: 'json'; readonly status: JsonStatus; readonly value: JsonValue }
  | {
      readonly kind: 'text';
      readonly status: 200 | 503;
      readonly type: string;
      readonly text: string;
    };

export function page(html: string, status: 200 | 409 | 413 | 422 | 429 = 200): Reply {
  return { kind: 'page', status, html };
}

/** On to another page, after a change: a reload must not repeat it. */
export function redirect(to: string, flash?: Flash): Reply {
  return { kind: 'redirect', to, flash };
}

/** A file to be kept, never shown in the page. */
export function file(name: string, type: string, body: Readable): Reply {
  return { kind: 'file', name, type, body };
}

/**
 * A picture to be shown in a page, which nothing in it can make into more than a picture. The browser
 * keeps it, and asks each time whether it may still show it; one of the same `tag` is not sent again.
 */
export function image(type: ImageType, tag: string, body: () => Promise<Readable>): Reply {
  return { kind: 'image', type, tag, body };
}

/** An answer to one of our own scripts. */
export function json(value: JsonValue, status: JsonStatus = 200): Reply {
  return { kind: 'json', status, value };
}

/**
 * Thrown where a request cannot be served: what is asked for does not exist for whoever asks (404),
 * or they may not (403). The words, where given, are for them.
 */
export class Refusal extends Error {
  readonly status: 403 | 404 | 413 | 429 | 503;
  readonly says: string | undefined;

  constructor(status: 403 | 404 | 413 | 429 | 503, says?: string) {
    super(`refused: ${status}`);
    this.status = status;
    this.says = says;
  }
}

/** The value, or 404: to a stranger what exists and what does not look the same. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal(404);
  return value;
}
