import type { RoundRow } from '../../platform/database/tables.ts';

type Round = Pick<RoundRow, 'public_id'>;

/** The dossier of a unit in a round, below the address of its year. */
export function dossierHref(base: string, round: Round): string {
  return `${base}/dossier/${round.public_id}`;
}

/** Where it is checked and closed. */
export function closingHref(base: string, round: Round): string {
  return `${dossierHref(base, round)}/closing`;
}
