import { controlProps, Field, type FieldProps, idOf } from './field.tsx';
import { classes } from './ids.ts';

export interface NumberFieldProps extends FieldProps {
  /** As typed, right or wrong: “1.040”, “104,5”. */
  readonly value?: string | undefined;
  readonly decimal?: boolean | undefined;
  /** What is counted: “người”, “%”. */
  readonly unit?: string | undefined;
}

/**
 * A figure, typed as text: the browser's number box refuses the Vietnamese decimal comma, drops
 * what it cannot read, and changes its value when the page is scrolled.
 */
export function NumberField(props: NumberFieldProps) {
  const control = controlProps(props);
  const unitId = `${idOf(props)}-unit`;
  const described = classes(control['aria-describedby'], props.unit && unitId) || undefined;
  return (
    <Field {...props}>
      <span class="input-with-unit">
        <input
          {...control}
          class="input input-number"
          type="text"
          value={props.value}
          inputMode={props.decimal ? 'decimal' : 'numeric'}
          autocomplete="off"
          aria-describedby={described}
        />
        {props.unit && <span id={unitId}>{props.unit}</span>}
      </span>
    </Field>
  );
}
