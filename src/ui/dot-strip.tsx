import type { Lang } from '../core/text.ts';
import type { ShownStatus } from './status-tag.tsx';
import { words } from './words.ts';

export interface Dot {
  readonly number: number;
  readonly status: ShownStatus;
  /** In place of the usual word. */
  readonly statusLabel?: string | undefined;
  readonly href: string;
}

export interface DotStripProps {
  readonly lang: Lang;
  readonly groups: readonly { readonly label: string; readonly dots: readonly Dot[] }[];
}

/** All criteria of a dossier at a glance, a dot each, by clause. */
export function DotStrip({ lang, groups }: DotStripProps) {
  const say = words(lang);
  return (
    <ul class="dots">
      {groups.map(({ label, dots }) => (
        <li key={label} class="dots-group">
          <span class="dots-label">{label}</span>
          <ul>
            {dots.map(({ number, status, statusLabel, href }) => (
              <li key={number}>
                <a class={`dot dot-${status}`} href={href}>
                  <span class="visually-hidden">{`${say.criterion(number)}: ${statusLabel ?? say.status[status]}`}</span>
                  <span aria-hidden="true">{number}</span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
