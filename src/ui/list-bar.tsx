import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface ListBarProps {
  readonly lang: Lang;
  /** How many there are: “1.284 đơn vị”. */
  readonly count: string;
  /** An xlsx of exactly what is filtered. */
  readonly downloadHref?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Stands over a list: how much there is, and what can be done with all of it. */
export function ListBar({ lang, count, downloadHref, children }: ListBarProps) {
  return (
    <div class="list-bar">
      <p class="list-count">{count}</p>
      <div class="actions">
        {children}
        {downloadHref && (
          <a class="button button-quiet" href={downloadHref} download>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M7 1h2v7l2.5-2.5L13 7l-5 5-5-5 1.5-1.5L7 8Zm-5 12h12v2H2Z" />
            </svg>
            {words(lang).download}
          </a>
        )}
      </div>
    </div>
  );
}
