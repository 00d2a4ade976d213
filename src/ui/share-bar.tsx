import type { Lang } from '../core/text.ts';
import { figureWord } from '../core/vietnamese/number.ts';
import { type ShownStatus, StatusTag } from './status-tag.tsx';

export interface Share {
  readonly status: ShownStatus;
  readonly label: string;
  readonly count: number;
  readonly href?: string | undefined;
}

export interface ShareBarProps {
  readonly lang: Lang;
  /** Names the whole: “1.402 đơn vị đăng ký”. */
  readonly label: string;
  readonly shares: readonly Share[];
}

/** How a whole divides. The bar is for the eye; the list under it says the same in words. */
export function ShareBar({ lang, label, shares }: ShareBarProps) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const width = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  const starts = shares.map((_, n) =>
    width(shares.slice(0, n).reduce((sum, { count }) => sum + count, 0)),
  );
  return (
    <figure class="shares">
      <figcaption>{label}</figcaption>
      <svg width="100%" height="28" aria-hidden="true">
        {shares.map(({ status, label: name, count }, n) => (
          <rect
            key={name}
            class={`share share-${status}`}
            x={`${starts[n] ?? 0}%`}
            width={`${width(count)}%`}
            height="28"
          />
        ))}
      </svg>
      <ul>
        {shares.map(({ status, label: name, count, href }) => (
          <li key={name}>
            <span class="share-count">{figureWord(count, lang)}</span>
            {href ? (
              <a href={href}>
                <StatusTag lang={lang} status={status} label={name} />
              </a>
            ) : (
              <StatusTag lang={lang} status={status} label={name} />
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}
