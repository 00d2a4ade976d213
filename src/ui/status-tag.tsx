import type { Status } from '../core/criteria/status.ts';
import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

/** `awaiting` is how an open check that another body's paper decides is shown. */
export type ShownStatus = Status | 'awaiting';

export interface StatusTagProps {
  readonly lang: Lang;
  readonly status: ShownStatus;
  /** In place of the usual word: “Đến nay chưa phát sinh”. */
  readonly label?: string | undefined;
}

/** A state as shape, word and colour; two of the three may be lost without harm. */
export function StatusTag({ lang, status, label }: StatusTagProps) {
  return (
    <span class={`status status-${status}`}>
      <StatusShape status={status} />
      <span>{label ?? words(lang).status[status]}</span>
    </span>
  );
}

/** The usual word of a state, for where nothing can be drawn. */
export function statusWord(status: ShownStatus, lang: Lang): string {
  return words(lang).status[status];
}

/** The shape alone, drawn rather than typed: few system fonts have ◐, and none at one size. */
export function StatusShape({ status }: { readonly status: ShownStatus }) {
  return (
    <svg class="status-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {status === 'met' && <circle class="shape-fill" cx="8" cy="8" r="6.5" />}
      {status === 'open' && <circle class="shape-line" cx="8" cy="8" r="5.5" />}
      {status === 'awaiting' && (
        <>
          <circle class="shape-line" cx="8" cy="8" r="5.5" />
          <path class="shape-fill" d="M8 2a6 6 0 0 0 0 12Z" />
        </>
      )}
      {status === 'notMet' && <path class="shape-line" d="m3.5 3.5 9 9m0-9-9 9" />}
      {status === 'notApplicable' && <path class="shape-line" d="M3 8h10" />}
    </svg>
  );
}
