import { controlProps, Field, type FieldProps } from './field.tsx';
import { classes } from './ids.ts';

/** How wide the box is, which tells how long an answer is expected. */
export type Width = 'short' | 'medium' | 'full';

export interface TextFieldProps extends FieldProps {
  readonly type?: keyof typeof types | undefined;
  readonly value?: string | undefined;
  readonly width?: Width | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  readonly maxLength?: number | undefined;
  /** Codes and account names: no capitals or corrections by the phone. */
  readonly verbatim?: boolean | undefined;
}

/** Each as an attribute by itself, for what else an input may have depends on its type. */
const types = {
  text: { type: 'text' },
  password: { type: 'password' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  search: { type: 'search' },
} as const;

/** One line of text. A password is never sent back to the page. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', value, width = 'full' } = props;
  const verbatim = props.verbatim || type === 'password' || type === 'email';
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        class={classes('input', `input-${width}`)}
        {...types[type]}
        value={type === 'password' ? undefined : value}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        autocapitalize={verbatim ? 'none' : undefined}
        spellcheck={verbatim ? false : undefined}
      />
    </Field>
  );
}
