import type { ComponentChildren } from 'preact';
import { CsrfField } from './csrf-field.tsx';

/** One primary action a page; `danger` cannot be undone, and says so before it is done. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly kind?: ButtonKind | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** The id of the form, for a button that stands outside it. */
  readonly form?: string | undefined;
  readonly formAction?: string | undefined;
  /** Names what the button acts on where its text does not: “Đặt lại mật khẩu: Lê Thị Hoa”. */
  readonly ariaLabel?: string | undefined;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'primary', ariaLabel, formAction, ...props }: ButtonProps) {
  return (
    <button
      type="submit"
      class={`button button-${kind}`}
      aria-label={ariaLabel}
      formaction={formAction}
      {...props}
    />
  );
}

export interface LinkButtonProps {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly ariaLabel?: string | undefined;
  readonly download?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind = 'secondary', href, ariaLabel, ...props }: LinkButtonProps) {
  return <a class={`button button-${kind}`} href={href} aria-label={ariaLabel} {...props} />;
}

/** Prints the page. Only a script can, so that it is hidden until there is one. */
export function PrintButton({ children }: { readonly children: ComponentChildren }) {
  return (
    <button type="button" class="button button-primary" data-print hidden>
      {children}
    </button>
  );
}

export interface PostButtonProps extends ButtonProps {
  readonly action: string;
  readonly csrf: string;
}

/** One act by one press, as a form of its own, so that it works without script. */
export function PostButton({ action, csrf, kind = 'secondary', ...props }: PostButtonProps) {
  return (
    <form method="post" action={action} class="post-button">
      <CsrfField token={csrf} />
      <Button kind={kind} {...props} />
    </form>
  );
}
