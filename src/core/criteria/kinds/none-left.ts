import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { countWord } from '../../vietnamese/number.ts';
import { gravity, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { asksFigures, checkEntries, type Kind, shown } from './kind.ts';

/** “Không nợ …, không để tồn đọng”: something owed or pending, which can still be cleared. */
export const NoneLeft = v.strictObject({
  ...checkEntries,
  kind: v.literal('noneLeft'),
  figure: NonEmpty,
});
export type NoneLeft = v.InferOutput<typeof NoneLeft>;

export const noneLeft: Kind<NoneLeft> = {
  refer(spec, references) {
    references.figure(spec.figure, ['count'], 'figure');
  },

  compile(spec, layout) {
    const column = layout.figure(spec.figure);
    const label = layout.labelOf(spec.figure);
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          states.add(start + unit - from, gravity((cells[unit] ?? Number.NaN) === 0));
        }
      },
      have: (facts, unit) => shown(facts.at(column, unit)),
      need: () => 0,
      asks: asksFigures(spec.figure),
      words: {
        vi: {
          demand: `Không còn ${label.vi}`,
          held: (facts, unit) => {
            const left = facts.at(column, unit);
            if (Number.isNaN(left)) return `Chưa khai số ${label.vi}`;
            return left === 0
              ? `Không còn ${label.vi}`
              : `Còn ${countWord(left, 'vi')} ${label.vi}; yêu cầu là không còn`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(facts.at(column, unit))
              ? 'Khai số liệu, kể cả khi là 0: chưa khai chưa phải là không có.'
              : 'Giải quyết xong rồi cập nhật số liệu.';
          },
        },
        en: {
          demand: `None left: ${label.en}`,
          held: (facts, unit) => {
            const left = facts.at(column, unit);
            if (Number.isNaN(left)) return `Not declared: ${label.en}`;
            return left === 0
              ? `${sentenceCase(label.en)}: none left`
              : `${sentenceCase(label.en)}: ${countWord(left, 'en')}; none may be left`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(facts.at(column, unit))
              ? 'Declare the figure, zero included: not declared is not none.'
              : 'Clear them, then update the figure.';
          },
        },
      },
    };
  },
};
