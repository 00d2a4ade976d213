import type { ComponentChildren } from 'preact';

export interface DeskProps {
  /** Names the list: “Hồ sơ chờ thẩm định”. */
  readonly listLabel: string;
  readonly list: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Two panes for those who work through a queue: the queue stays in sight beside the dossier. */
export function Desk({ listLabel, list, children }: DeskProps) {
  return (
    <div class="desk">
      <nav class="desk-list" aria-label={listLabel}>
        {list}
      </nav>
      <div class="desk-main">{children}</div>
    </div>
  );
}
