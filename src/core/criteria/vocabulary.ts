import * as v from 'valibot';
import { unitFlags, unitKinds } from '../dossier/unit.ts';
import { daysInMonth } from '../vietnamese/day.ts';

/*
 * The words in which a criteria set is written, below the level of its checks: texts, days,
 * fields, categories, figures, conditions. Each schema shares its name with its type.
 */

export const NonEmpty = v.pipe(v.string(), v.nonEmpty());

/** A text in both languages. */
export const Text = v.strictObject({ vi: NonEmpty, en: NonEmpty });

/** What is counted, as it follows a number: “02 hoạt động”, “1 activity”, “2 activities”. */
export const Counted = v.strictObject({
  vi: NonEmpty,
  en: v.strictObject({ one: NonEmpty, other: NonEmpty }),
});
export type Counted = v.InferOutput<typeof Counted>;

/** A day of any year, as `MM-DD`. */
export const MonthDay = v.pipe(v.string(), v.check(isMonthDay));

function isMonthDay(text: string): boolean {
  const [month = 0, date = 0] = text.split('-').map(Number);
  const inYear = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(2000, month);
  return /^\d{2}-\d{2}$/.test(text) && inYear;
}

function isMonthDayOrMonth(text: string): boolean {
  return isMonthDay(text) || /^(0[1-9]|1[0-2])$/.test(text);
}

/** The set's own window: days of the dossier's year, or of the year before. */
export const SetWindow = v.strictObject({
  from: v.strictObject({ day: MonthDay, year: v.picklist(['this', 'before']) }),
  to: v.strictObject({ day: MonthDay, year: v.picklist(['this', 'before']) }),
});
export type SetWindow = v.InferOutput<typeof SetWindow>;

/** A part of the year that a check may be bound to, such as Quý I. */
export const Period = v.strictObject({ from: MonthDay, to: MonthDay, label: Text });
export type Period = v.InferOutput<typeof Period>;

/** A day (`MM-DD`) or a whole month (`MM`) that is observed every year. */
export const Observance = v.strictObject({
  on: v.pipe(v.string(), v.check(isMonthDayOrMonth)),
  label: Text,
});
export type Observance = v.InferOutput<typeof Observance>;

/** Steps from lowest to highest; values on one step count the same. */
export const Ladder = v.strictObject({
  steps: v.pipe(v.array(v.pipe(v.array(NonEmpty), v.minLength(1))), v.minLength(2)),
  labels: v.record(v.string(), Text),
});
export type Ladder = v.InferOutput<typeof Ladder>;

/** A field that some categories ask of a record. */
export const Field = v.variant('type', [
  v.strictObject({ type: v.literal('flag'), label: Text }),
  v.strictObject({ type: v.literal('year'), label: Text }),
  v.strictObject({ type: v.literal('choice'), label: Text, choices: v.record(v.string(), Text) }),
  v.strictObject({ type: v.literal('rung'), label: Text, ladder: NonEmpty }),
  /** A rung whose ladder depends on the value of a choice field of the same record. */
  v.strictObject({
    type: v.literal('rungBy'),
    label: Text,
    by: NonEmpty,
    ladders: v.record(v.string(), NonEmpty),
  }),
]);
export type Field = v.InferOutput<typeof Field>;

/** A kind of record. */
export const Category = v.strictObject({
  label: Text,
  counted: Counted,
  /** Fields that a record of the category must carry. */
  fields: v.optional(v.array(NonEmpty)),
  /** By which a record counts: its date in the window (the default), or its year of award. */
  countsBy: v.optional(v.picklist(['date', 'forYear'])),
  /** The observance of the year that it marks. */
  observance: v.optional(NonEmpty),
});
export type Category = v.InferOutput<typeof Category>;

/** A figure or an attestation of the statement. */
export const StatementKey = v.variant('type', [
  v.strictObject({ type: v.literal('count'), label: Text, unit: Counted }),
  v.strictObject({ type: v.literal('decimal'), label: Text, unit: Text }),
  v.strictObject({ type: v.literal('flag'), label: Text }),
]);
export type StatementKey = v.InferOutput<typeof StatementKey>;

/** The grounds to name where a condition fails or is not known. */
const grounds = {
  /** Whether the law prints the condition, or it is our own reading. */
  printed: v.boolean(),
  label: Text,
  fails: Text,
  /** A unit's kind is always known; of the others this says what is missing. */
  unknown: v.optional(Text),
};

/** A condition on which checks hang. */
export const Condition = v.variant('type', [
  v.strictObject({
    type: v.literal('kind'),
    kinds: v.pipe(v.array(v.picklist(unitKinds)), v.minLength(1)),
    ...grounds,
  }),
  v.strictObject({ type: v.literal('flag'), flag: v.picklist(unitFlags), ...grounds }),
  v.strictObject({ type: v.literal('statement'), key: NonEmpty, ...grounds }),
]);
export type Condition = v.InferOutput<typeof Condition>;

/**
 * All that a set names before it comes to its clauses: what its checks are written with, and what
 * a dossier may hold.
 */
export const vocabularyEntries = {
  window: SetWindow,
  periods: v.record(v.string(), Period),
  observances: v.record(v.string(), Observance),
  ladders: v.record(v.string(), Ladder),
  fields: v.record(v.string(), Field),
  categories: v.record(v.string(), Category),
  statement: v.record(v.string(), StatementKey),
  conditions: v.record(v.string(), Condition),
};
const Vocabulary = v.strictObject(vocabularyEntries);
export type Vocabulary = v.InferOutput<typeof Vocabulary>;

/** What a record's fields must be to count: an exact value, one of several, or a rung and above. */
export const Where = v.record(
  v.string(),
  v.union([
    v.boolean(),
    NonEmpty,
    v.pipe(v.array(NonEmpty), v.minLength(1)),
    v.strictObject({ atLeast: NonEmpty }),
  ]),
);
export type Where = v.InferOutput<typeof Where>;

/** Fields of a record that just pass: the value asked for, the first of several, the lowest rung. */
export function askedFields(where: Where | undefined): Record<string, string | boolean> {
  const asked = Object.entries(where ?? {}).map(([field, wanted]) => {
    if (Array.isArray(wanted)) return [field, wanted[0] ?? ''] as const;
    return [field, typeof wanted === 'object' ? wanted.atLeast : wanted] as const;
  });
  return Object.fromEntries(asked);
}
