import type { Readable } from 'node:stream';

/** A finished local file with its digest, which the store may take away. */
export interface Finished {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** Where files are kept, by keys such as `tenant/unit/digest`. What lies under a key never changes. */
export interface FileStore {
  /** Keeps a file for good: when it returns, a failing machine can no longer lose it. */
  readonly put: (key: string, file: Finished) => Promise<void>;
  /** The bytes; a key that is not there is an error. */
  readonly read: (key: string) => Promise<Readable>;
  /** Undefined where there is nothing under the key. */
  readonly size: (key: string) => Promise<number | undefined>;
  /** Done as well where there was nothing. */
  readonly remove: (key: string) => Promise<void>;
}

/** Keys are made of our own ids and digests; anything else is a fault of ours, or an attack. */
const soundKey = /^[0-9a-f-]{36}\/[0-9a-f-]{36}\/[0-9a-f]{64}(-[a-z0-9]{1,8})?$/;

export function demandSoundKey(key: string): string {
  if (!soundKey.test(key)) throw new Error('not a key of the store');
  return key;
}
