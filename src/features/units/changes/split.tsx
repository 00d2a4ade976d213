import { unitCodeKey } from '../../../core/dossier/unit.ts';
import { errorOf } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { splitUnit } from '../change-unit.ts';
import { codeTaken, unlessTaken } from '../edit-page.tsx';
import { unitWords } from '../words.ts';
import type { Change } from './change.ts';

/** A new unit comes out of this one. */
export const split: Change = {
  name: 'split',
  title: (say) => say.splitTitle,
  note: (say) => say.splitNote,
  initial: () => ({}),
  fields: async ({ lang }, _unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <>
        <TextField
          lang={lang}
          name="code"
          label={say.code}
          hint={say.codeHint}
          value={typed('code')}
          error={errorOf(errors, 'code')}
          required
          verbatim
          width="medium"
        />
        <TextField
          lang={lang}
          name="to"
          label={say.newName}
          value={typed('to')}
          error={errorOf(errors, 'to')}
          required
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const code = form.line('code', { label: say.code, required: true, max: 40 });
    const name = form.line('to', { label: say.newName, required: true, min: 2, max: 300 });
    const taken = code === '' ? undefined : await codeTaken(ask, code, undefined);
    if (taken) form.fault('code', taken);
    const when = dated();
    if (!when) return undefined;
    const fresh = { code, codeKey: unitCodeKey(code), name };
    const split = await unlessTaken(() =>
      ask.within((tx) => splitUnit(tx, ask, unit, fresh, when)),
    );
    if (split === 'taken') {
      form.fault('code', say.codeTakenElsewhere);
      return undefined;
    }
    const { publicId } = split;
    return { to: `/units/${publicId}`, text: say.splitDone(name) };
  },
};
