import type { Day } from '../vietnamese/day.ts';

/*
 * What was done with a dossier, in order. How it stands is never stored as truth: it is the
 * reduction of this list, so that each past day can be shown as it stood then.
 */

/** How a unit came into a round: by its own pledge, or chosen by the committee to be built up. */
export const registrationWays = ['pledged', 'chosen'] as const;
export type RegistrationWay = (typeof registrationWays)[number];

export type DossierAction =
  | {
      readonly action: 'register';
      readonly way: RegistrationWay;
      /** After the round's last day as it then stood: marked for ever, even if that day moves. */
      readonly late: boolean;
      /** The paper by which the committee chose; empty for a unit's own pledge. */
      readonly ground: string;
      /** Why it came late; empty where it did not. */
      readonly reason: string;
    }
  | { readonly action: 'unregister'; readonly reason: string };

/** An action as it was done. Numbers begin at 1 and leave none out. */
export type Done = DossierAction & { readonly number: number; readonly on: Day };

/** That a unit takes part in a round, and since when. */
export interface Registration {
  readonly number: number;
  readonly on: Day;
  readonly way: RegistrationWay;
  readonly late: boolean;
  readonly ground: string;
  readonly reason: string;
}

export interface DossierState {
  readonly registration: Registration | undefined;
  /** How many actions there are; the next is one more. */
  readonly actions: number;
}

export const newDossier: DossierState = { registration: undefined, actions: 0 };

/** What may happen next: a unit registers once, and takes back what it has. */
export function allowed({ registration }: DossierState): DossierAction['action'] {
  return registration ? 'unregister' : 'register';
}

/** How a dossier stands after its actions. One that could not happen then is passed over. */
export function dossierState(actions: readonly Done[]): DossierState {
  return actions.reduce(after, newDossier);
}

function after(state: DossierState, done: Done): DossierState {
  const counted = { ...state, actions: done.number };
  if (allowed(state) !== done.action) return counted;
  switch (done.action) {
    case 'register': {
      const { action: _, ...registration } = done;
      return { ...counted, registration };
    }
    case 'unregister':
      return { ...counted, registration: undefined };
  }
}
