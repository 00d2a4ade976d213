import { fold, searchWords } from '../../core/vietnamese/fold.ts';
import { lastPage } from '../frame/index.ts';

/*
 * Lists of offices are short: a province has a hundred communes and a few hundred accounts. They are
 * read whole, then searched and cut into pages here, where diacritics can be ignored.
 */

export const pageSize = 50;

/** One of the values that a list knows, from the address. */
export function known<T extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly T[],
): T | undefined {
  return values.find((value) => value === query.get(name));
}

/** What is searched for, cut to what a name can be. */
export function searched(query: URLSearchParams): string {
  return (query.get('q') ?? '').slice(0, 200);
}

/** Whether every word searched for begins a word of one of the texts. */
export function matcher(q: string): (...texts: readonly string[]) => boolean {
  const wanted = searchWords(q);
  return (...texts) => {
    const words = ` ${fold(texts.join(' '))}`;
    return wanted.every((word) => words.includes(` ${word}`));
  };
}

export interface PageOf<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly page: number;
}

/** One page of the rows; beyond the last page, the last. */
export function pageOf<T>(rows: readonly T[], page: number): PageOf<T> {
  const at = Math.min(page, lastPage(rows.length, pageSize));
  return { rows: rows.slice((at - 1) * pageSize, at * pageSize), total: rows.length, page: at };
}
