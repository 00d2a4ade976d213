import { dossierHref } from '../dossiers/index.ts';
import { withQuery } from '../frame/index.ts';

/** The public id of the round whose figures the page shows; any, where none is named. */
type OfRound = string | undefined;

/** Where a year's figures stand, for whoever works below this address. */
export function figuresPath(base: string, year?: number, round?: OfRound): string {
  return withQuery(`${base}/figures`, { year, round });
}

/** Where the form of one figure is sent. */
export function figurePath(base: string, year: number, key: string, round?: OfRound): string {
  return withQuery(`${base}/figures/${encodeURIComponent(key)}`, { year, round });
}

/** Where on the page a figure stands. */
export function anchorOf(key: string): string {
  return `figure-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** What the browser calls what was typed of a figure, whichever round it stands among. */
export function figureDraft(unit: { readonly public_id: string }, year: number, key: string) {
  return `figure-${unit.public_id}-${year}-${key}`;
}

/** A figure on the page of its year. */
export function figureHref(base: string, year: number, key: string, round?: OfRound): string {
  return `${figuresPath(base, year, round)}#${anchorOf(key)}`;
}

/** Where all figures of a round are said anew, before its dossier is closed. */
export function restateHref(base: string, round: { readonly public_id: string }): string {
  return `${dossierHref(base, round)}/figures`;
}
