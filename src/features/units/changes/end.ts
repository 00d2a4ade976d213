import { endUnit } from '../change-unit.ts';
import { unitWords } from '../words.ts';
import { type Change, pathOf } from './change.ts';

/** The unit is dissolved, closed, or no longer followed. */
export const end: Change = {
  name: 'end',
  title: (say) => say.endTitle,
  note: (say) => say.endNote,
  submitDanger: true,
  initial: () => ({}),
  fields: async () => null,
  act: async (ask, unit, _form, dated) => {
    const when = dated();
    if (!when) return undefined;
    await ask.within((tx) => endUnit(tx, ask, unit, when));
    return { to: pathOf(unit), text: unitWords(ask.lang).ended };
  },
};
