import { type ActBy, type NewAct, record } from '../../platform/audit/trail.ts';
import { type Tx, withCommit } from '../../platform/database/database.ts';
import { actBy, type By } from '../../platform/http/who.ts';
import { standingsOf, storeStandings, takeTurn } from './judge-unit.ts';

/** Who acts and when: an account, or the program itself. */
export interface Acting {
  readonly by: ActBy;
  readonly now: Date;
}

/** What a change of a year gives back; where it tells no act it has changed nothing. */
export interface YearChanged<T> {
  readonly result: T;
  readonly act: NewAct | undefined;
  /** Nothing that is judged was changed; the verdicts stay as they are. */
  readonly asJudged?: boolean;
}

/**
 * The one way in which a unit's year is changed: in its turn, then judged anew, then told to the
 * trail. Work that returns no act has changed nothing.
 */
export function changeYear<T>(
  tx: Tx,
  { who, now }: By,
  unit: string,
  work: () => Promise<YearChanged<T>>,
): Promise<T> {
  return inTurn(tx, { by: actBy(who), now }, unit, work);
}

/** The same by whoever acts. */
export async function inTurn<T>(
  tx: Tx,
  { by, now }: Acting,
  unit: string,
  work: () => Promise<YearChanged<T>>,
): Promise<T> {
  // The connection keeps the order: what the work asks is answered once the turn is taken.
  const [, { result, act, asJudged = false }] = await Promise.all([takeTurn(tx, unit), work()]);
  if (act) {
    const standings = asJudged ? [] : await standingsOf(tx, by.tenant, unit, now);
    // Both with the commit; the act last, for acts of a province take turns until the transaction ends.
    withCommit(tx, () => storeStandings(tx, by.tenant, standings));
    await record(tx, by, now, act);
  }
  return result;
}
