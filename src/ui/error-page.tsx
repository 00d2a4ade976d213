import { LinkButton } from './button.tsx';
import type { Link } from './link.ts';
import { NarrowPage } from './narrow-page.tsx';
import type { ShellProps } from './shell.tsx';
import { words } from './words.ts';

export type ErrorCode = 403 | 404 | 500 | 503;

export interface ErrorPageProps extends Omit<ShellProps, 'title' | 'hasErrors'> {
  readonly status: ErrorCode;
  readonly organisation: string;
  readonly homeHref: string;
  readonly banner?: string | undefined;
  /** More exact words than the usual ones: why this dossier may not be seen. */
  readonly reason?: string | undefined;
  /** Finds the failure in the log; without meaning to anyone else. */
  readonly incident?: string | undefined;
  /** To try again at the same address, for 500 and 503. */
  readonly retryHref?: string | undefined;
  readonly footerLinks?: readonly Link[] | undefined;
}

/** A refusal or a failure in words: what happened, that nothing is lost, what to do now. */
export function ErrorPage({ status, reason, incident, retryHref, ...props }: ErrorPageProps) {
  const say = words(props.lang);
  const { title, text } = say.errors[status];
  return (
    <NarrowPage {...props} title={title} heading={title} lead={reason ?? text}>
      {incident && (
        <p class="incident">
          {say.incident} <code>{incident}</code>
        </p>
      )}
      <div class="actions">
        {retryHref && (
          <LinkButton kind="primary" href={retryHref}>
            {say.tryAgain}
          </LinkButton>
        )}
        <LinkButton kind={retryHref ? 'secondary' : 'primary'} href={props.homeHref}>
          {say.goHome}
        </LinkButton>
      </div>
    </NarrowPage>
  );
}
