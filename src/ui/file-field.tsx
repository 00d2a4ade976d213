import { controlProps, Field, type FieldProps } from './field.tsx';

export interface FileFieldProps extends FieldProps {
  /** Kinds of file: `.xlsx,.csv`. The server judges by content; this only helps to choose. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
}

export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        class="file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  );
}
