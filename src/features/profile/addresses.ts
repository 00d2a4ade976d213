import type { UnitClaimRow } from '../../platform/database/year-tables.ts';

/** Where a unit says what it is, and the offices above it decide that. */
export function profileHref(base: string): string {
  return `${base}/profile`;
}

type OfUnit = { readonly public_id: string };

/** What the browser calls what a unit has typed of its profile. */
export function profileDraft(unit: OfUnit): string {
  return `profile-${unit.public_id}`;
}

/** What it calls an answer to a claim; of the next claim it is another. */
export function answerDraft(
  unit: OfUnit,
  { field, number }: Pick<UnitClaimRow, 'field' | 'number'>,
) {
  return `claim-${unit.public_id}-${field}-${number}`;
}
