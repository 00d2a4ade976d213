import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { figureWord } from '../../vietnamese/number.ts';
import { gravity, MET, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { asksFigures, checkEntries, type Kind, shown } from './kind.ts';

/** “Vượt mức …”: a figure above a bound; at the bound it is not yet above. */
export const Exceeds = v.strictObject({
  ...checkEntries,
  kind: v.literal('exceeds'),
  figure: NonEmpty,
  bound: v.pipe(v.number(), v.minValue(0)),
});
export type Exceeds = v.InferOutput<typeof Exceeds>;

export const exceeds: Kind<Exceeds> = {
  threshold: 'bound',

  refer(spec, references) {
    references.figure(spec.figure, ['count', 'decimal'], 'figure');
  },

  compile(spec, layout) {
    const column = layout.figure(spec.figure);
    const { bound } = spec;
    const label = layout.labelOf(spec.figure);
    const key = layout.vocabulary.statement[spec.figure];
    const vi = key?.type === 'decimal' ? key.unit.vi : '';
    const en = key?.type === 'decimal' ? key.unit.en : '';
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          states.add(start + unit - from, gravity((cells[unit] ?? Number.NaN) > bound));
        }
      },
      have: (facts, unit) => shown(facts.at(column, unit)),
      need: () => bound,
      asks: asksFigures(spec.figure),
      words: {
        vi: {
          demand: `${sentenceCase(label.vi)} trên ${figureWord(bound, 'vi')}${vi}`,
          held: (facts, unit, state) => {
            const have = facts.at(column, unit);
            if (Number.isNaN(have)) return `Chưa khai ${label.vi}`;
            const so = `${sentenceCase(label.vi)}: ${figureWord(have, 'vi')}${vi}`;
            return state === MET
              ? `${so}, vượt ${figureWord(bound, 'vi')}${vi}`
              : `${so}, cần trên ${figureWord(bound, 'vi')}${vi}`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(facts.at(column, unit))
              ? 'Khai số liệu.'
              : 'Hoàn thành thêm rồi cập nhật số liệu.';
          },
        },
        en: {
          demand: `${sentenceCase(label.en)} above ${figureWord(bound, 'en')}${en}`,
          held: (facts, unit, state) => {
            const have = facts.at(column, unit);
            if (Number.isNaN(have)) return `Not declared: ${label.en}`;
            const so = `${sentenceCase(label.en)}: ${figureWord(have, 'en')}${en}`;
            return state === MET
              ? `${so}, above ${figureWord(bound, 'en')}${en}`
              : `${so}, must be above ${figureWord(bound, 'en')}${en}`;
          },
          cure: (facts, unit, state) => {
            if (state !== OPEN) return '';
            return Number.isNaN(facts.at(column, unit))
              ? 'Declare the figure.'
              : 'Complete more, then update the figure.';
          },
        },
      },
    };
  },
};
