import { dossierHref } from '../dossiers/index.ts';
import { withQuery } from '../frame/index.ts';
import type { PaperKind } from './kinds.ts';

interface Round {
  readonly public_id: string;
}

/** Where a paper is looked at. */
export function paperHref(base: string, round: Round, kind: PaperKind): string {
  return `${dossierHref(base, round)}/papers/${kind}`;
}

export function paperFileHref(
  base: string,
  round: Round,
  kind: PaperKind,
  format: 'docx' | 'pdf',
): string {
  return withQuery(`${paperHref(base, round, kind)}/file`, { format });
}

/** The picture of a page, counted from 1. */
export function paperPageHref(base: string, round: Round, kind: PaperKind, page: number): string {
  return withQuery(`${paperHref(base, round, kind)}/page`, { n: page });
}

/** All papers in one zip. */
export function papersZipHref(base: string, round: Round): string {
  return `${dossierHref(base, round)}/papers-zip`;
}
