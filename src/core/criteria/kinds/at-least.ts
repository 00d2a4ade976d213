import * as v from 'valibot';
import type { Lang } from '../../text.ts';
import { type Day, writtenDay } from '../../vietnamese/day.ts';
import { countWord } from '../../vietnamese/number.ts';
import { spanIndex } from '../calendar.ts';
import type { Layout } from '../layout.ts';
import { gravity, MET, OPEN } from '../status.ts';
import { askedFields, Counted, NonEmpty, Where } from '../vocabulary.ts';
import { checkEntries, type Kind, type RuleWords, Threshold } from './kind.ts';

/** “Có ít nhất 01 …”: enough records of the categories, by the days on which they count. */
export const AtLeast = v.strictObject({
  ...checkEntries,
  kind: v.literal('atLeast'),
  count: Threshold,
  /** Any of these categories; a record counts once, however many of them it carries. */
  of: v.pipe(v.array(NonEmpty), v.minLength(1)),
  by: v.optional(v.literal('date')),
  within: v.optional(NonEmpty),
  where: v.optional(Where),
  /** What is counted, where the first category's own words do not say it. */
  counted: v.optional(Counted),
});
export type AtLeast = v.InferOutput<typeof AtLeast>;

export const atLeast: Kind<AtLeast> = {
  threshold: 'count',

  refer(spec, references) {
    references.categories(spec.of, 'of');
    references.period(spec.within, 'within');
    references.where(spec.where, spec.of, 'where');
  },

  compile(spec, layout) {
    const column = layout.count(spec);
    const marksDays = spec.of.some((name) => layout.vocabulary.categories[name]?.observance);
    const strays = marksDays ? layout.strays(spec) : undefined;
    const need = spec.count;
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          states.add(start + unit - from, gravity((cells[unit] ?? Number.NaN) >= need));
        }
      },
      have: (facts, unit) => facts.at(column, unit),
      need: () => need,
      span: spanIndex(layout.vocabulary, spec.within),
      asks: { categories: spec.of, fields: askedFields(spec.where), figures: [] },
      words: bilingualWords(spec, layout, column),
      ...(strays !== undefined && {
        warns: (facts, unit, lang) =>
          strayWarning(facts.at(strays, unit), facts.at(strays + 1, unit), lang),
      }),
    };
  },
};

function bilingualWords(spec: AtLeast, layout: Layout, column: number): Record<Lang, RuleWords> {
  const counted = spec.counted ?? layout.vocabulary.categories[spec.of[0] ?? '']?.counted;
  const period = layout.vocabulary.periods[spec.within ?? '']?.label;
  if (!counted) throw new Error(`check ${spec.id} counts nothing that has a name`);
  const { count: need } = spec;
  const viNoun = period ? `${counted.vi} trong ${period.vi}` : counted.vi;
  const enOne = period ? `${counted.en.one} in ${period.en}` : counted.en.one;
  const enMany = period ? `${counted.en.other} in ${period.en}` : counted.en.other;
  const enNoun = (n: number) => (n === 1 ? enOne : enMany);
  const outside = spec.external === true;
  return {
    vi: {
      demand: `Có ít nhất ${countWord(need, 'vi')} ${viNoun}`,
      held: (facts, unit, state) => {
        const have = facts.at(column, unit);
        if (have === 0) return `Chưa có ${viNoun} (cần ít nhất ${countWord(need, 'vi')})`;
        return state === MET
          ? `Đã có ${countWord(have, 'vi')} ${viNoun}, cần ít nhất ${countWord(need, 'vi')}`
          : `Còn thiếu ${countWord(need - have, 'vi')} ${viNoun} (đã có ${have}/${need})`;
      },
      cure: (_facts, _unit, state, past) => (state === OPEN ? cureText('vi', outside, past) : ''),
    },
    en: {
      demand: `At least ${countWord(need, 'en')} ${enNoun(need)}`,
      held: (facts, unit, state) => {
        const have = facts.at(column, unit);
        if (have === 0) return `No ${enOne} yet (at least ${countWord(need, 'en')} needed)`;
        return state === MET
          ? `${countWord(have, 'en')} ${enNoun(have)} recorded, at least ${countWord(need, 'en')} needed`
          : `Short of ${countWord(need - have, 'en')} ${enNoun(need - have)} (${have} of ${need} recorded)`;
      },
      cure: (_facts, _unit, state, past) => (state === OPEN ? cureText('en', outside, past) : ''),
    },
  };
}

function cureText(lang: Lang, external: boolean, past: boolean): string {
  if (lang === 'vi') {
    if (external) return 'Khi nhận được văn bản, ghi ngày và số văn bản.';
    return past
      ? 'Nếu đã làm trong hạn thì ghi bổ sung kèm minh chứng; làm sau hạn không được tính.'
      : 'Thực hiện rồi ghi lại kèm ngày và minh chứng.';
  }
  if (external) return 'When the paper arrives, record its day and number.';
  return past
    ? 'If it was done in time, record it now with its proof; done later it does not count.'
    : 'Do it, then record it with its day and proof.';
}

function strayWarning(count: number, earliest: number, lang: Lang): string[] {
  if (!(count > 0)) return [];
  const day = writtenDay(earliest as Day);
  const others = countWord(count - 1, lang);
  if (lang === 'vi') {
    const more = count > 1 ? ` (và ${others} hoạt động khác)` : '';
    return [`Hoạt động ngày ${day}${more} cách ngày hưởng ứng quá 31 ngày; vẫn được tính.`];
  }
  const more = count > 1 ? ` (and ${others} more)` : '';
  return [
    `The activity of ${day}${more} lies over 31 days from the day observed; it still counts.`,
  ];
}
