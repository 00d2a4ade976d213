import { withQuery } from '../frame/index.ts';

/** Where a year's figures stand, for whoever works below this address. */
export function figuresPath(base: string, year?: number): string {
  return withQuery(`${base}/figures`, { year });
}

/** Where the form of one figure is sent. */
export function figurePath(base: string, year: number, key: string): string {
  return withQuery(`${base}/figures/${encodeURIComponent(key)}`, { year });
}

/** Where on the page a figure stands. */
export function anchorOf(key: string): string {
  return `figure-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** A figure on the page of its year. */
export function figureHref(base: string, year: number, key: string): string {
  return `${figuresPath(base, year)}#${anchorOf(key)}`;
}
