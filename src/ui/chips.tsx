import type { Lang } from '../core/text.ts';
import { figureWord } from '../core/vietnamese/number.ts';

export interface Chip {
  readonly label: string;
  readonly count: number;
  /** The list with this condition; of the current one, without it. */
  readonly href: string;
  readonly current: boolean;
}

/** Conditions to press, each with how many fit it; those that hold are marked. */
export function Chips({
  lang,
  label,
  chips,
}: {
  readonly lang: Lang;
  readonly label: string;
  readonly chips: readonly Chip[];
}) {
  return (
    <nav class="chips" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ul>
        {chips.map(({ label: name, count, href, current }) => (
          <li key={name}>
            <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
              {name} <span class="chip-count">{figureWord(count, lang)}</span>
              {current && <span aria-hidden="true">×</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
