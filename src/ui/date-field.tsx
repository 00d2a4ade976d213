import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';
import { words } from './words.ts';

export interface DateFieldProps extends FieldProps {
  /** As typed, right or wrong. */
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  /** How a day is typed has been said for all fields of the group. */
  readonly formSaid?: boolean | undefined;
}

/**
 * A day typed as `dd/mm/yyyy`. The browser's own picker follows the language of the machine, and
 * on many office machines here would show month before day.
 */
export function DateField({ formSaid, ...props }: DateFieldProps) {
  const how = formSaid ? undefined : words(props.lang).dateHint;
  const hint = [props.hint, how].filter(Boolean).join(' ') || undefined;
  return <TextField {...props} hint={hint} width="short" inputMode="text" />;
}
