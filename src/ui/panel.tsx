import type { ComponentChildren } from 'preact';

export interface PanelProps {
  /** Unique on the page: names the heading. */
  readonly id: string;
  readonly heading: string;
  /** Said beside the heading: “5 đạt · 2 còn thiếu”. */
  readonly summary?: string | undefined;
  readonly actions?: ComponentChildren;
  /** Without edges and background, where the content brings its own. */
  readonly bare?: boolean | undefined;
  /** One of many alike, as the criteria of a set: no landmark of its own. */
  readonly quiet?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** One part of a page, under its own heading. */
export function Panel({ id, heading, summary, actions, bare, quiet, children }: PanelProps) {
  const Part = quiet ? 'div' : 'section';
  return (
    <Part class={bare ? 'part' : 'part panel'} aria-labelledby={quiet ? undefined : id}>
      <div class="part-head">
        <h2 id={id}>{heading}</h2>
        {summary && <p class="part-summary">{summary}</p>}
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </Part>
  );
}
