import * as v from 'valibot';
import { Check } from './kinds/index.ts';
import { NonEmpty, Text, vocabularyEntries } from './vocabulary.ts';

/** A slip of the printed text, with the reading shown beside it, never instead of it. */
export const Slip = v.strictObject({ printed: NonEmpty, reading: NonEmpty });

/** Words of the law, verbatim. */
const verbatim = {
  text: NonEmpty,
  /** Ranges printed in italics, as [from, to) in UTF-16 units of `text`. */
  italic: v.optional(
    v.array(v.tuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())])),
  ),
  slips: v.optional(v.array(Slip)),
};

export const Criterion = v.strictObject({
  /** The key of the criterion within the set; the printed letter is only data. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  letter: NonEmpty,
  ...verbatim,
  /** Our own short label beside the law's words. */
  label: Text,
  /** Conditions on which every check of the criterion hangs. */
  when: v.optional(v.pipe(v.array(NonEmpty), v.minLength(1))),
  checks: v.pipe(v.array(Check), v.minLength(1)),
});
export type Criterion = v.InferOutput<typeof Criterion>;

export const Clause = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: NonEmpty,
  label: Text,
  criteria: v.pipe(v.array(Criterion), v.minLength(1)),
});
export type Clause = v.InferOutput<typeof Clause>;

/**
 * A criteria set: one decision's or circular's criteria, with the checks that its sentences are
 * read as. A published set is never edited; a new reading is a new set.
 */
export const CriteriaSet = v.strictObject({
  /** Equal to the name of its folder. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** How the source is called where it is cited. */
  source: Text,
  title: v.strictObject(verbatim),
  issuer: NonEmpty,
  /** Number and day as printed; null where the copy leaves them blank. */
  number: v.nullable(NonEmpty),
  day: v.nullable(NonEmpty),
  /** How papers call it, in the law's language; its source where it does not say. */
  papers: v.optional(
    v.strictObject({
      /** What a unit strives for: “đạt tiêu chuẩn …”. */
      aim: NonEmpty,
      /** “Bộ tiêu chí …”, inside a sentence. */
      set: NonEmpty,
    }),
  ),
  /** The line under the title that says what it was issued with. */
  issuedWith: v.optional(NonEmpty),
  /**
   * How its parts are cited: a clause with {clause}; a criterion, alone and as a heading under its
   * clause, with {clause}, {letter} and {number}; a point of a criterion also with {point}.
   */
  citation: v.strictObject({
    clause: Text,
    heading: Text,
    criterion: Text,
    point: v.optional(Text),
  }),
  ...vocabularyEntries,
  clauses: v.pipe(v.array(Clause), v.minLength(1)),
});
export type CriteriaSet = v.InferOutput<typeof CriteriaSet>;

/** One bit a criterion must fit the integers on which JavaScript has bit operations. */
export const mostCriteria = 31;
/** One bit a check must fit the 64-bit integers of the database, of which one is the sign. */
export const mostChecks = 63;
