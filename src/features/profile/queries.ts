import type { Tx } from '../../platform/database/database.ts';
import type { By } from '../../platform/http/who.ts';
import {
  type ClaimField,
  claimColumns,
  noteProfile,
  profileChange,
  profilesToChange,
} from '../dossiers/index.ts';

/* All SQL of what units say of their profile. */

/** Whose decision ends a claim, and how. */
export interface Decision {
  readonly accepted: boolean;
  readonly reason: string;
}

/** Ends a claim that is undecided; the number of what was looked at, so that no other is. */
export async function decideClaim(
  tx: Tx,
  { who, now }: By,
  {
    unit,
    field,
    number,
  }: { readonly unit: string; readonly field: string; readonly number: number },
  { accepted, reason }: Decision,
): Promise<void> {
  await tx
    .updateTable('unit_claim')
    .set({ decided_at: now, decided_by: who.account, accepted, reason })
    .where('tenant_id', '=', who.tenant)
    .where('unit_id', '=', unit)
    .where('field', '=', field)
    .where('number', '=', number)
    .where('decided_at', 'is', null)
    .execute();
}

/** Adds what the unit says of a field; what is so already needs no decision. */
export async function addClaim(
  tx: Tx,
  { who, now }: By,
  unit: string,
  claim: {
    readonly field: ClaimField;
    readonly number: number;
    readonly value: number;
    readonly ground: string;
    readonly decided: boolean;
  },
): Promise<void> {
  const { decided, ...told } = claim;
  await tx
    .insertInto('unit_claim')
    .values({
      tenant_id: who.tenant,
      unit_id: unit,
      ...told,
      at: now,
      account_id: who.account,
      role: who.role,
      decided_at: decided ? now : null,
      decided_by: null,
      accepted: decided ? true : null,
    })
    .execute();
}

interface ConfirmedClaim {
  readonly field: ClaimField;
  readonly value: number;
  /** What the unit said that it rests on. */
  readonly ground: string;
}

/** Writes what an office has confirmed into the unit itself, and what it was into its history. */
export async function confirmColumn(
  tx: Tx,
  { who, now }: By,
  unit: string,
  { field, value, ground }: ConfirmedClaim,
): Promise<void> {
  const set = { [claimColumns[field]]: field === 'subUnits' ? value : value === 1 };
  const before = (await profilesToChange(tx, who.tenant, [unit])).get(unit);
  await tx
    .updateTable('unit')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', who.tenant)
    .where('id', '=', unit)
    .execute();
  const change = before && profileChange(before, { ...before.profile, ...set });
  await noteProfile(tx, { tenant: who.tenant, now }, unit, change, ground);
}
