import { RadioGroup } from '../../../ui/choice-group.tsx';
import { errorOf } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { renameUnit } from '../change-unit.ts';
import { unitWords } from '../words.ts';
import { type Change, pathOf } from './change.ts';

/** A new name from a day on, or a slip of typing put right. */
export const rename: Change = {
  name: 'rename',
  title: (say) => say.renameTitle,
  initial: (unit) => ({ to: unit.name, how: 'renamed' }),
  fields: async ({ lang }, _unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <>
        <TextField
          lang={lang}
          name="to"
          label={say.newName}
          value={typed('to')}
          error={errorOf(errors, 'to')}
          required
        />
        <RadioGroup
          lang={lang}
          name="how"
          label={say.renameHow}
          value={typed('how')}
          error={errorOf(errors, 'how')}
          required
          options={(['renamed', 'corrected'] as const).map((value) => ({
            value,
            label: say.renameHows[value],
          }))}
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const name = form.line('to', { label: say.newName, required: true, min: 2, max: 300 });
    const how = form.choice('how', ['renamed', 'corrected'], {
      label: say.renameHow,
      required: true,
    });
    const when = how === 'renamed' ? dated() : undefined;
    if (name === unit.name) form.fault('to', say.sameName);
    if (form.errors.length > 0) return undefined;
    await ask.within((tx) => renameUnit(tx, ask, unit, name, when));
    return { to: pathOf(unit), text: say.renamed };
  },
};
