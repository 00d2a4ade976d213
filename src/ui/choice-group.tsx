import { FieldGroup, type FieldProps, idOf } from './field.tsx';
import type { Option } from './select-field.tsx';

export interface Choice extends Option {
  readonly hint?: string | undefined;
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  /** Side by side, for two or three short answers. */
  readonly inline?: boolean | undefined;
}

/** One answer of a few, all of them in sight. */
export function RadioGroup({ value, ...props }: RadioGroupProps) {
  return <Choices {...props} type="radio" isChosen={(one) => one === value} />;
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly values?: readonly string[] | undefined;
  readonly inline?: boolean | undefined;
}

/** Any number of a few. None may be `required` by the browser: it would demand every one. */
export function CheckboxGroup({ values = [], ...props }: CheckboxGroupProps) {
  return <Choices {...props} type="checkbox" isChosen={(one) => values.includes(one)} />;
}

function Choices({
  type,
  options,
  inline,
  isChosen,
  ...props
}: FieldProps & {
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Choice[];
  readonly inline?: boolean | undefined;
  readonly isChosen: (value: string) => boolean;
}) {
  const first = idOf(props);
  return (
    <FieldGroup {...props}>
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, n) => {
          // The first choice has the field's own id, so that the error summary lands on it.
          const id = n === 0 ? first : `${first}-${n + 1}`;
          return (
            <div class="choice" key={option.value}>
              <input
                type={type}
                id={id}
                name={props.name}
                value={option.value}
                checked={isChosen(option.value)}
                required={type === 'radio' ? props.required : undefined}
                aria-describedby={option.hint && `${id}-about`}
              />
              <label for={id}>{option.label}</label>
              {option.hint && (
                <p class="choice-hint" id={`${id}-about`}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
