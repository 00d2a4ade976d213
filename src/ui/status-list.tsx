import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { type ShownStatus, StatusTag } from './status-tag.tsx';

export interface StatusItem {
  /** Where an address on the page leads to this line. */
  readonly id?: string | undefined;
  /** The criterion's number, or none for a check. */
  readonly number?: number | undefined;
  readonly title: string;
  readonly href?: string | undefined;
  /** What is short, by how much: “Thiếu 01 cách làm hay, đổi mới, sáng tạo”. */
  readonly detail?: ComponentChildren;
  readonly status: ShownStatus;
  readonly statusLabel?: string | undefined;
  /** At the far edge: “đến 31/12/2026”, “2 / 3”. */
  readonly aside?: string | undefined;
  /** What the edge says is past its day. */
  readonly late?: boolean | undefined;
}

export interface StatusListProps {
  readonly lang: Lang;
  readonly items: readonly StatusItem[];
}

/** Criteria, or the checks of one, with how each stands. */
export function StatusList({ lang, items }: StatusListProps) {
  return (
    <ol class="status-list">
      {items.map((item) => (
        <li
          key={`${item.number} ${item.title}`}
          id={item.id}
          class={`status-item status-item-${item.status}`}
        >
          {item.number !== undefined && <span class="status-number">{item.number}</span>}
          <div class="status-text">
            <p class="status-title">
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </p>
            {item.detail && <div class="status-detail">{item.detail}</div>}
          </div>
          <StatusTag lang={lang} status={item.status} label={item.statusLabel} />
          {item.aside && (
            <span class={item.late ? 'status-aside status-late' : 'status-aside'}>
              {item.aside}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
