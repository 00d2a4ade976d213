import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface ActiveFilter {
  readonly label: string;
  /** The list without this condition. */
  readonly removeHref: string;
}

export interface FiltersProps {
  readonly lang: Lang;
  readonly action: string;
  /** Carried along unchanged: the sort order. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
  readonly active?: readonly ActiveFilter[] | undefined;
  /** The list without any condition. */
  readonly clearHref: string;
  /** Conditions seldom used, folded away. */
  readonly more?: ComponentChildren;
  readonly moreOpen?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What to show of a list. A GET form: the address of what is seen can be kept and sent. */
export function Filters(props: FiltersProps) {
  const say = words(props.lang);
  const active = props.active ?? [];
  return (
    <search class="filters" aria-label={say.filters}>
      <form method="get" action={props.action}>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="filters-row">
          {props.children}
          <button type="submit" class="button button-secondary">
            {say.filter}
          </button>
        </div>
        {props.more && (
          <details class="filters-more" open={props.moreOpen}>
            <summary>{say.moreFilters}</summary>
            <div class="filters-row">{props.more}</div>
          </details>
        )}
      </form>
      {active.length > 0 && (
        <div class="filters-active">
          <p>{say.filteredBy}</p>
          <ul>
            {active.map(({ label, removeHref }) => (
              <li key={label}>
                <a class="chip" href={removeHref} aria-label={say.removeFilter(label)}>
                  {label} <span aria-hidden="true">×</span>
                </a>
              </li>
            ))}
          </ul>
          <a href={props.clearHref}>{say.clearFilters}</a>
        </div>
      )}
    </search>
  );
}
