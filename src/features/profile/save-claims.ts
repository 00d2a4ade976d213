import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { UnitClaimRow } from '../../platform/database/year-tables.ts';
import type { By } from '../../platform/http/who.ts';
import { type ClaimField, claimColumns } from '../dossiers/index.ts';
import { keptOf, type Step } from './claims.ts';
import { addClaim, decideClaim } from './queries.ts';
import { profileWords } from './words.ts';

/** Writes the steps of a unit's answers; of each field at most one claim waits afterwards. */
export async function saveSteps(
  tx: Tx,
  by: By,
  unit: UnitRow,
  claims: readonly UnitClaimRow[],
  steps: readonly Step[],
  ground: string,
): Promise<void> {
  // Reasons are kept in the language of the papers.
  const say = profileWords('vi');
  for (const step of steps) {
    const { field } = step;
    const last = claims.find((one) => one.field === field);
    if (last && last.decided_at === null) {
      const reason = step.how === 'takesBack' ? say.takenBackReason : say.replacedReason;
      const of = { unit: unit.id, field, number: last.number };
      await decideClaim(tx, by, of, { accepted: false, reason });
    }
    if (step.how === 'takesBack') continue;
    const confirms = step.how === 'confirms';
    await addClaim(tx, by, unit.id, {
      field,
      number: (last?.number ?? 0) + 1,
      value: step.value,
      ground: confirms ? '' : ground,
      decided: confirms,
    });
  }
}

/** What the trail tells of the answers. */
export function actOf(unit: UnitRow, steps: readonly Step[], ground: string) {
  const kept = keptOf(unit);
  const claimed = steps.flatMap((step) =>
    step.how === 'claims'
      ? [
          [
            claimColumns[step.field],
            { from: shown(step.field, kept[step.field]), to: shown(step.field, step.value) },
          ],
        ]
      : [],
  );
  const others = steps
    .filter(({ how }) => how !== 'claims')
    .map(({ field }) => claimColumns[field]);
  return {
    action: 'claimed',
    subject: 'unit_claim',
    subjectId: unit.id,
    detail: {
      ...Object.fromEntries(claimed),
      ...(others.length > 0 && { changed: others }),
      ...(claimed.length > 0 && ground !== '' && { ground }),
    },
  };
}

/** A value as the unit's own row keeps it. */
export function shown(field: ClaimField, value: number | null): number | boolean | null {
  return value === null || field === 'subUnits' ? value : value === 1;
}
