import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what will make something. */
  readonly text?: string | undefined;
  readonly action?: ComponentChildren;
}

/** In place of a list with nothing in it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <svg viewBox="0 0 104 24" width="104" height="24" aria-hidden="true">
        {[12, 32, 52, 72, 92].map((x) => (
          <circle key={x} class="empty-dot" cx={x} cy="12" r={x === 52 ? 8 : 4} />
        ))}
      </svg>
      <p class="empty-title">{title}</p>
      {text && <p>{text}</p>}
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
