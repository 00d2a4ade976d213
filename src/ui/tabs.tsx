export interface Tab {
  readonly label: string;
  /** Its state in a few words: “đạt 8/14 tiêu chí”. */
  readonly note?: string | undefined;
  /** In place of a note, where there are many tabs: how much is behind it, beside its name. */
  readonly count?: string | undefined;
  readonly href: string;
  readonly current: boolean;
}

/** Several views of one thing, each at an address of its own. */
export function Tabs({ label, items }: { readonly label: string; readonly items: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map(({ label: name, note, count, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <span class="tab-name">
                {name}
                {count && <span class="tab-count"> {count}</span>}
              </span>
              {note && <span class="tab-note">{note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
