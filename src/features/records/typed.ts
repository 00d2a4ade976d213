import type { FieldValue } from '../../core/dossier/dossier.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { RecordContent } from '../dossiers/index.ts';
import { dayWord } from '../frame/index.ts';
import { fieldPrefix } from './address.ts';

/** The plain fields of the form, each one line or a few of text. */
export const textFields = [
  'day',
  'title',
  'number',
  'issuer',
  'participants',
  'note',
  'citation',
] as const;
export type TextField = (typeof textFields)[number];

/** The form as typed, right or wrong: what is sent, and what is shown again. */
export interface TypedRecord extends Readonly<Record<TextField, string>> {
  readonly categories: readonly string[];
  /** Answers to what the categories ask for, by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What was sought among the categories. */
  readonly find: string;
}

/** Nothing honest sends more kinds than this. */
const mostCategories = 100;

/** The categories that were ticked; a page of conflict sends all of them in one field. */
export function categoriesIn(sent: Pick<Fields, 'all'>): readonly string[] {
  const keys = sent.all('category').flatMap((value) => value.split(' '));
  return [...new Set(keys)].filter((key) => key !== '').slice(0, mostCategories);
}

/** The version over which a form is to be saved; one that was never shown is none that stands. */
export function versionIn(sent: Pick<Fields, 'one'>): number {
  const version = sent.one('version');
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

export function typedOf(sent: Fields, names: Iterable<string>): TypedRecord {
  const text = Object.fromEntries(textFields.map((name) => [name, sent.one(name)]));
  return {
    ...(text as Record<TextField, string>),
    categories: categoriesIn(sent),
    fields: Object.fromEntries([...names].map((name) => [name, sent.one(fieldPrefix + name)])),
    find: sent.one('find'),
  };
}

export function emptyRecord(today: Day): TypedRecord {
  const text = Object.fromEntries(textFields.map((name) => [name, '']));
  return {
    ...(text as Record<TextField, string>),
    day: writtenDay(today),
    categories: [],
    fields: {},
    find: '',
  };
}

/** A record that is kept, as its form shows it. */
export function typedOfRecord(record: RecordContent, lang: Lang): TypedRecord {
  const { categories, title, number, issuer, note, citation, participants } = record;
  return {
    categories,
    day: dayWord(record.day),
    title,
    number,
    issuer,
    note,
    citation,
    participants: participants === null ? '' : figureWord(participants, lang),
    fields: Object.fromEntries(
      Object.entries(record.fields).map(([name, value]) => [name, typedValue(value)]),
    ),
    find: '',
  };
}

function typedValue(value: FieldValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
