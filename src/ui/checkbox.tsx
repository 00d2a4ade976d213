import { controlProps, type FieldProps, idOf } from './field.tsx';
import { classes } from './ids.ts';
import { words } from './words.ts';

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined;
  /** What is sent when it is ticked; `1` unless said. */
  readonly value?: string | undefined;
}

/** One statement to be agreed to: “Tôi xác nhận tệp này không chứa bí mật nhà nước”. */
export function Checkbox(props: CheckboxProps) {
  const id = idOf(props);
  return (
    <div class={classes('field', props.error && 'field-wrong')}>
      {props.error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{words(props.lang).error} </span>
          {props.error}
        </p>
      )}
      <div class="choice">
        <input
          {...controlProps(props)}
          type="checkbox"
          value={props.value ?? '1'}
          checked={props.checked}
        />
        <label for={id}>{props.label}</label>
        {props.hint && (
          <p class="choice-hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}
