import * as v from 'valibot';
import { parseDay } from '../vietnamese/day.ts';

/*
 * Facts as they are kept for ever, in a snapshot or a supplement. Days are `YYYY-MM-DD`, so that a
 * program of another decade reads them. Free texts and files stand as digests: what is erased
 * elsewhere leaves its digest, and nothing that was frozen changes.
 */

export const FrozenDay = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== undefined),
);

/** A SHA-256 in hexadecimal digits. The core makes none: the platform hands them in. */
export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const FrozenRecord = v.strictObject({
  id: v.string(),
  category: v.array(v.string()),
  date: FrozenDay,
  participants: v.exactOptional(v.number()),
  fields: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  /** Of title, number, issuer, note and citation together. */
  texts: Digest,
  files: v.array(Digest),
});
export type FrozenRecord = v.InferOutput<typeof FrozenRecord>;

export const FrozenFigure = v.strictObject({
  key: v.string(),
  value: v.union([v.number(), v.boolean()]),
  /** The day up to which it speaks. */
  asOf: FrozenDay,
  /** Of the words beside it; none where there are none. */
  explanation: v.exactOptional(Digest),
});
export type FrozenFigure = v.InferOutput<typeof FrozenFigure>;
