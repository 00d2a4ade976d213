import { type NewAct, record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { actBy, type By } from '../../platform/http/who.ts';
import { judgeUnit, takeTurn } from './judge-unit.ts';

/**
 * The one way in which a unit's year is changed: in its turn, then judged anew, then told to the
 * trail. Work that returns no act has changed nothing.
 */
export async function changeYear<T>(
  tx: Tx,
  { who, now }: By,
  unit: string,
  work: () => Promise<{ readonly result: T; readonly act: NewAct | undefined }>,
): Promise<T> {
  await takeTurn(tx, unit);
  const { result, act } = await work();
  if (act) {
    await judgeUnit(tx, who.tenant, unit, now);
    // Last, for acts of a province take turns until the transaction ends.
    await record(tx, actBy(who), now, act);
  }
  return result;
}
