import { RadioGroup } from '../../../ui/choice-group.tsx';
import { errorOf } from '../../../ui/error-summary.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { currentCommunes } from '../../offices/index.ts';
import { moveUnit } from '../change-unit.ts';
import { levels } from '../filter.ts';
import { unitWords } from '../words.ts';
import { type Change, pathOf } from './change.ts';

/** Another commune, another managing level, or both. */
export const move: Change = {
  name: 'move',
  title: (say) => say.moveTitle,
  initial: (unit) => ({ commune: unit.commune_public_id, level: unit.level }),
  fields: async (ask, _unit, typed, errors) => {
    const { lang } = ask;
    const say = unitWords(lang);
    const communes = await ask.within((tx) => currentCommunes(tx, ask.who.tenant));
    return (
      <>
        <SelectField
          lang={lang}
          name="commune"
          label={say.commune}
          value={typed('commune')}
          error={errorOf(errors, 'commune')}
          required
          options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
        />
        <RadioGroup
          lang={lang}
          name="level"
          label={say.level}
          value={typed('level')}
          error={errorOf(errors, 'level')}
          required
          inline
          options={levels.map((level) => ({ value: level, label: say.levels[level] }))}
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const communes = await ask.within((tx) => currentCommunes(tx, ask.who.tenant));
    const chosen = form.choice(
      'commune',
      communes.map(({ public_id }) => public_id),
      { label: say.commune, required: true },
    );
    const level = form.choice('level', levels, { label: say.level, required: true });
    const commune = communes.find(({ public_id }) => public_id === chosen);
    if (commune?.id === unit.commune_id && level === unit.level)
      form.fault('commune', say.movedNothing);
    const when = dated();
    if (!commune || !level || !when) return undefined;
    await ask.within((tx) => moveUnit(tx, ask, unit, { commune, level }, when));
    return { to: pathOf(unit), text: say.moved };
  },
};
