import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { gravity, MET, NOT_MET, OPEN } from '../status.ts';
import { checkEntries, type Kind } from './kind.ts';
import { asksRung, referRung, rungEntries } from './rung.ts';

/**
 * A result that another body states once a year, on a ladder: the latest one counts, and below the
 * rung asked for it rules the demand out.
 */
export const Result = v.strictObject({
  ...checkEntries,
  kind: v.literal('result'),
  ...rungEntries,
});
export type Result = v.InferOutput<typeof Result>;

export const result: Kind<Result> = {
  threshold: 'atLeast',

  refer: referRung,

  compile(spec, layout) {
    const column = layout.latest({ of: [spec.category], where: spec.where }, spec.field);
    const ladder = layout.ladder(spec.field, spec.where);
    const needed = ladder.rung(spec.atLeast);
    const { subject } = spec;
    const asked = ladder.label(needed);
    const top = ladder.rung(ladder.values.at(-1) ?? spec.atLeast) === needed;
    const wanted = {
      vi: top ? `cần “${asked.vi}”` : `cần từ “${asked.vi}” trở lên`,
      en: top ? `“${asked.en}” needed` : `“${asked.en}” or higher needed`,
    };
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          const rung = cells[unit] ?? Number.NaN;
          states.add(start + unit - from, gravity(rung >= needed, rung < needed));
        }
      },
      have: () => null,
      need: () => null,
      asks: asksRung(spec),
      words: {
        vi: {
          demand: `${sentenceCase(subject.vi)}: từ mức “${asked.vi}” trở lên`,
          held: (facts, unit, state) => {
            if (state === OPEN) return `Chưa có kết quả ${subject.vi} (${wanted.vi})`;
            const so = `${sentenceCase(subject.vi)}: “${ladder.label(facts.at(column, unit)).vi}”`;
            return state === MET ? so : `${so}, ${wanted.vi}`;
          },
          cure: (_facts, _unit, state) =>
            state === OPEN
              ? 'Khi nhận được văn bản, ghi ngày và kết quả.'
              : state === NOT_MET
                ? 'Nếu có quyết định thay thế thì ghi bổ sung.'
                : '',
        },
        en: {
          demand: `${sentenceCase(subject.en)}: “${asked.en}” or higher`,
          held: (facts, unit, state) => {
            if (state === OPEN) return `No result yet: ${subject.en} (${wanted.en})`;
            const so = `${sentenceCase(subject.en)}: “${ladder.label(facts.at(column, unit)).en}”`;
            return state === MET ? so : `${so}, ${wanted.en}`;
          },
          cure: (_facts, _unit, state) =>
            state === OPEN
              ? 'When the paper arrives, record its day and result.'
              : state === NOT_MET
                ? 'If a later decision replaces it, record that one.'
                : '',
        },
      },
    };
  },
};
