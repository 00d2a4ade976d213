import { controlProps, Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        class="input"
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        value={props.value ?? ''}
      />
    </Field>
  );
}
