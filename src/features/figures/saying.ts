import { brokenBounds } from '../../core/criteria/bounds.ts';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import { figureLabel, profileCount } from '../../core/criteria/layout.ts';
import type { FieldValue } from '../../core/dossier/dossier.ts';
import type { UnitProfile } from '../../core/dossier/unit.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { KeptFigure } from '../dossiers/index.ts';
import { FormReader } from '../frame/index.ts';
import type { Asked } from './asked.ts';
import { figureWords } from './words.ts';

/** What is said of a figure or attestation. */
export interface Saying {
  /** A flag is 1 or 0; null takes back what was said. */
  readonly value: number | null;
  readonly asOf: Day;
  readonly explanation: string;
  readonly detail: Readonly<Record<string, FieldValue>>;
}

/** The fields of a figure's form, as they are sent. */
export const formFields = [
  'value',
  'asOf',
  'explanation',
  'task',
  'planned',
  'done',
  'paper',
] as const;
export type FigureField = (typeof formFields)[number];
export type TypedFigure = Readonly<Record<FigureField, string>>;

export function typedOf(fields: Pick<Fields, 'one'>): TypedFigure {
  const sent = formFields.map((name) => [name, fields.one(name)] as const);
  return Object.fromEntries(sent) as Record<FigureField, string>;
}

/** A figure as its form shows it before anything is typed. */
export function typedOfKept(
  { means, planned }: Asked,
  kept: KeptFigure | undefined,
  today: Day,
  lang: Lang,
): TypedFigure {
  const part = (name: string) => {
    const value = kept?.detail[name];
    return typeof value === 'number' ? figureWord(value, lang) : String(value ?? '');
  };
  const reckoned = planned && part('planned') !== '' && part('done') !== '';
  const said = kept?.value ?? null;
  return {
    value:
      means.type === 'flag'
        ? said === null
          ? 'unknown'
          : said === 1
            ? 'yes'
            : 'no'
        : said === null || reckoned
          ? ''
          : figureWord(said, lang),
    asOf: writtenDay(kept && kept.value !== null ? kept.asOf : today),
    explanation: kept?.explanation ?? '',
    task: part('task'),
    planned: part('planned'),
    done: part('done'),
    paper: part('paper'),
  };
}

/** A form that is given back. */
export interface Answered {
  readonly key: string;
  readonly typed: TypedFigure;
  readonly version: string;
  readonly errors: readonly FieldError[];
}

const mostCounted = 1_000_000;
const mostPercent = 10_000;
const mostPlanned = 1_000_000_000_000;

/** Reads what a form says of a figure; to be used only where there are no errors. */
export function readSaying(
  asked: Asked,
  fields: Fields,
  { today, lang }: { readonly today: Day; readonly lang: Lang },
): { readonly saying: Saying; readonly errors: FieldError[] } {
  const say = figureWords(lang);
  const form = new FormReader(fields, lang);
  const { means, planned, from } = asked;
  const takesBack = fields.one('take') === 'back';
  const explanation = form.lines('explanation', { label: say.explanation, max: 2000 });
  const asOf = form.day('asOf', { label: say.asOf, required: true });
  if (asOf !== undefined && asOf > today) form.fault('asOf', say.afterToday(writtenDay(today)));
  if (asOf !== undefined && asOf < from && explanation === '' && !takesBack)
    form.fault('asOf', say.beforeWindow(writtenDay(from)));
  const detail = planned ? readPlan(form, lang) : {};
  const value = takesBack ? null : readValue(asked, form, fields, detail, lang);
  const taken = means.type !== 'flag' && value === undefined ? null : (value ?? null);
  return {
    saying: { value: taken, asOf: asOf ?? today, explanation, detail },
    errors: takesBack ? form.errors.filter(({ field }) => field === 'explanation') : form.errors,
  };
}

function readValue(
  { means, planned }: Asked,
  form: FormReader,
  fields: Fields,
  detail: Saying['detail'],
  lang: Lang,
): number | undefined {
  const say = figureWords(lang);
  const label = sentenceCase(means.label[lang]);
  if (means.type === 'flag') {
    const answer = form.flag('value', { label });
    return answer === null ? undefined : Number(answer);
  }
  const reckoned = planned ? reckon(detail) : undefined;
  if (reckoned !== undefined) {
    if (reckoned > mostPercent) form.fault('done', say.absurdShare);
    return reckoned;
  }
  if (/^\s*[-−–]/.test(fields.one('value'))) {
    form.fault('value', say.negative(label));
    return undefined;
  }
  return means.type === 'count'
    ? form.whole('value', { label, required: true, max: mostCounted })
    : form.decimal('value', { label, required: true, max: mostPercent });
}

/** What stands behind the completion of a plan; what was left out stays away. */
function readPlan(form: FormReader, lang: Lang): Saying['detail'] {
  const say = figureWords(lang);
  const parts: Record<string, FieldValue> = {};
  const task = form.line('task', { label: say.task, max: 300 });
  const planned = form.decimal('planned', { label: say.planned, max: mostPlanned });
  const done = form.decimal('done', { label: say.done, max: mostPlanned });
  const paper = form.line('paper', { label: say.paper, max: 300 });
  if (planned === 0) form.fault('planned', say.nothingPlanned);
  if (planned === undefined && done !== undefined) form.fault('planned', say.plannedMissing);
  if (task !== '') parts.task = task;
  if (planned !== undefined) parts.planned = planned;
  if (done !== undefined) parts.done = done;
  if (paper !== '') parts.paper = paper;
  return parts;
}

/** What was done as a percentage of what was planned, to four decimals. */
function reckon({ planned, done }: Saying['detail']): number | undefined {
  if (typeof planned !== 'number' || typeof done !== 'number' || planned === 0) return undefined;
  return Math.round((done / planned) * 1_000_000) / 10_000;
}

/** What else is known when a figure is said. */
export interface Known {
  readonly figures: readonly Pick<KeptFigure, 'key' | 'year' | 'value'>[];
  readonly profile: UnitProfile;
  readonly year: number;
}

/** What is wrong with a figure beside the others: a part would be greater than its whole. */
export function boundErrors(
  sets: readonly CompiledSet[],
  { key, value }: { readonly key: string; readonly value: number | null },
  { figures, profile, year }: Known,
  lang: Lang,
): FieldError[] {
  if (value === null) return [];
  const say = figureWords(lang);
  const figure = (name: string): number | undefined => {
    const count = profileCount(name);
    if (count) return profile[count];
    if (name === key) return value;
    return figures.find((one) => one.key === name && one.year === year)?.value ?? undefined;
  };
  const messages = sets.flatMap((set) =>
    brokenBounds(set, figure).flatMap(({ part, sum, whole, most }) => {
      const [numbers, name] = [
        { parts: figureWord(sum, lang), whole: figureWord(most, lang) },
        (one: string) => figureLabel(set.set, one)[lang],
      ];
      if (whole === key) return [say.lessThanPart(numbers, name(part))];
      return part === key ? [say.moreThanWhole(numbers, name(whole))] : [];
    }),
  );
  return [...new Set(messages)].map((message) => ({ field: 'value', message }));
}

/** Whether nothing new is said. */
export function isSame(kept: KeptFigure | undefined, saying: Saying): boolean {
  if (!kept) return saying.value === null;
  return (
    kept.value === saying.value &&
    kept.asOf === saying.asOf &&
    kept.explanation === saying.explanation &&
    JSON.stringify(kept.detail, Object.keys(kept.detail).sort()) ===
      JSON.stringify(saying.detail, Object.keys(saying.detail).sort())
  );
}
