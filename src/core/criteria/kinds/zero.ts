import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { countWord } from '../../vietnamese/number.ts';
import type { Facts } from '../facts.ts';
import { gravity, MET, NOT_MET } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { checkEntries, type Kind, shown } from './kind.ts';

/**
 * “Không để xảy ra …”: something that must not happen. One case is enough for not met at once, for
 * it cannot be undone. Cases that the law excuses are taken off; each excuse needs its ground.
 */
export const Zero = v.strictObject({
  ...checkEntries,
  kind: v.literal('zero'),
  figure: NonEmpty,
  except: v.optional(
    v.pipe(v.array(v.strictObject({ figure: NonEmpty, ground: NonEmpty })), v.minLength(1)),
  ),
});
export type Zero = v.InferOutput<typeof Zero>;

export const zero: Kind<Zero> = {
  refer(spec, references) {
    references.figure(spec.figure, ['count'], 'figure');
    spec.except?.forEach(({ figure, ground }, i) => {
      references.figure(figure, ['count'], `except[${i}].figure`);
      references.categories([ground], `except[${i}].ground`);
    });
  },

  compile(spec, layout) {
    const column = layout.figure(spec.figure);
    const exceptions = (spec.except ?? []).map(({ figure, ground }) => ({
      excused: layout.figure(figure),
      grounds: layout.count({ of: [ground] }),
      label: layout.labelOf(figure),
      ground: layout.vocabulary.categories[ground]?.counted,
    }));
    const left = (facts: Facts, unit: number) => {
      let cases = facts.at(column, unit);
      // Unset means that no exception is claimed.
      for (const { excused } of exceptions) cases -= facts.at(excused, unit) || 0;
      return cases;
    };
    const ungrounded = (facts: Facts, unit: number) =>
      exceptions.find(
        ({ excused, grounds }) => facts.at(excused, unit) > 0 && facts.at(grounds, unit) === 0,
      );
    const label = layout.labelOf(spec.figure);
    return {
      judge:
        exceptions.length === 0
          ? (facts, from, to, states, start) => {
              const cells = facts.column(column);
              for (let unit = from; unit < to; unit++) {
                const cases = cells[unit] ?? Number.NaN;
                states.add(start + unit - from, gravity(cases === 0, cases > 0));
              }
            }
          : (facts, from, to, states, start) => {
              for (let unit = from; unit < to; unit++) {
                const cases = left(facts, unit);
                const cleared = cases === 0 && !ungrounded(facts, unit);
                states.add(start + unit - from, gravity(cleared, cases > 0));
              }
            },
      have: (facts, unit) => shown(left(facts, unit)),
      need: () => 0,
      bound: { parts: (spec.except ?? []).map(({ figure }) => figure), whole: spec.figure },
      asks: {
        categories: (spec.except ?? []).map(({ ground }) => ground),
        fields: {},
        figures: [spec.figure, ...(spec.except ?? []).map(({ figure }) => figure)],
      },
      words: {
        vi: {
          demand:
            exceptions.length > 0
              ? `Không có ${label.vi} (trừ ${exceptions.map((e) => e.label.vi).join('; trừ ')})`
              : `Không có ${label.vi}`,
          held: (facts, unit, state) => {
            const cases = left(facts, unit);
            if (Number.isNaN(cases)) return `Chưa khai số ${label.vi}`;
            if (state === NOT_MET) {
              return `Có ${countWord(cases, 'vi')} ${label.vi}; yêu cầu là không có`;
            }
            const open = ungrounded(facts, unit);
            if (open) return `Có ${open.label.vi} nhưng chưa có ${open.ground?.vi ?? 'căn cứ'}`;
            return exceptions.some((e) => facts.at(e.excused, unit) > 0)
              ? `Không có ${label.vi}, ngoài trường hợp được loại trừ đã có căn cứ`
              : `Không có ${label.vi}`;
          },
          cure: (facts, unit, state) => {
            if (state === NOT_MET) return 'Việc đã xảy ra, không khắc phục được trong kỳ này.';
            if (state === MET) return '';
            return Number.isNaN(left(facts, unit))
              ? 'Khai số liệu, kể cả khi là 0: chưa khai chưa phải là không có.'
              : 'Ghi bổ sung văn bản làm căn cứ.';
          },
        },
        en: {
          demand:
            exceptions.length > 0
              ? `None: ${label.en} (except ${exceptions.map((e) => e.label.en).join('; except ')})`
              : `None: ${label.en}`,
          held: (facts, unit, state) => {
            const cases = left(facts, unit);
            if (Number.isNaN(cases)) return `Not declared: ${label.en}`;
            if (state === NOT_MET) {
              return `${sentenceCase(label.en)}: ${countWord(cases, 'en')}; there must be none`;
            }
            const open = ungrounded(facts, unit);
            if (open) {
              return `${sentenceCase(open.label.en)}, but no ${open.ground?.en.one ?? 'ground'} yet`;
            }
            return exceptions.some((e) => facts.at(e.excused, unit) > 0)
              ? `${sentenceCase(label.en)}: none besides those excused on a recorded ground`
              : `${sentenceCase(label.en)}: none`;
          },
          cure: (facts, unit, state) => {
            if (state === NOT_MET) return 'It has happened and cannot be undone in this period.';
            if (state === MET) return '';
            return Number.isNaN(left(facts, unit))
              ? 'Declare the figure, zero included: not declared is not none.'
              : 'Record the paper that is its ground.';
          },
        },
      },
    };
  },
};
