import { ValiError } from 'valibot';
import type { DossierState } from '../../core/dossier/dossier-state.ts';
import { type Reduced, reduce } from '../../core/dossier/reduce.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import { actionDigest, type Kept, keptAction } from '../dossiers/index.ts';
import type { Column, Place, Tell } from './findings.ts';
import type { ActionRow, DossierRow, ToldAction } from './queries.ts';

/** A dossier with all that is kept of what was done with it. */
export interface Beheld {
  readonly row: DossierRow;
  readonly actions: readonly ActionRow[];
  /** What the trail tells of them. */
  readonly acts: readonly ToldAction[];
  /** Digests. */
  readonly snapshots: readonly string[];
}

/** Holds a dossier against its list of actions, and that against the trail; gives back what it read. */
export function checkDossier(
  { row, actions, acts, snapshots }: Beheld,
  tell: Tell,
): readonly Kept[] {
  const read = actions.map(readAction);
  const kept = read.filter((one) => one !== undefined);
  const reduced = reduce(kept);
  const at: Place = {
    round: row.round,
    code: reduced.dossier.closing?.code ?? row.public_id,
  };
  const unreadable = actions.filter((_, n) => read[n] === undefined);
  for (const { number: n } of unreadable) tell({ what: 'action', fault: 'unreadable', at, n });
  for (const { number: n } of actions.filter(({ unit_id }) => unit_id !== row.unit_id))
    tell({ what: 'action', fault: 'otherUnit', at, n });
  const gap = actions.findIndex(({ number }, place) => number !== place + 1);
  if (gap >= 0) tell({ what: 'action', fault: 'missing', at, n: gap + 1 });
  if (row.round === null) tell({ what: 'column', at, column: 'round' });
  // Of a list with holes nothing follows.
  if (gap < 0 && unreadable.length === 0) checkReduced(row, kept, reduced, at, tell);
  checkActs({ row, actions, acts }, kept, at, tell);
  checkClosings(kept, snapshots, at, tell);
  return kept;
}

function readAction(row: ActionRow): Kept | undefined {
  try {
    return keptAction(row);
  } catch (error) {
    if (error instanceof ValiError) return undefined;
    throw error;
  }
}

function checkReduced(
  row: DossierRow,
  kept: readonly Kept[],
  { dossier, passedOver }: Reduced,
  at: Place,
  tell: Tell,
): void {
  for (const { number: n } of passedOver) tell({ what: 'action', fault: 'impossible', at, n });
  const { state, late, closing, registration } = dossier;
  const same: Readonly<Record<Exclude<Column, 'round' | 'verdicts'>, boolean>> = {
    state: row.state === state,
    stateAt: row.state_at?.getTime() === sinceWhen(kept)?.getTime(),
    late: row.late === late,
    code: row.code === (closing?.code ?? null),
    registeredOn: row.registered_on === (registration ? isoDay(registration.on) : null),
  };
  for (const column of Object.keys(same) as (keyof typeof same)[])
    if (!same[column]) tell({ what: 'column', at, column });
}

/** Since when a dossier stands as it does: the first action, or the last that moved it. */
function sinceWhen(kept: readonly Kept[]): Date | undefined {
  let since = kept[0]?.at;
  let before: DossierState['state'] = 'draft';
  kept.forEach(({ at }, n) => {
    const { state } = reduce(kept.slice(0, n + 1)).dossier;
    if (state !== before) [since, before] = [at, state];
  });
  return since;
}

function checkActs(
  { row, actions, acts }: Omit<Beheld, 'snapshots'>,
  kept: readonly Kept[],
  at: Place,
  tell: Tell,
): void {
  const told = new Map<number, ToldAction>();
  for (const act of acts) {
    // An action is told once; whatever tells of it again tells of one that is not there.
    if (!told.has(act.step) && actions.some(({ number }) => number === act.step))
      told.set(act.step, act);
    else tell({ what: 'act', at, act: Number(act.number), n: act.step });
  }
  for (const { number: n } of actions.filter(({ number }) => !told.has(number)))
    tell({ what: 'action', fault: 'withoutAct', at, n });
  const of = { unit: row.unit_id, round: row.round_id };
  for (const one of kept) {
    const act = told.get(one.number);
    if (act && act.digest !== actionDigest(one, of))
      tell({ what: 'action', fault: 'unlikeAct', at, n: one.number });
  }
}

function checkClosings(
  kept: readonly Kept[],
  snapshots: readonly string[],
  at: Place,
  tell: Tell,
): void {
  const closings = new Set(kept.flatMap((one) => (one.action === 'close' ? [one.digest] : [])));
  for (const digest of closings)
    if (!snapshots.includes(digest)) tell({ what: 'snapshot', fault: 'missing', at });
  for (const digest of snapshots)
    if (!closings.has(digest)) tell({ what: 'snapshot', fault: 'unnamed', at });
}
