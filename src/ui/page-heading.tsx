import type { ComponentChildren } from 'preact';

export interface PageHeadingProps {
  readonly title: string;
  /** A short line over the title: the round, the unit. */
  readonly over?: string | undefined;
  readonly lead?: ComponentChildren;
  /** The one thing most come to do here, then the rest. */
  readonly actions?: ComponentChildren;
}

/** What the page is, in one sentence, and the next thing to do. */
export function PageHeading({ title, over, lead, actions }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <div class="page-heading-text">
        {over && <p class="over">{over}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
