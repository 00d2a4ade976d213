import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { type Gravity, gravity, MET, NOT_MET } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { asksFigures, checkEntries, type Kind } from './kind.ts';

/** A demand that no count settles: the unit's head declares it met or not. */
export const Attested = v.strictObject({
  ...checkEntries,
  kind: v.literal('attested'),
  attestation: NonEmpty,
});
export type Attested = v.InferOutput<typeof Attested>;

export const attested: Kind<Attested> = {
  refer(spec, references) {
    references.figure(spec.attestation, ['flag'], 'attestation');
  },

  compile(spec, layout) {
    const column = layout.statement(spec.attestation);
    const label = layout.labelOf(spec.attestation);
    const pick = (state: Gravity, met: string, notMet: string, open: string) =>
      state === MET ? met : state === NOT_MET ? notMet : open;
    const vi = {
      met: `Thủ trưởng đơn vị xác nhận: ${label.vi}`,
      notMet: `Thủ trưởng đơn vị xác nhận chưa bảo đảm: ${label.vi}`,
      open: `Thủ trưởng đơn vị chưa xác nhận: ${label.vi}`,
    };
    const en = {
      met: `The head of the unit attests: ${label.en}`,
      notMet: `The head of the unit attests that it is not so: ${label.en}`,
      open: `Not yet attested by the head of the unit: ${label.en}`,
    };
    return {
      judge: (facts, from, to, states, start) => {
        const cells = facts.column(column);
        for (let unit = from; unit < to; unit++) {
          const said = cells[unit] ?? Number.NaN;
          states.add(start + unit - from, gravity(said === 1, said === 0));
        }
      },
      have: () => null,
      need: () => null,
      asks: asksFigures(spec.attestation),
      words: {
        vi: {
          demand: `${sentenceCase(label.vi)} (thủ trưởng đơn vị xác nhận)`,
          held: (_facts, _unit, state) => pick(state, vi.met, vi.notMet, vi.open),
          cure: (_facts, _unit, state) =>
            pick(
              state,
              '',
              'Khắc phục rồi xác nhận lại kèm giải trình.',
              'Xác nhận kèm giải trình.',
            ),
        },
        en: {
          demand: `${sentenceCase(label.en)} (attested by the head of the unit)`,
          held: (_facts, _unit, state) => pick(state, en.met, en.notMet, en.open),
          cure: (_facts, _unit, state) =>
            pick(
              state,
              '',
              'Put it right, then attest anew with an explanation.',
              'Attest it with an explanation.',
            ),
        },
      },
    };
  },
};
