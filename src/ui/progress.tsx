import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface ProgressProps {
  readonly lang: Lang;
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** In place of “31.200 trên 50.000”: “31.200 trên 50.000 dòng, còn khoảng 40 giây”. */
  readonly text?: string | undefined;
}

/** How much of a long work is done, in a bar and in words. */
export function Progress({ lang, id, label, value, max, text }: ProgressProps) {
  return (
    <div class="progress">
      <p class="progress-label">
        <label for={id}>{label}</label>
      </p>
      <progress id={id} value={value} max={max} />
      <p class="progress-text">{text ?? words(lang).progress(value, max)}</p>
    </div>
  );
}
