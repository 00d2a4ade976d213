import type { Text } from './text.ts';

/** Something wrong in a file, said to the person who can mend it. */
export interface Fault {
  /** Line in the file, from 1: that of the offending key or value. */
  readonly line: number;
  /** Where in the data, like `records[0].date`; empty for the file as a whole. */
  readonly path: string;
  readonly says: Text;
}

/** The outcome of reading something from outside: the value, or every fault in it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };
