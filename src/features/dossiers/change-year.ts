import { type NewAct, record } from '../../platform/audit/trail.ts';
import { type Tx, withCommit } from '../../platform/database/database.ts';
import { actBy, type By } from '../../platform/http/who.ts';
import { standingsOf, storeStandings, takeTurn } from './judge-unit.ts';

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
  // The connection keeps the order: what the work asks is answered once the turn is taken.
  const [, { result, act }] = await Promise.all([takeTurn(tx, unit), work()]);
  if (act) {
    const standings = await standingsOf(tx, who.tenant, unit, now);
    // Both with the commit; the act last, for acts of a province take turns until the transaction ends.
    withCommit(tx, () => storeStandings(tx, who.tenant, standings));
    await record(tx, actBy(who), now, act);
  }
  return result;
}
