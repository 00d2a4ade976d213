import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { countWord, figureWord } from '../../vietnamese/number.ts';
import type { Facts } from '../facts.ts';
import { gravity, MET, NOT_APPLICABLE, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { asksFigures, checkEntries, type Kind, shown } from './kind.ts';

/**
 * “100% …”, “70% trở lên …”: a part of a whole. Of a whole of nothing it does not apply, which is
 * our own reading; below the bound it is open, for the part can still grow.
 */
export const Share = v.strictObject({
  ...checkEntries,
  kind: v.literal('share'),
  part: NonEmpty,
  whole: NonEmpty,
  /** The bound in percent; the whole itself where it is left out. */
  percent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
});
export type Share = v.InferOutput<typeof Share>;

/** The smallest whole number that reaches the bound. */
export function shareNeeded(whole: number, percent: number): number {
  const hundredths = whole * percent;
  return (hundredths - (hundredths % 100)) / 100 + (hundredths % 100 > 0 ? 1 : 0);
}

export const share: Kind<Share> = {
  threshold: 'percent',

  refer(spec, references) {
    references.figure(spec.part, ['count'], 'part');
    references.figure(spec.whole, ['count'], 'whole');
  },

  compile(spec, layout) {
    const partColumn = layout.figure(spec.part);
    const wholeColumn = layout.figure(spec.whole);
    const percent = spec.percent ?? 100;
    const partLabel = layout.labelOf(spec.part);
    const partKey = layout.vocabulary.statement[spec.part];
    const counted = partKey?.type === 'count' ? ` ${partKey.unit.vi}` : '';
    const wholeLabel = layout.labelOf(spec.whole);
    const part = (facts: Facts, unit: number) => facts.at(partColumn, unit);
    const need = (facts: Facts, unit: number) => shareNeeded(facts.at(wholeColumn, unit), percent);
    return {
      judge:
        percent === 100
          ? (facts, from, to, states, start) => {
              const [parts, wholes] = [facts.column(partColumn), facts.column(wholeColumn)];
              for (let unit = from; unit < to; unit++) {
                const whole = wholes[unit] ?? Number.NaN;
                const enough = gravity((parts[unit] ?? Number.NaN) >= whole);
                states.add(start + unit - from, enough & -Number(whole !== 0));
              }
            }
          : (facts, from, to, states, start) => {
              const [parts, wholes] = [facts.column(partColumn), facts.column(wholeColumn)];
              for (let unit = from; unit < to; unit++) {
                const whole = wholes[unit] ?? Number.NaN;
                const enough = gravity((parts[unit] ?? Number.NaN) >= shareNeeded(whole, percent));
                states.add(start + unit - from, enough & -Number(whole !== 0));
              }
            },
      have: (facts, unit) => shown(part(facts, unit)),
      need: (facts, unit) => shown(need(facts, unit)),
      bound: { parts: [spec.part], whole: spec.whole },
      asks: asksFigures(spec.part, spec.whole),
      words: {
        vi: {
          demand: `${sentenceCase(partLabel.vi)} đạt ${percent}%${percent < 100 ? ' trở lên' : ''} số ${wholeLabel.vi}`,
          held: (facts, unit, state) => {
            const [have, needed] = [part(facts, unit), need(facts, unit)];
            if (state === NOT_APPLICABLE) return `Số ${wholeLabel.vi} là 0`;
            if (Number.isNaN(needed)) return `Chưa khai số ${wholeLabel.vi}`;
            if (Number.isNaN(have))
              return `Chưa khai số ${partLabel.vi} (cần ${figureWord(needed, 'vi')})`;
            if (percent < 100) {
              const all = `Có ${figureWord(have, 'vi')}/${figureWord(facts.at(wholeColumn, unit), 'vi')} ${partLabel.vi}`;
              return state === MET
                ? `${all}, cần ít nhất ${figureWord(needed, 'vi')}`
                : `${all}, cần ít nhất ${figureWord(needed, 'vi')}, còn thiếu ${countWord(needed - have, 'vi')}${counted}`;
            }
            return state === MET
              ? `Đủ ${figureWord(have, 'vi')}/${figureWord(needed, 'vi')} ${partLabel.vi}`
              : `Mới có ${figureWord(have, 'vi')}/${figureWord(needed, 'vi')} ${partLabel.vi}, còn thiếu ${countWord(needed - have, 'vi')}${counted}`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(part(facts, unit) + need(facts, unit))
              ? 'Khai số liệu.'
              : 'Làm nốt phần còn thiếu rồi cập nhật số liệu.';
          },
        },
        en: {
          demand: `${sentenceCase(partLabel.en)}: ${percent}%${percent < 100 ? ' or more' : ''} of ${wholeLabel.en}`,
          held: (facts, unit, state) => {
            const [have, needed] = [part(facts, unit), need(facts, unit)];
            if (state === NOT_APPLICABLE) return `${sentenceCase(wholeLabel.en)}: none`;
            if (Number.isNaN(needed)) return `Not declared: ${wholeLabel.en}`;
            if (Number.isNaN(have))
              return `Not declared: ${partLabel.en} (${figureWord(needed, 'en')} needed)`;
            if (percent < 100) {
              const all = `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(facts.at(wholeColumn, unit), 'en')}`;
              return state === MET
                ? `${all}, at least ${figureWord(needed, 'en')} needed`
                : `${all}, at least ${figureWord(needed, 'en')} needed, ${countWord(needed - have, 'en')} short`;
            }
            return state === MET
              ? `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(needed, 'en')} needed`
              : `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(needed, 'en')} needed, ${countWord(needed - have, 'en')} short`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(part(facts, unit) + need(facts, unit))
              ? 'Declare the figure.'
              : 'Do what is missing, then update the figure.';
          },
        },
      },
    };
  },
};
