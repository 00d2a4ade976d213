import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { classes } from './ids.ts';
import { words } from './words.ts';

/** Where the stylesheet and the islands are served; their names change with their content. */
export interface Assets {
  readonly styles: string;
  /** The mark as the sign of the tab. */
  readonly icon?: string | undefined;
  /** Left out on pages that need no script, such as a page to print. */
  readonly script?: string | undefined;
}

export interface ShellProps {
  readonly lang: Lang;
  readonly assets: Assets;
  readonly title: string;
  /** Says so in the title, the first thing that a screen reader reads. */
  readonly hasErrors?: boolean | undefined;
  /**
   * Drafts that have reached the server and are to be forgotten by the browser: set on the page
   * that follows a saved form.
   */
  readonly draftsDone?: readonly string[] | undefined;
  /** Scripts that this page alone has need of. */
  readonly scripts?: readonly string[] | undefined;
}

/** The HTML document that every page shares. Pages show people's work: none may be indexed. */
export function Shell({
  class: name,
  children,
  ...props
}: ShellProps & { readonly class?: string; readonly children: ComponentChildren }) {
  const say = words(props.lang);
  const title = props.hasErrors ? say.errorTitle(props.title) : props.title;
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${say.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={props.assets.styles} />
        {props.assets.icon && <link rel="icon" href={props.assets.icon} type="image/svg+xml" />}
        {props.assets.script && <script type="module" src={props.assets.script} />}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={classes('body', name)} data-drafts-done={props.draftsDone?.join(' ')}>
        <a class="skip" href="#main">
          {say.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
