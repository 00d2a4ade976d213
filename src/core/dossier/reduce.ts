import type { Day } from '../vietnamese/day.ts';
import type { ActionName } from './actions.ts';
import { type Done, type DossierState, newDossier } from './dossier-state.ts';
import { effectOf } from './effects.ts';
import { nextState } from './may-do.ts';
import type { DossierStateName } from './states.ts';
import { type Step, stepOf } from './table.ts';

export interface Reduced {
  readonly dossier: DossierState;
  /** Actions that could not happen then: none, unless a list was tampered with or a program erred. */
  readonly passedOver: readonly Done[];
}

/** How a dossier stands after all that was done with it. It takes any list and never throws. */
export function reduce(list: readonly Done[]): Reduced {
  let dossier = newDossier;
  const passedOver: Done[] = [];
  for (const done of list) {
    const step = following(dossier, done.action);
    if (step) {
      // Where it was taken in to says the action itself: the unit may have been moved since.
      const level = done.action === 'takeIn' ? done.level : 'province';
      dossier = after(dossier, done, nextState(step, dossier, level));
    } else {
      passedOver.push(done);
      dossier = { ...dossier, actions: done.number };
    }
  }
  return { dossier, passedOver };
}

/** What had been done by the end of a day: up to the first action of a later one. */
export function doneBy<D extends Done>(list: readonly D[], day: Day): readonly D[] {
  const later = list.findIndex(({ on }) => on > day);
  return later < 0 ? list : list.slice(0, later);
}

/**
 * The step of an action that can follow upon what was done with a dossier, whoever does it and on
 * whichever day: all that a stored list can be held against.
 */
export function following(dossier: DossierState, action: ActionName): Step | undefined {
  const step = stepOf(dossier.state, action);
  return step?.after?.some(({ holds }) => !holds(dossier)) ? undefined : step;
}

/** A dossier after one more action, which leads to the state told. */
export function after(dossier: DossierState, done: Done, state: DossierStateName): DossierState {
  return { ...dossier, ...effectOf(done, dossier), state, actions: done.number };
}
