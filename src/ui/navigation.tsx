export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean | undefined;
  /** How many things wait there; named by `countLabel`, as in “3 việc quá hạn”. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
}

export interface NavigationProps {
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** The main navigation, in the band across the top. */
export function Navigation(props: NavigationProps) {
  return <Items {...props} class="nav" />;
}

/** The sections of one thing, beside the content; above it, in a row, on a phone. */
export function SideNavigation(props: NavigationProps) {
  return <Items {...props} class="side-nav" />;
}

function Items({ label, items, class: name }: NavigationProps & { readonly class: string }) {
  return (
    <nav class={name} aria-label={label}>
      <ul class={`${name}-list`}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && item.count > 0 && <Count {...item} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ count, countLabel }: NavItem) {
  return (
    <>
      {' '}
      <span class="count" aria-hidden={countLabel ? 'true' : undefined}>
        {count}
      </span>
      {countLabel && <span class="visually-hidden">({countLabel})</span>}
    </>
  );
}
