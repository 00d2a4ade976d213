import type { Lang } from '../core/text.ts';
import { words } from './words.ts';

export interface PaginationProps {
  readonly lang: Lang;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

/** Where one is in a long list, and the way on. */
export function Pagination({ lang, page, pageSize, total, hrefOf }: PaginationProps) {
  const say = words(lang);
  const pages = Math.ceil(total / pageSize);
  // On a single page the count over the list says all.
  if (pages <= 1) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  const back = page > 1;
  const on = page < pages;
  return (
    <nav class="pages" aria-label={say.pages}>
      <p>{say.showing(from, to, total)}</p>
      <ul>
        <li>{back ? <a href={hrefOf(1)}>{say.first}</a> : <span>{say.first}</span>}</li>
        <li>
          {back ? (
            <a href={hrefOf(page - 1)} rel="prev">
              {say.previous}
            </a>
          ) : (
            <span>{say.previous}</span>
          )}
        </li>
        <li class="pages-here">{say.pageOf(page, pages)}</li>
        <li>
          {on ? (
            <a href={hrefOf(page + 1)} rel="next">
              {say.next}
            </a>
          ) : (
            <span>{say.next}</span>
          )}
        </li>
        <li>{on ? <a href={hrefOf(pages)}>{say.last}</a> : <span>{say.last}</span>}</li>
      </ul>
    </nav>
  );
}
