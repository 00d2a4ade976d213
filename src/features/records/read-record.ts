import { type AskedField, openOptions, recordFields } from '../../core/criteria/record-fields.ts';
import type { DossierRecord, FieldValue } from '../../core/dossier/dossier.ts';
import { hasSecretMarking } from '../../core/secret-marking.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, dayOf, isoDay, parseWrittenDay, writtenDay } from '../../core/vietnamese/day.ts';
import { tidy } from '../../core/vietnamese/fold.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { RecordContent } from '../dossiers/index.ts';
import { FormReader, frameWords } from '../frame/index.ts';
import { fieldPrefix } from './address.ts';
import type { Ground } from './ground.ts';
import { categoriesIn, type TypedRecord } from './typed.ts';
import { recordWords } from './words.ts';

export interface ReadRecord {
  /** To be used only where there are no errors. */
  readonly content: RecordContent;
  readonly errors: FieldError[];
}

const oldest = dayOf(2000, 1, 1);
export const longestTitle = 300;

/**
 * Reads the form against the rounds that are open. A record that is edited may keep what a round
 * asked for that is closed by now.
 */
export function readRecord(
  sent: Fields,
  ground: Ground,
  { lang, today, before }: { lang: Lang; today: Day; before?: RecordContent | undefined },
): ReadRecord {
  const say = recordWords(lang);
  const form = new FormReader(sent, lang);
  const categories = categoriesIn(sent);
  const known = categories.filter(
    (key) => ground.catalogue.has(key) || before?.categories.includes(key),
  );
  if (categories.length === 0)
    form.fault('category', frameWords(lang).form.missingChoice(say.category));
  else if (known.length < categories.length) form.fault('category', say.unknownCategory);
  const day = form.day('day', { label: say.day, required: true });
  if (day !== undefined && day > today) form.fault('day', say.future(writtenDay(today)));
  if (day !== undefined && day < oldest) form.fault('day', say.tooOld);
  const title = form.line('title', { label: say.title, required: true, min: 2, max: longestTitle });
  const asked = recordFields(ground.sets, known);
  const old = known.some((key) => !ground.catalogue.has(key)) ? before?.fields : undefined;
  const fields = { ...old, ...readFields(form, asked, lang) };
  const number = form.line('number', { label: say.number, max: 80 });
  const issuer = form.line('issuer', { label: say.issuer, max: 200 });
  const participants = form.whole('participants', { label: say.participants }) ?? null;
  const note = form.lines('note', { label: say.note, max: 2000 });
  const citation = form.line('citation', { label: say.citation, max: 300 });
  for (const [name, text] of Object.entries({ title, number, issuer, note, citation }))
    if (hasSecretMarking(text)) form.fault(name, say.secret);
  return {
    content: {
      day: isoDay(day ?? today),
      categories: known,
      title,
      number,
      issuer,
      note,
      participants,
      fields,
      citation,
    },
    errors: form.errors,
  };
}

function readFields(
  form: FormReader,
  asked: readonly AskedField[],
  lang: Lang,
): Record<string, FieldValue> {
  const say = recordWords(lang);
  const fields: Record<string, FieldValue> = {};
  for (const field of asked) {
    const name = fieldPrefix + field.name;
    const label = field.label[lang];
    if (field.type === 'flag') {
      const answer = form.choice(name, ['yes', 'no'], { label, required: true });
      if (answer !== undefined) fields[field.name] = answer === 'yes';
    } else if (field.type === 'year') {
      const year = yearIn(form.line(name, { label, required: true, max: 10 }));
      if (year !== undefined) fields[field.name] = year;
      else if (!form.errors.some((error) => error.field === name))
        form.fault(name, say.year(label));
    } else {
      const values = field.options.map(({ value }) => value);
      const value = form.choice(name, values, { label, required: true });
      if (value !== undefined) fields[field.name] = value;
    }
  }
  // Only now is it known what a choice that hangs on another goes with.
  for (const field of asked) {
    const value = fields[field.name];
    const by = field.options.find((option) => option.value === value)?.when?.field;
    if (field.type !== 'choice' || value === undefined || by === undefined) continue;
    if (openOptions(field, fields).some((option) => option.value === value)) continue;
    const other = asked.find(({ name }) => name === by);
    const chosen = other?.options.find((option) => option.value === fields[by]);
    if (chosen)
      form.fault(fieldPrefix + field.name, say.notTogether(field.label[lang], chosen.label[lang]));
  }
  return fields;
}

function yearIn(text: string): number | undefined {
  return /^20\d\d$/.test(text) ? Number(text) : undefined;
}

/**
 * The record as far as it is typed, to show where it would count; undefined where there is no
 * category or no day yet. A field not yet answered is no answer.
 */
export function recordSoFar(typed: TypedRecord, ground: Ground): DossierRecord | undefined {
  const category = typed.categories.filter((key) => ground.catalogue.has(key));
  const date = parseWrittenDay(tidy(typed.day));
  if (category.length === 0 || date === undefined) return undefined;
  const fields: Record<string, FieldValue> = {};
  for (const { name, type, options } of recordFields(ground.sets, category)) {
    const text = tidy(typed.fields[name] ?? '');
    const year = yearIn(text);
    if (type === 'flag' && (text === 'yes' || text === 'no')) fields[name] = text === 'yes';
    if (type === 'year' && year !== undefined) fields[name] = year;
    if (type === 'choice' && options.some(({ value }) => value === text)) fields[name] = text;
  }
  return { category, date, fields };
}
