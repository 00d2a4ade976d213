import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { countWord, figureWord } from '../../vietnamese/number.ts';
import { MET, NOT_APPLICABLE, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { cell, checkEntries, type Kind, shown } from './kind.ts';

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
    const unit = partKey?.type === 'count' ? ` ${partKey.unit.vi}` : '';
    const wholeLabel = layout.labelOf(spec.whole);
    const part = (facts: Float64Array, at: number) => cell(facts, at + partColumn);
    const need = (facts: Float64Array, at: number) =>
      shareNeeded(cell(facts, at + wholeColumn), percent);
    return {
      decide: (facts, at) => {
        if (cell(facts, at + wholeColumn) === 0) return NOT_APPLICABLE;
        return part(facts, at) >= need(facts, at) ? MET : OPEN;
      },
      have: (facts, at) => shown(part(facts, at)),
      need: (facts, at) => shown(need(facts, at)),
      bound: { parts: [spec.part], whole: spec.whole },
      words: {
        vi: {
          demand: `${sentenceCase(partLabel.vi)} đạt ${percent}%${percent < 100 ? ' trở lên' : ''} số ${wholeLabel.vi}`,
          held: (facts, at, gravity) => {
            const [have, needed] = [part(facts, at), need(facts, at)];
            if (gravity === NOT_APPLICABLE) return `Không có ${wholeLabel.vi}`;
            if (Number.isNaN(needed)) return `Chưa khai số ${wholeLabel.vi}`;
            if (Number.isNaN(have))
              return `Chưa khai số ${partLabel.vi} (cần ${figureWord(needed, 'vi')})`;
            if (percent < 100) {
              const all = `Có ${figureWord(have, 'vi')}/${figureWord(cell(facts, at + wholeColumn), 'vi')} ${partLabel.vi}`;
              return gravity === MET
                ? `${all}, cần ít nhất ${figureWord(needed, 'vi')}`
                : `${all}, cần ít nhất ${figureWord(needed, 'vi')}, còn thiếu ${countWord(needed - have, 'vi')}${unit}`;
            }
            return gravity === MET
              ? `Đủ ${figureWord(have, 'vi')}/${figureWord(needed, 'vi')} ${partLabel.vi}`
              : `Mới có ${figureWord(have, 'vi')}/${figureWord(needed, 'vi')} ${partLabel.vi}, còn thiếu ${countWord(needed - have, 'vi')}${unit}`;
          },
          cure: (facts, at, gravity) => {
            if (gravity !== OPEN) return '';
            return Number.isNaN(part(facts, at) + need(facts, at))
              ? 'Khai số liệu.'
              : 'Làm nốt phần còn thiếu rồi cập nhật số liệu.';
          },
        },
        en: {
          demand: `${sentenceCase(partLabel.en)}: ${percent}%${percent < 100 ? ' or more' : ''} of ${wholeLabel.en}`,
          held: (facts, at, gravity) => {
            const [have, needed] = [part(facts, at), need(facts, at)];
            if (gravity === NOT_APPLICABLE) return `There are no ${wholeLabel.en}`;
            if (Number.isNaN(needed)) return `Not declared: ${wholeLabel.en}`;
            if (Number.isNaN(have))
              return `Not declared: ${partLabel.en} (${figureWord(needed, 'en')} needed)`;
            if (percent < 100) {
              const all = `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(cell(facts, at + wholeColumn), 'en')}`;
              return gravity === MET
                ? `${all}, at least ${figureWord(needed, 'en')} needed`
                : `${all}, at least ${figureWord(needed, 'en')} needed, ${countWord(needed - have, 'en')} short`;
            }
            return gravity === MET
              ? `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(needed, 'en')} needed`
              : `${sentenceCase(partLabel.en)}: ${figureWord(have, 'en')} of ${figureWord(needed, 'en')} needed, ${countWord(needed - have, 'en')} short`;
          },
          cure: (facts, at, gravity) => {
            if (gravity !== OPEN) return '';
            return Number.isNaN(part(facts, at) + need(facts, at))
              ? 'Declare the figure.'
              : 'Do what is missing, then update the figure.';
          },
        },
      },
    };
  },
};
