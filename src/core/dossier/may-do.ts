import { type ActionName, actionNames } from './actions.ts';
import { takesPart, who } from './conditions.ts';
import type { DossierState } from './dossier-state.ts';
import type { Refusal } from './refusals.ts';
import type { Person, RoundFacts, Situation } from './situation.ts';
import type { DossierStateName } from './states.ts';
import { isOver, type Step, stepOf } from './table.ts';
import type { UnitLevel } from './unit.ts';

export type Leave =
  | { readonly allowed: true; readonly next: DossierStateName }
  | { readonly allowed: false; readonly refusal: Refusal };

/**
 * Whether someone may do this now with a dossier and where it would lead; else why not. `seen` is the
 * registration or closing that they looked at, by its number: one that came since is another matter.
 */
export function mayDo(
  dossier: DossierState,
  action: ActionName,
  by: Person,
  facts: RoundFacts,
  seen?: number,
): Leave {
  const at: Situation = { dossier, by, facts };
  const no = (refusal: Refusal): Leave => ({ allowed: false, refusal });
  // First, for how a dossier stands is told to those alone who have work with it.
  if (!takesPart(at)) return no('notYourWork');
  const step = stepOf(dossier.state, action);
  if (!step) return no(isOver(dossier.state) ? 'over' : 'notInThisState');
  const broken =
    [who[step.by]].find(({ holds }) => !holds(at)) ??
    step.after?.find(({ holds }) => !holds(dossier)) ??
    step.when?.find(({ holds }) => !holds(at));
  if (broken) return no(broken.refusal);
  if (seen !== undefined && !stands(seen, dossier)) return no('movedOn');
  return { allowed: true, next: nextState(step, dossier, facts.level) };
}

function stands(seen: number, { registration, closing }: DossierState): boolean {
  return seen === registration?.number || seen === closing?.number;
}

/** All that someone may do now with a dossier: what buttons are shown for. */
export function actionsFor(
  dossier: DossierState,
  by: Person,
  facts: RoundFacts,
): readonly ActionName[] {
  return actionNames.filter((action) => mayDo(dossier, action, by, facts).allowed);
}

/** Where a step leads; `level` is that of the unit as the dossier is taken in. */
export function nextState(
  { to }: Step,
  { returned }: DossierState,
  level: UnitLevel,
): DossierStateName {
  if (to === 'byLevel') return at[level];
  // A stored list may lack the return; then the dossier is with the province, which sees all.
  if (to === 'byReturner') return at[returned?.level ?? 'province'];
  return to;
}

const at = { commune: 'inCommune', province: 'inProvince' } as const;
