import { following } from '../../core/dossier/reduce.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import type { By } from '../../platform/http/who.ts';
import { changeYear, judgeUnit } from '../dossiers/index.ts';
import { openRounds } from '../rounds/index.ts';
import { addAction, findDossier, type KeptDossier, type RegistrationAction } from './queries.ts';

/** What became of it: done, or no longer possible since somebody else was quicker. */
export type Outcome = 'done' | 'notNow' | 'movedOn';

export interface Wanted {
  readonly unit: string;
  readonly round: Pick<RoundRow, 'id' | 'name'>;
  readonly action: RegistrationAction;
  /** The registration that was looked at, where one is taken back. */
  readonly seen?: number | undefined;
}

/** Registers a unit in a round, or takes that back, in the unit's turn. */
export function register(tx: Tx, by: By, { unit, round, action, seen }: Wanted): Promise<Outcome> {
  return changeYear<Outcome>(tx, by, unit, async () => {
    // Asked again in its turn: the round may have been closed since the page looked.
    const open = await openRounds(tx, by.who.tenant);
    if (!open.some(({ id }) => id === round.id)) return { result: 'notNow', act: undefined };
    const dossier = await beginDossier(tx, by, unit, round.id);
    if (!following(dossier.state, action.action)) return { result: 'notNow', act: undefined };
    if (seen !== undefined && dossier.state.registration?.number !== seen)
      return { result: 'movedOn', act: undefined };
    await addAction(tx, by, { dossier: dossier.id, unit }, action);
    const { action: kind, ...detail } = action;
    const name =
      kind === 'unregister' ? 'unregistered' : action.way === 'chosen' ? 'chosen' : 'registered';
    return {
      result: 'done',
      act: {
        action: name,
        subject: 'dossier',
        subjectId: dossier.id,
        detail: { round: round.name, ...told(detail) },
      },
    };
  });
}

/** What the trail tells of an action: what was written, and that it came late. */
function told(detail: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { ground, reason, late } = detail;
  return {
    ...(ground ? { ground } : {}),
    ...(reason ? { reason } : {}),
    ...(late ? { late } : {}),
  };
}

/** The dossier in the round; it begins here where nothing of the unit's year was recorded yet. */
async function beginDossier(
  tx: Tx,
  { who, now }: By,
  unit: string,
  round: string,
): Promise<KeptDossier> {
  const known = await findDossier(tx, who.tenant, unit, round);
  if (known) return known;
  await judgeUnit(tx, who.tenant, unit, now);
  const begun = await findDossier(tx, who.tenant, unit, round);
  if (!begun) throw new Error(`no dossier of ${unit} in ${round}`);
  return begun;
}
