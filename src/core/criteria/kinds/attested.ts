import * as v from 'valibot';
import { sentenceCase } from '../../text.ts';
import { type Gravity, MET, NOT_MET, OPEN } from '../status.ts';
import { NonEmpty } from '../vocabulary.ts';
import { cell, checkEntries, type Kind } from './kind.ts';

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
    const pick = (gravity: Gravity, met: string, notMet: string, open: string) =>
      gravity === MET ? met : gravity === NOT_MET ? notMet : open;
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
      decide: (facts, at) => {
        const said = cell(facts, at + column);
        return said === 1 ? MET : said === 0 ? NOT_MET : OPEN;
      },
      have: () => null,
      need: () => null,
      words: {
        vi: {
          demand: `${sentenceCase(label.vi)} (thủ trưởng đơn vị xác nhận)`,
          held: (_facts, _at, gravity) => pick(gravity, vi.met, vi.notMet, vi.open),
          cure: (_facts, _at, gravity) =>
            pick(
              gravity,
              '',
              'Khắc phục rồi xác nhận lại kèm giải trình.',
              'Xác nhận kèm giải trình.',
            ),
        },
        en: {
          demand: `${sentenceCase(label.en)} (attested by the head of the unit)`,
          held: (_facts, _at, gravity) => pick(gravity, en.met, en.notMet, en.open),
          cure: (_facts, _at, gravity) =>
            pick(
              gravity,
              '',
              'Put it right, then attest anew with an explanation.',
              'Attest it with an explanation.',
            ),
        },
      },
    };
  },
};
