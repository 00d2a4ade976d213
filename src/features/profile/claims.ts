import type { UnitRow } from '../../platform/database/tables.ts';
import type { UnitClaimRow } from '../../platform/database/year-tables.ts';
import { type ClaimField, claimColumns } from '../dossiers/index.ts';

export const claimFields = Object.keys(claimColumns) as readonly ClaimField[];

/** What a unit says of each field of its profile, a flag as 1 or 0; null says nothing. */
export type Told = Readonly<Record<ClaimField, number | null>>;

/** What the office keeps of the unit. */
export function keptOf(unit: UnitRow): Told {
  const of = (field: ClaimField) => {
    const value = unit[claimColumns[field]];
    return value === null ? null : Number(value);
  };
  return Object.fromEntries(claimFields.map((field) => [field, of(field)])) as Told;
}

/** The claim on a field that nobody has decided yet. */
export function waitingClaim(
  claims: readonly UnitClaimRow[],
  field: ClaimField,
): UnitClaimRow | undefined {
  return claims.find((one) => one.field === field && one.decided_at === null);
}

/** The profile as it counts now: undecided claims over what the office keeps. */
export function toldOf(unit: UnitRow, claims: readonly UnitClaimRow[]): Told {
  const kept = keptOf(unit);
  const of = (field: ClaimField) => waitingClaim(claims, field)?.value ?? kept[field];
  return Object.fromEntries(claimFields.map((field) => [field, of(field)])) as Told;
}

/** What becomes of one field. */
export type Step =
  /** The unit says what is so already. */
  | { readonly field: ClaimField; readonly how: 'confirms'; readonly value: number }
  /** It says something else, for the office to decide. */
  | {
      readonly field: ClaimField;
      readonly how: 'claims';
      readonly value: number;
      readonly needsGround: boolean;
    }
  /** It no longer says what it had said. */
  | { readonly field: ClaimField; readonly how: 'takesBack' };

/** What a unit's answers mean, field by field; fields that stay as they are have no step. */
export function stepsOf(
  unit: UnitRow,
  claims: readonly UnitClaimRow[],
  told: Told,
  /** Flags whose “no” makes checks not apply. */
  weighty: ReadonlySet<ClaimField>,
): Step[] {
  const kept = keptOf(unit);
  return claimFields.flatMap((field): Step[] => {
    const value = told[field];
    const waiting = waitingClaim(claims, field);
    const last = claims.find((one) => one.field === field);
    if (value === null) return waiting ? [{ field, how: 'takesBack' }] : [];
    if (waiting?.value === value) return [];
    if (kept[field] === value) {
      const known = !waiting && last?.accepted === true && last.value === value;
      return known ? [] : [{ field, how: 'confirms', value }];
    }
    const needsGround = kept[field] !== null || (value === 0 && weighty.has(field));
    return [{ field, how: 'claims', value, needsGround }];
  });
}

/** Grows with everything that happens to a profile: two who look at one number see the same. */
export function profileVersion(unit: UnitRow, claims: readonly UnitClaimRow[]): number {
  const decided = (one: UnitClaimRow) => (one.decided_at === null ? 0 : 1);
  return claims.reduce((sum, one) => sum + 2 * one.number + decided(one), unit.version);
}
