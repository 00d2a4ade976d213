import type { Lang } from '../core/text.ts';
import { fieldId } from './ids.ts';
import { words } from './words.ts';

export interface FieldError {
  /** The name of the field; left out for an error of the whole form. */
  readonly field?: string | undefined;
  readonly message: string;
  /** Where the field has an id of its own. */
  readonly id?: string | undefined;
}

export interface ErrorSummaryProps {
  readonly lang: Lang;
  /** Unique on the page: the address of a form ends in it, so that the answer opens here. */
  readonly id: string;
  readonly errors: readonly FieldError[];
}

/**
 * Every error of a form, each a link to its field. Without script it is reached by the fragment
 * of the form's address; an island gives it focus as well. What stands over it is no heading:
 * forms are found at every depth of a page.
 */
export function ErrorSummary({ lang, id, errors }: ErrorSummaryProps) {
  const say = words(lang);
  if (errors.length === 0) return null;
  return (
    <div class="errors" id={id} role="alert" tabIndex={-1} data-error-summary>
      <p class="errors-heading">{say.errorSummary}</p>
      <p>{say.errorsKept}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <Message {...error} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Message({ field, id, message }: FieldError) {
  const target = id ?? (field === undefined ? undefined : fieldId(field));
  return target === undefined ? message : <a href={`#${target}`}>{message}</a>;
}

/** The message for one field, to hand to it as `error`. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
