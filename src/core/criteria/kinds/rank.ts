import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { gravity, MET, OPEN } from '../status.ts';
import { checkEntries, type Kind } from './kind.ts';
import { asksRung, referRung, rungEntries } from './rung.ts';

/** A title on a ladder: the highest held decides; one below the rung asked for does not count. */
export const Rank = v.strictObject({
  ...checkEntries,
  kind: v.literal('rank'),
  ...rungEntries,
});
export type Rank = v.InferOutput<typeof Rank>;

export const rank: Kind<Rank> = {
  threshold: 'atLeast',

  refer: referRung,

  compile(spec, layout) {
    const column = layout.highest({ of: [spec.category], where: spec.where }, spec.field);
    const ladder = layout.ladder(spec.field, spec.where);
    const needed = ladder.rung(spec.atLeast);
    const { subject } = spec;
    const asked = ladder.label(needed);
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          states.add(start + unit - from, gravity((cells[unit] ?? Number.NaN) >= needed));
        }
      },
      have: () => null,
      need: () => null,
      asks: asksRung(spec),
      words: {
        vi: {
          demand: `${sentenceCase(subject.vi)}: từ “${asked.vi}” trở lên`,
          held: (facts, unit, state) => {
            const rung = facts.at(column, unit);
            if (Number.isNaN(rung)) return `Chưa có ${subject.vi} từ “${asked.vi}” trở lên`;
            const so = `${sentenceCase(subject.vi)}: “${ladder.label(rung).vi}”`;
            return state === MET ? so : `${so}, cần từ “${asked.vi}” trở lên`;
          },
          cure: (_facts, _unit, state) =>
            state === OPEN ? 'Khi có quyết định, ghi ngày và số quyết định.' : '',
        },
        en: {
          demand: `${sentenceCase(subject.en)}: “${asked.en}” or higher`,
          held: (facts, unit, state) => {
            const rung = facts.at(column, unit);
            if (Number.isNaN(rung)) return `No ${subject.en} from “${asked.en}” up yet`;
            const so = `${sentenceCase(subject.en)}: “${ladder.label(rung).en}”`;
            return state === MET ? so : `${so}, “${asked.en}” or higher needed`;
          },
          cure: (_facts, _unit, state) =>
            state === OPEN ? 'When the decision is out, record its day and number.' : '',
        },
      },
    };
  },
};
