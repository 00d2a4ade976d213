import { unitCodeKey } from '../../../core/dossier/unit.ts';
import { errorOf } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { mergeUnit } from '../change-unit.ts';
import { mayChange } from '../edit-page.tsx';
import { findByCode } from '../queries.ts';
import { unitWords } from '../words.ts';
import type { Change } from './change.ts';

/** The unit ends in another one. */
export const merge: Change = {
  name: 'merge',
  title: (say) => say.mergeTitle,
  note: (say) => say.mergeNote,
  submitDanger: true,
  initial: () => ({}),
  fields: async ({ lang }, _unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <TextField
        lang={lang}
        name="into"
        label={say.mergeInto}
        hint={say.mergeIntoHint}
        value={typed('into')}
        error={errorOf(errors, 'into')}
        required
        verbatim
        width="medium"
      />
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const code = form.line('into', { label: say.mergeInto, required: true, max: 40 });
    const into =
      code === ''
        ? undefined
        : await ask.within((tx) => findByCode(tx, ask.who.tenant, unitCodeKey(code)));
    if (into?.id === unit.id) form.fault('into', say.mergeSelf);
    else if (code !== '' && (!into || into.ended_on !== null || !mayChange(ask, into)))
      form.fault('into', say.mergeUnknown);
    const when = dated();
    if (!into || !when) return undefined;
    await ask.within((tx) => mergeUnit(tx, ask, unit, into, when));
    return { to: `/units/${into.public_id}`, text: say.mergedDone(into.name) };
  },
};
