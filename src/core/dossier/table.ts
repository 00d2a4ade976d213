import type { ActionName } from './actions.ts';
import { type Earlier, earlier, type Now, now, type Who } from './conditions.ts';
import type { DossierStateName } from './states.ts';

/** What one action asks for in one state, and where it leads. */
export interface Step {
  readonly by: Who;
  /** What must have been done with the dossier before. */
  readonly after?: readonly Earlier[];
  /** What must hold on the day, in the round, and of the person. */
  readonly when?: readonly Now[];
  /** The level that a dossier goes to is the managing one, or the one that returned it. */
  readonly to: DossierStateName | 'byLevel' | 'byReturner';
}

type Steps = Readonly<Partial<Record<ActionName, Step>>>;

const { roundOpen, roundClosed, notOwnUnit, notTyped } = now;

/** Who appraises is neither of the unit nor did they type for it. */
const impartial = [notOwnUnit, notTyped];
const lapse: Step = { by: 'program', when: [roundClosed], to: 'lapsed' };
/** After submission facts enter as supplements, until the decision; none of them moves the dossier. */
const supplement = (to: DossierStateName): Step => ({ by: 'unitOrPolice', when: [notOwnUnit], to });
const allowLate = (to: DossierStateName): Step => ({
  by: 'managing',
  after: [earlier.noConsent],
  when: [roundOpen, now.pastSubmission, notOwnUnit],
  to,
});

/**
 * What may happen next: for each state the actions that are possible there. What is not here cannot
 * be done. Buttons, the HTTP layer and the words of a refusal all read this table.
 */
export const table = {
  draft: {
    register: { by: 'unit', after: [earlier.notRegistered], when: [roundOpen], to: 'draft' },
    unregister: {
      by: 'unit',
      after: [earlier.registered],
      when: [roundOpen, now.officeIfChosen],
      to: 'draft',
    },
    allowLate: allowLate('draft'),
    close: { by: 'unit', when: [roundOpen], to: 'closed' },
    withdraw: { by: 'unit', to: 'withdrawn' },
    lapse,
  },
  closed: {
    allowLate: allowLate('closed'),
    reopen: { by: 'unit', when: [roundOpen], to: 'draft' },
    attachSigned: { by: 'unit', when: [roundOpen], to: 'closed' },
    submit: {
      by: 'unit',
      after: [earlier.proposalSigned],
      when: [roundOpen, now.inTimeOrAllowed],
      to: 'submitted',
    },
    withdraw: { by: 'unit', to: 'withdrawn' },
    lapse,
  },
  submitted: {
    // Once the round is closed, it could not be submitted again.
    recall: { by: 'unit', when: [roundOpen], to: 'closed' },
    supplement: supplement('submitted'),
    takeIn: { by: 'managing', when: [notOwnUnit], to: 'byLevel' },
  },
  inCommune: {
    returnForMore: { by: 'commune', when: impartial, to: 'returned' },
    supplement: supplement('inCommune'),
    forward: { by: 'commune', when: [now.provinceDecides, ...impartial], to: 'inProvince' },
    judge: { by: 'commune', when: [now.communeDecides, ...impartial], to: 'awaitingDecision' },
  },
  returned: {
    supplement: supplement('returned'),
    resubmit: { by: 'unit', to: 'byReturner' },
    goOnWithout: { by: 'returner', when: [now.returnOver, ...impartial], to: 'byReturner' },
    withdraw: { by: 'unit', to: 'withdrawn' },
  },
  inProvince: {
    returnForMore: { by: 'province', when: impartial, to: 'returned' },
    supplement: supplement('inProvince'),
    askCommuneAgain: {
      by: 'province',
      after: [earlier.throughCommune],
      when: impartial,
      to: 'inCommune',
    },
    judge: { by: 'province', when: impartial, to: 'awaitingDecision' },
  },
  awaitingDecision: {
    supplement: supplement('awaitingDecision'),
    /** A verdict names the supplements on which it rests; a new one asks for a new verdict. */
    judge: {
      by: 'deciding',
      after: [earlier.supplementedSince],
      when: impartial,
      to: 'awaitingDecision',
    },
    defer: { by: 'deciding', when: [notOwnUnit], to: 'awaitingDecision' },
    recognise: {
      by: 'deciding',
      after: [earlier.judgedOnAll, earlier.allMet],
      when: [notOwnUnit],
      to: 'recognised',
    },
    refuse: {
      by: 'deciding',
      after: [earlier.judgedOnAll],
      when: [notOwnUnit],
      to: 'refused',
    },
  },
  recognised: {
    correct: { by: 'deciding', when: [notOwnUnit], to: 'refused' },
    revoke: { by: 'deciding', when: [notOwnUnit], to: 'revoked' },
  },
  refused: { correct: { by: 'deciding', when: [notOwnUnit], to: 'recognised' } },
  withdrawn: {},
  lapsed: {},
  revoked: {},
} satisfies Readonly<Record<DossierStateName, Steps>>;

/** The step of an action from a state; undefined where it cannot be done there. */
export function stepOf(state: DossierStateName, action: ActionName): Step | undefined {
  const steps: Steps = table[state];
  return steps[action];
}

/** Whether a state is the end. */
export function isOver(state: DossierStateName): boolean {
  return Object.keys(table[state]).length === 0;
}
