import type { Role } from '../access/policy.ts';
import type { Day } from '../vietnamese/day.ts';
import type { ActionOf, Asked, Decision, DossierAction } from './actions.ts';
import type { Registration } from './registration.ts';
import type { DossierStateName } from './states.ts';
import type { UnitLevel } from './unit.ts';

/** Who did it: an account under a role, or the program itself. */
export interface Actor {
  readonly account: string | null;
  readonly role: Role | 'system';
}

/** An action as it was done. Numbers begin at 1 and leave none out. */
export type Done<A extends DossierAction = DossierAction> = A & DoneHow;
export interface DoneHow {
  readonly number: number;
  readonly on: Day;
  readonly by: Actor;
}

/** An action that stands, under its name with what it carries. */
export type DoneOf<N extends DossierAction['action']> = Done<ActionOf<N>>;

/** What was frozen at the closing that stands, and the short code that its papers bear. */
export interface Closing {
  readonly number: number;
  readonly on: Day;
  readonly digest: string;
  readonly code: string;
}

/** The appraisal's conclusion: by whom, what is not met, and upon how many supplements it rests. */
export interface Judgement {
  readonly by: UnitLevel;
  readonly notMet: readonly number[];
  readonly supplements: number;
  readonly number: number;
}

/** A published decision; the last one of a dossier stands, the others are named by the next. */
export interface Published extends Decision {
  readonly outcome: 'recognised' | 'refused' | 'revoked';
}

/** What was asked for, until which day, and by which level, to which the answer goes. */
export interface Return {
  readonly level: UnitLevel;
  readonly asked: readonly Asked[];
  readonly lastDay: Day;
  readonly number: number;
  readonly on: Day;
}

/** A fact that was added after submission, numbered within its dossier. */
export interface Supplement {
  /** 1, 2, 3 … as readings and verdicts name it; not the number of the action. */
  readonly number: number;
  readonly done: DoneOf<'supplement'>;
}

/** How a dossier stands. Never stored as truth: it is the reduction of what was done with it. */
export interface DossierState {
  readonly state: DossierStateName;
  /** How many actions there are; the next is one more. */
  readonly actions: number;
  readonly registration: Registration | undefined;
  readonly closing: Closing | undefined;
  /** Signed papers of the closing that stands, each kind once. */
  readonly papers: readonly DoneOf<'attachSigned'>[];
  readonly consent: DoneOf<'allowLate'> | undefined;
  readonly submission: DoneOf<'submit'> | undefined;
  /** It was once submitted after the last day: marked for ever. */
  readonly late: boolean;
  readonly takenIn: DoneOf<'takeIn'> | undefined;
  /** The return that is not yet answered, and the level that answers are due to. */
  readonly returned: Return | undefined;
  readonly supplements: readonly Supplement[];
  readonly forwarded: DoneOf<'forward'> | undefined;
  readonly askedAgain: DoneOf<'askCommuneAgain'> | undefined;
  readonly judgement: Judgement | undefined;
  readonly deferred: DoneOf<'defer'> | undefined;
  readonly decisions: readonly Published[];
  /** Accounts of offices that closed it or typed supplements for the unit (nhập thay). */
  readonly typedBy: readonly string[];
}

export const newDossier: DossierState = {
  state: 'draft',
  actions: 0,
  registration: undefined,
  closing: undefined,
  papers: [],
  consent: undefined,
  submission: undefined,
  late: false,
  takenIn: undefined,
  returned: undefined,
  supplements: [],
  forwarded: undefined,
  askedAgain: undefined,
  judgement: undefined,
  deferred: undefined,
  decisions: [],
  typedBy: [],
};
