import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { classes, fieldId } from './ids.ts';
import { words } from './words.ts';

/** What every field has in common. */
export interface FieldProps {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** A field without it is marked “(không bắt buộc)”: most are required, so the rest are marked. */
  readonly required?: boolean | undefined;
  /** Read out but not shown, where a table's heading shows it already. */
  readonly labelHidden?: boolean | undefined;
  /** Only where two forms of one page have a field of the same name. */
  readonly id?: string | undefined;
}

export const idOf = ({ id, name }: FieldProps): string => id ?? fieldId(name);

/** The ids of a field's hint and error, for `aria-describedby`. */
export function describedBy(props: FieldProps): string | undefined {
  const id = idOf(props);
  return classes(props.hint && `${id}-hint`, props.error && `${id}-error`) || undefined;
}

/** The attributes by which a single control is tied to its label, hint and error. */
export function controlProps(props: FieldProps) {
  return {
    id: idOf(props),
    name: props.name,
    required: props.required,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props),
  };
}

/** The frame of a single control: label, hint, error, then the control. */
export function Field({
  children,
  ...props
}: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={classes('field', props.error && 'field-wrong')}>
      <label class={props.labelHidden ? 'visually-hidden' : 'field-label'} for={idOf(props)}>
        {props.label} <Optional {...props} />
      </label>
      <HintAndError {...props} />
      {children}
    </div>
  );
}

/** The frame of a group of choices: the legend names the group, each choice has its own label. */
export function FieldGroup({
  children,
  ...props
}: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <fieldset
      class={classes('field', 'field-group', props.error && 'field-wrong')}
      aria-describedby={describedBy(props)}
    >
      <legend class={props.labelHidden ? 'visually-hidden' : 'field-label'}>
        {props.label} <Optional {...props} />
      </legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  );
}

function Optional({ lang, required }: FieldProps) {
  return required ? null : <span class="field-optional">{words(lang).optional}</span>;
}

function HintAndError(props: FieldProps) {
  const id = idOf(props);
  return (
    <>
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{words(props.lang).error} </span>
          {props.error}
        </p>
      )}
    </>
  );
}
