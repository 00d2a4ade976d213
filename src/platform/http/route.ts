import type { Logger } from 'pino';
import type { Access } from '../../core/access/policy.ts';
import type { Lang } from '../../core/text.ts';
import type { Database, Tx } from '../database/database.ts';
import type { Assets } from './assets.ts';
import type { Fields } from './fields.ts';
import type { Flash, Reply } from './reply.ts';
import type { Upload } from './upload.ts';
import type { Who } from './who.ts';

/** One request, as a handler sees it. */
export interface Ask {
  readonly lang: Lang;
  /** Path and query, as the browser has them. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A part of the path: `:id`. */
  readonly param: (name: string) => string;
  readonly who: Who | undefined;
  readonly csrf: string;
  readonly now: Date;
  /** Whether the data are invented, which every page says. */
  readonly trial: boolean;
  readonly flash: Flash | undefined;
  readonly address: string;
  /** The browser, in its own words. */
  readonly agent: string;
  readonly db: Database;
  readonly log: Logger;
  /** Addresses of the stylesheet, the script and the mark. */
  readonly assets: Pick<Assets, 'styles' | 'script' | 'icon' | 'record'>;
  readonly cookies: {
    readonly get: (name: string) => string | undefined;
    readonly set: (name: string, value: string, seconds: number) => void;
    readonly drop: (name: string) => void;
  };
}

/** A request of someone signed in, whom the route's table lets through. */
export interface SignedAsk extends Ask {
  readonly who: Who;
  /** One transaction that sees what this person may see. */
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

export interface Posted {
  readonly fields: Fields;
}

export interface Sent {
  readonly fields: Fields;
  readonly upload: Upload | undefined;
}

export interface SentMany {
  readonly fields: Fields;
  readonly uploads: readonly Upload[];
}

export interface SentBytes {
  /** The body as it comes, not yet read; whoever reads it bounds it. */
  readonly body: ReadableStream<Uint8Array>;
}

/** What a route takes in: nothing, a form, a form with one file or several, or bare bytes. */
export type Shape<A> =
  | { readonly method: 'get'; readonly handle: (ask: A) => Promise<Reply> }
  | {
      readonly method: 'post';
      readonly takes: 'form';
      readonly handle: (ask: A & Posted) => Promise<Reply>;
    }
  | {
      readonly method: 'post';
      readonly takes: 'file';
      readonly handle: (ask: A & Sent) => Promise<Reply>;
    }
  | {
      readonly method: 'post';
      readonly takes: 'files';
      readonly handle: (ask: A & SentMany) => Promise<Reply>;
    }
  | {
      readonly method: 'post';
      readonly takes: 'bytes';
      readonly handle: (ask: A & SentBytes) => Promise<Reply>;
    };

/** One address of the application, and who may go there. */
export type Route = { readonly path: string } & (
  | ({ readonly access: 'everyone'; readonly signed: false } & Shape<Ask>)
  | ({ readonly access: Exclude<Access, 'everyone'>; readonly signed: true } & Shape<SignedAsk>)
);

type Policy = Exclude<Access, 'everyone'>;

/** A page for everyone, signed in or not. */
export function openGet(path: string, handle: (ask: Ask) => Promise<Reply>): Route {
  return { path, access: 'everyone', signed: false, method: 'get', handle };
}

export function openPost(path: string, handle: (ask: Ask & Posted) => Promise<Reply>): Route {
  return { path, access: 'everyone', signed: false, method: 'post', takes: 'form', handle };
}

/** A page for those whom the table names. */
export function get(
  path: string,
  access: Policy,
  handle: (ask: SignedAsk) => Promise<Reply>,
): Route {
  return { path, access, signed: true, method: 'get', handle };
}

export function post(
  path: string,
  access: Policy,
  handle: (ask: SignedAsk & Posted) => Promise<Reply>,
): Route {
  return { path, access, signed: true, method: 'post', takes: 'form', handle };
}

/** A form that brings one file. */
export function postFile(
  path: string,
  access: Policy,
  handle: (ask: SignedAsk & Sent) => Promise<Reply>,
): Route {
  return { path, access, signed: true, method: 'post', takes: 'file', handle };
}

/** A form that brings several files. */
export function postFiles(
  path: string,
  access: Policy,
  handle: (ask: SignedAsk & SentMany) => Promise<Reply>,
): Route {
  return { path, access, signed: true, method: 'post', takes: 'files', handle };
}

/** A part of a file as bare bytes, from a script that carries the form token in a header. */
export function postBytes(
  path: string,
  access: Policy,
  handle: (ask: SignedAsk & SentBytes) => Promise<Reply>,
): Route {
  return { path, access, signed: true, method: 'post', takes: 'bytes', handle };
}
