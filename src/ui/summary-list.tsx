import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly changeHref?: string | undefined;
  /** In place of “Sửa”. */
  readonly changeLabel?: string | undefined;
}

export interface SummaryListProps {
  readonly lang: Lang;
  readonly rows: readonly SummaryRow[];
}

/** What was answered, item by item, each with the way to change it. */
export function SummaryList({ lang, rows }: SummaryListProps) {
  const change = words(lang).change;
  return (
    <dl class="summary">
      {rows.map(({ label, value, changeHref, changeLabel }) => (
        <div key={label} class="summary-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref && (
            <dd class="summary-change">
              <a href={changeHref}>
                {changeLabel ?? change}
                <span class="visually-hidden">: {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
