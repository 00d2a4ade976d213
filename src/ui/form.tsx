import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { Button, type ButtonKind } from './button.tsx';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { words } from './words.ts';

export interface FormProps {
  readonly lang: Lang;
  /** Unique on the page. */
  readonly id: string;
  readonly action: string;
  readonly csrf: string;
  readonly submit: string;
  readonly submitKind?: ButtonKind | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** As wide as what it holds: a table, two versions side by side. */
  readonly wide?: boolean | undefined;
  readonly multipart?: boolean | undefined;
  /** Where “Thôi, quay lại” leads. */
  readonly cancelHref?: string | undefined;
  /** More submit buttons, after the first. */
  readonly buttons?: ComponentChildren;
  /**
   * Keeps what is typed in this browser until it is saved. The key names the form and what it
   * edits (`record-new`, `unit-8f3k`); the user is whoever is signed in, for machines are shared.
   * A form that proposes today's day opens otherwise tomorrow though nobody changed anything: it says
   * by a version whether somebody has.
   */
  readonly draft?:
    | { readonly key: string; readonly user: string; readonly version?: string }
    | undefined;
  readonly children: ComponentChildren;
}

/**
 * A form that changes something. The server judges every field and says why in Vietnamese, so the
 * browser's own messages, in whatever language it speaks, are turned off.
 */
export function Form(props: FormProps) {
  const say = words(props.lang);
  const { id, errors = [] } = props;
  return (
    <form
      class={props.wide ? 'form form-wide' : 'form'}
      id={id}
      method="post"
      action={`${props.action}#${id}-errors`}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-sending={say.sending}
      data-draft={props.draft?.key}
      data-draft-user={props.draft?.user}
      data-draft-version={props.draft?.version}
      data-wrong={errors.length > 0 ? '' : undefined}
    >
      <CsrfField token={props.csrf} />
      <ErrorSummary lang={props.lang} id={`${id}-errors`} errors={errors} />
      {props.draft && (
        <div class="draft" data-draft-note role="status" hidden>
          <p data-draft-restored>{say.draftRestored}</p>
          <p data-draft-stale hidden>
            {say.draftStale}
          </p>
          <button type="button" class="button button-quiet" data-draft-restore hidden>
            {say.draftRestore}
          </button>
          <button type="button" class="button button-quiet" data-draft-discard>
            {say.draftDiscard}
          </button>
        </div>
      )}
      {props.children}
      <div class="form-buttons">
        <Button kind={props.submitKind}>{props.submit}</Button>
        {props.buttons}
        {props.cancelHref && (
          <a class="form-cancel" href={props.cancelHref}>
            {say.cancel}
          </a>
        )}
      </div>
    </form>
  );
}
