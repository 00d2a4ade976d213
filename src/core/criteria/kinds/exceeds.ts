import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { figureWord } from '../../vietnamese/number.ts';
import { MET, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { cell, checkEntries, type Kind, shown } from './kind.ts';

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
      decide: (facts, at) => (cell(facts, at + column) > bound ? MET : OPEN),
      have: (facts, at) => shown(cell(facts, at + column)),
      need: () => bound,
      words: {
        vi: {
          demand: `${sentenceCase(label.vi)} trên ${figureWord(bound, 'vi')}${vi}`,
          held: (facts, at, gravity) => {
            const have = cell(facts, at + column);
            if (Number.isNaN(have)) return `Chưa khai ${label.vi}`;
            const so = `${sentenceCase(label.vi)}: ${figureWord(have, 'vi')}${vi}`;
            return gravity === MET
              ? `${so}, vượt ${figureWord(bound, 'vi')}${vi}`
              : `${so}, cần trên ${figureWord(bound, 'vi')}${vi}`;
          },
          cure: (facts, at, gravity) => {
            if (gravity !== OPEN) return '';
            return Number.isNaN(cell(facts, at + column))
              ? 'Khai số liệu.'
              : 'Hoàn thành thêm rồi cập nhật số liệu.';
          },
        },
        en: {
          demand: `${sentenceCase(label.en)} above ${figureWord(bound, 'en')}${en}`,
          held: (facts, at, gravity) => {
            const have = cell(facts, at + column);
            if (Number.isNaN(have)) return `Not declared: ${label.en}`;
            const so = `${sentenceCase(label.en)}: ${figureWord(have, 'en')}${en}`;
            return gravity === MET
              ? `${so}, above ${figureWord(bound, 'en')}${en}`
              : `${so}, must be above ${figureWord(bound, 'en')}${en}`;
          },
          cure: (facts, at, gravity) => {
            if (gravity !== OPEN) return '';
            return Number.isNaN(cell(facts, at + column))
              ? 'Declare the figure.'
              : 'Complete more, then update the figure.';
          },
        },
      },
    };
  },
};
