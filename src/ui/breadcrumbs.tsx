import type { Lang } from '../core/text.ts';
import type { Link } from './link.ts';
import { words } from './words.ts';

/** The pages above this one; the page itself is named by its heading, not here. */
export function Breadcrumbs({
  lang,
  items,
}: {
  readonly lang: Lang;
  readonly items: readonly Link[];
}) {
  return (
    <nav class="crumbs" aria-label={words(lang).breadcrumbs}>
      <ol>
        {items.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
