import type { CompiledCheck, CompiledSet } from '../../core/criteria/compile.ts';
import type { Evaluation } from '../../core/criteria/evaluation.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, earlierDay, laterDay, parseWrittenDay } from '../../core/vietnamese/day.ts';
import type { ShownStatus } from '../../ui/status-tag.tsx';
import { type EvaluatedYear, evaluated, judge, shownStatus } from './read-year.ts';
import { yearWords } from './words.ts';

/** What may be supposed, by the key under which the address names it. */
export interface Supposition {
  /** `record:13.1` or `figure:unity` */
  readonly key: string;
  readonly label: string;
}

/** One supposition for each thing that checks ask for, in the set's order. */
export function suppositionsOf(set: CompiledSet, lang: Lang): Supposition[] {
  const say = yearWords(lang).whatIf;
  const asked = new Set<string>();
  const records = set.checks.flatMap(({ check, rule }) => {
    const [category] = rule.asks.categories;
    const identity = JSON.stringify([category, rule.asks.fields]);
    if (category === undefined || asked.has(identity)) return [];
    asked.add(identity);
    const counted = 'counted' in check && check.counted ? check.counted : undefined;
    const noun = counted ?? set.set.categories[category]?.counted;
    const word = noun && (lang === 'vi' ? noun.vi : noun.en.one);
    return [{ key: `record:${check.id}`, label: say.record(word ?? check.label[lang]) }];
  });
  const figures = Object.entries(set.set.statement).map(([key, { type, label }]) => ({
    key: `figure:${key}`,
    label: type === 'flag' ? say.flag(label[lang]) : say.figure(label[lang]),
  }));
  return [...records, ...figures];
}

/** What was typed into the form of the trial. */
export interface Supposed {
  readonly key: string;
  readonly value: string;
  readonly day: string;
}

export type Trial =
  | { readonly is: 'none' }
  | { readonly is: 'faulty'; readonly field: 'value' | 'day' }
  | {
      readonly is: 'shown';
      /** The day on which a record was taken to lie. */
      readonly day: Day | undefined;
      readonly evaluation: Evaluation;
      readonly turned: readonly Turned[];
    };

export interface Turned {
  readonly number: number;
  readonly label: string;
  readonly from: ShownStatus;
  readonly to: ShownStatus;
}

/** Judges the year as if one thing were otherwise. Nothing is stored, and no record is read anew. */
export function tryOut(at: EvaluatedYear, typed: Supposed, asOf: Day, lang: Lang): Trial {
  const [kind, key] = partsOf(typed.key);
  const check = at.set.checks.find((one) => one.check.id === key);
  if (kind === 'record' && check) return tryRecord(at, check, typed, asOf, lang);
  if (kind === 'figure' && Object.hasOwn(at.set.set.statement, key)) {
    return tryFigure(at, key, typed, asOf, lang);
  }
  return { is: 'none' };
}

function partsOf(key: string): readonly [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}

function tryRecord(
  at: EvaluatedYear,
  { rule }: CompiledCheck,
  { day: typed }: Supposed,
  asOf: Day,
  lang: Lang,
): Trial {
  const [category] = rule.asks.categories;
  if (category === undefined) return { is: 'none' };
  const { calendar, dossier } = at;
  const chosen = parseWrittenDay(typed);
  if (typed.trim() !== '' && chosen === undefined) return { is: 'faulty', field: 'day' };
  const { from, to } = calendar.window;
  const date = chosen ?? laterDay(from, earlierDay(to, asOf));
  const fields = { forYear: calendar.year, ...rule.asks.fields };
  const record = { category: [category], date, fields };
  const supposed = { ...dossier, records: [...dossier.records, record] };
  return shownTrial(at, supposed, asOf, lang, date);
}

function tryFigure(
  at: EvaluatedYear,
  key: string,
  { value: typed }: Supposed,
  asOf: Day,
  lang: Lang,
): Trial {
  const { dossier, set } = at;
  const flag = set.set.statement[key]?.type === 'flag';
  const value = flag ? true : numberOf(typed);
  if (value === undefined) return { is: 'faulty', field: 'value' };
  const statement = { ...dossier.statement, [key]: value };
  return shownTrial(at, { ...dossier, statement }, asOf, lang, undefined);
}

/** A figure as people type it: `100,5` and `1.040`. */
function numberOf(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/[. ](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

function shownTrial(
  at: EvaluatedYear,
  supposed: Dossier,
  asOf: Day,
  lang: Lang,
  day: Day | undefined,
): Trial {
  const then = evaluated({ ...at, ...judge(at, supposed) }, asOf, lang);
  const turned = at.evaluation.criteria.flatMap((now, place): Turned[] => {
    const anew = then.evaluation.criteria[place];
    if (!anew) return [];
    const from = shownStatus(at, place, now);
    const to = shownStatus(then, place, anew);
    const label = at.set.criteria[place]?.criterion.label[lang] ?? '';
    return from === to ? [] : [{ number: now.number, label, from, to }];
  });
  return { is: 'shown', day, evaluation: then.evaluation, turned };
}
