import { type AskedField, openOptions, recordFields } from '../../core/criteria/record-fields.ts';
import type { Lang } from '../../core/text.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { frameWords } from '../frame/index.ts';
import { fieldPrefix } from './address.ts';
import type { Ground } from './ground.ts';
import type { TypedRecord } from './typed.ts';
import { recordWords } from './words.ts';

export interface AskedFieldsProps {
  readonly lang: Lang;
  readonly ground: Pick<Ground, 'sets' | 'rounds'>;
  readonly typed: Pick<TypedRecord, 'categories' | 'fields'>;
  readonly errors: readonly FieldError[];
}

/** More answers than these are a list to be opened. */
const mostInSight = 5;

/**
 * What the chosen categories ask for besides. The script that fetches it anew puts it into the page
 * only where `data-asked` has changed, so that nobody's answer is taken from under their finger.
 */
export function AskedFields({ lang, ground, typed, errors }: AskedFieldsProps) {
  const say = recordWords(lang);
  const all = recordFields(ground.sets, typed.categories);
  const asked = all.map((field) => ({
    field,
    options: optionsShown(field, all, typed.fields, lang),
  }));
  const signature = asked.map(
    ({ field, options }) => `${field.name}:${options.map(({ label }) => label).join('|')}`,
  );
  return (
    <div data-record-fields data-asked={signature.join(';')}>
      {asked.length > 0 && (
        <Fieldset legend={say.fieldsTitle} hint={say.fieldsAsked}>
          {asked.map(({ field, options }) => (
            <AskedFieldControl
              key={field.name}
              lang={lang}
              field={field}
              options={options}
              value={typed.fields[field.name] ?? ''}
              error={errorOf(errors, fieldPrefix + field.name)}
            />
          ))}
        </Fieldset>
      )}
    </div>
  );
}

function AskedFieldControl({
  field,
  options,
  value,
  lang,
  error,
}: {
  readonly lang: Lang;
  readonly field: AskedField;
  readonly options: readonly Option[];
  readonly value: string;
  readonly error: string | undefined;
}) {
  const frame = frameWords(lang);
  const props = {
    lang,
    name: fieldPrefix + field.name,
    label: field.label[lang],
    value,
    error,
    required: true,
  };
  if (field.type === 'year') return <TextField {...props} width="short" inputMode="numeric" />;
  if (field.type === 'flag') {
    const answers = [
      { value: 'yes', label: frame.yes },
      { value: 'no', label: frame.no },
    ];
    return <RadioGroup {...props} inline options={answers} />;
  }
  if (options.length > mostInSight) return <SelectField {...props} options={options} />;
  return <RadioGroup {...props} options={options} />;
}

/**
 * What a choice offers. Where it hangs on an answer not yet given it offers everything, each with the
 * answer that it belongs to: without script there may be no second look.
 */
function optionsShown(
  field: AskedField,
  all: readonly AskedField[],
  answers: Readonly<Record<string, string>>,
  lang: Lang,
): readonly Option[] {
  const open = openOptions(field, answers);
  if (open.length > 0) return open.map(({ value, label }) => ({ value, label: label[lang] }));
  return field.options.map(({ value, label, when }) => {
    const by = all.find(({ name }) => name === when?.field);
    const belongs = by?.options.find((option) => when?.values.includes(option.value));
    return { value, label: [label[lang], belongs?.label[lang]].filter(Boolean).join(' – ') };
  });
}
