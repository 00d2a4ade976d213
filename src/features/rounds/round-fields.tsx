import type { Lang } from '../../core/text.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Choices, SetChoice } from './choices.ts';
import type { DayName } from './days.ts';
import { dayNames } from './days.ts';
import { other, type Typed } from './round-form.ts';
import { roundWords } from './words.ts';

interface Part {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Every field of a round that nobody works in yet. */
export function RoundFields({ choices, ...part }: Part & { readonly choices: Choices }) {
  const { lang, typed, errors } = part;
  const say = roundWords(lang);
  return (
    <>
      <SelectField
        lang={lang}
        name="set"
        label={say.set}
        options={setOptions(choices.sets, lang)}
        value={typed.set}
        error={errorOf(errors, 'set')}
        required
      />
      <YearField {...part} />
      <TextField
        lang={lang}
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={typed.name}
        error={errorOf(errors, 'name')}
        required
      />
      <Fieldset legend={say.windowPart} hint={say.windowPartHint}>
        <DayField {...part} name="windowFrom" />
        <DayField {...part} name="windowTo" />
      </Fieldset>
      <LastDays {...part} />
      <Fieldset legend={say.powers}>
        <RadioGroup
          lang={lang}
          name="communeUnitsBy"
          label={say.communeUnitsBy}
          hint={say.communeUnitsByHint}
          options={[
            { value: 'commune', label: say.byCommune },
            { value: 'province', label: say.byProvince },
          ]}
          value={typed.communeUnitsBy}
          error={errorOf(errors, 'communeUnitsBy')}
          required
        />
        <PowerFields {...part} list="communePower" own="communePowerOther" choices={choices} />
        <PowerFields {...part} list="provincePower" own="provincePowerOther" choices={choices} />
      </Fieldset>
    </>
  );
}

/** The days alone, for a round that units work in. */
export function MovableDays(part: Part) {
  const say = roundWords(part.lang);
  return (
    <>
      <input type="hidden" name="windowFrom" value={part.typed.windowFrom} />
      <Fieldset legend={say.windowPart} hint={say.windowPartHint}>
        <DayField {...part} name="windowTo" />
      </Fieldset>
      <LastDays {...part} />
    </>
  );
}

function LastDays(part: Part) {
  const say = roundWords(part.lang);
  return (
    <Fieldset legend={say.lastDays} hint={say.lastDaysHint}>
      {dayNames
        .filter((name) => name !== 'windowFrom' && name !== 'windowTo')
        .map((name) => (
          <DayField key={name} {...part} name={name} />
        ))}
    </Fieldset>
  );
}

function DayField({ lang, typed, errors, name }: Part & { readonly name: DayName }) {
  const say = roundWords(lang);
  return (
    <DateField
      lang={lang}
      name={name}
      label={say.days[name]}
      hint={say.dayHints[name]}
      value={typed[name]}
      error={errorOf(errors, name)}
      formSaid
      required={name !== 'keepUntil'}
    />
  );
}

export function YearField({ lang, typed, errors }: Part) {
  const say = roundWords(lang);
  return (
    <TextField
      lang={lang}
      name="year"
      label={say.year}
      hint={say.yearHint}
      value={typed.year}
      error={errorOf(errors, 'year')}
      required
      width="short"
      inputMode="numeric"
      maxLength={4}
    />
  );
}

function PowerFields({
  lang,
  typed,
  errors,
  list,
  own,
  choices,
}: Part & {
  readonly list: 'communePower' | 'provincePower';
  readonly own: 'communePowerOther' | 'provincePowerOther';
  readonly choices: Choices;
}) {
  const say = roundWords(lang);
  return (
    <>
      <SelectField
        lang={lang}
        name={list}
        label={say[list]}
        hint={say.powerHint}
        options={[
          ...choices.powers.map((power) => ({ value: power, label: power })),
          { value: other, label: say.otherPower },
        ]}
        value={typed[list]}
        error={errorOf(errors, list)}
        required
      />
      <TextField
        lang={lang}
        name={own}
        label={say[own]}
        hint={say.otherHint}
        value={typed[own]}
        error={errorOf(errors, own)}
      />
    </>
  );
}

/** A version as the list names it: by what it is cited as first, for a title may be long. */
export function setOptions(sets: readonly SetChoice[], lang: Lang) {
  const say = roundWords(lang);
  return sets.map(({ row, compiled }) => ({
    value: row.public_id,
    label: say.setOption(compiled.set.source[lang], row.set_version, row.title),
  }));
}
