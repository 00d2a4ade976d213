import type { Lang } from '../../core/text.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { accountWords } from './words.ts';

/** The six digits of an authenticator. */
export function CodeField({
  lang,
  errors,
}: {
  readonly lang: Lang;
  readonly errors: readonly FieldError[];
}) {
  return (
    <TextField
      lang={lang}
      name="code"
      label={accountWords(lang).code}
      error={errorOf(errors, 'code')}
      required
      width="short"
      inputMode="numeric"
      autocomplete="one-time-code"
    />
  );
}
