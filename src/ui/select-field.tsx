import { controlProps, Field, type FieldProps } from './field.tsx';
import { words } from './words.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** The first, empty choice: “Tất cả các xã”; false where there is always an answer. */
  readonly empty?: string | false | undefined;
}

export function SelectField(props: SelectFieldProps) {
  const { options, value = '', empty = words(props.lang).choose } = props;
  return (
    <Field {...props}>
      <select {...controlProps(props)} class="input select">
        {empty !== false && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
