import { parseDay } from '../vietnamese/day.ts';
import type { ActionName, ActionOf, Decision, DossierAction } from './actions.ts';
import { isOffice } from './conditions.ts';
import type { Refusal } from './refusals.ts';
import type { Situation } from './situation.ts';
import { supplementFault } from './supplement-fault.ts';

/** What is wrong with what an action carries; undefined where nothing is. */
type Fault<N extends ActionName> = (action: ActionOf<N>, at: Situation) => Refusal | undefined;

const blank = (text: string) => text.trim() === '';
const reasonGiven = ({ reason }: { readonly reason: string }) =>
  blank(reason) ? ('reasonMissing' as const) : undefined;
const nothing = () => undefined;

function decisionFault(
  { number, day, signer, enteredBy }: Decision,
  { by, facts }: Situation,
): Refusal | undefined {
  const signed = parseDay(day);
  if (blank(number) || blank(signer) || signed === undefined) return 'decisionIncomplete';
  if (signed > facts.today) return 'decisionAhead';
  return enteredBy === by.account ? 'secondPerson' : undefined;
}

/** A new decision names the one that stands, and is another one. */
function formerFault(
  { decision, former }: { readonly decision: Decision; readonly former: string },
  { dossier }: Situation,
): Refusal | undefined {
  const stands = dossier.decisions.at(-1)?.number;
  return former === stands && decision.number !== stands ? undefined : 'otherDecision';
}

/** What each action must carry besides its form. */
const faults: { readonly [N in ActionName]: Fault<N> } = {
  register: ({ way, late, ground, reason }, { by, facts }) => {
    const office = isOffice(by);
    if (office !== (way === 'chosen')) return 'otherWay';
    if (office && blank(ground)) return 'groundMissing';
    if (late !== facts.today > facts.registerBy) return 'lastDayMoved';
    return late && blank(reason) ? 'reasonMissing' : undefined;
  },
  unregister: reasonGiven,
  allowLate: reasonGiven,
  close: nothing,
  reopen: nothing,
  attachSigned: ({ code }, { dossier }) =>
    code === dossier.closing?.code ? undefined : 'otherCode',
  submit: ({ code, late }, { dossier, facts }) => {
    if (code !== dossier.closing?.code) return 'otherCode';
    return late === facts.today > facts.submitBy ? undefined : 'lastDayMoved';
  },
  recall: nothing,
  takeIn: ({ level }, { facts }) => (level === facts.level ? undefined : 'unitMoved'),
  returnForMore: ({ asked, lastDay }, { facts }) => {
    const known = facts.set.criteria.map(({ criterion }) => criterion.number);
    const clear = asked.every(({ criterion, what }) => known.includes(criterion) && !blank(what));
    if (asked.length === 0 || !clear) return 'nothingAsked';
    const day = parseDay(lastDay);
    return day !== undefined && day >= facts.today ? undefined : 'lastDayOver';
  },
  supplement: supplementFault,
  resubmit: nothing,
  goOnWithout: nothing,
  forward: (action) => (action.favourable ? undefined : reasonGiven(action)),
  askCommuneAgain: reasonGiven,
  judge: nothing,
  defer: reasonGiven,
  recognise: ({ decision }, at) => decisionFault(decision, at),
  // Where criteria are not met, they are the reason.
  refuse: (action, at) =>
    decisionFault(action.decision, at) ??
    (at.dossier.judgement?.notMet.length ? undefined : reasonGiven(action)),
  correct: (action, at) => {
    if (at.dossier.state === 'refused' && action.notMet.length > 0) return 'notMet';
    return decisionFault(action.decision, at) ?? formerFault(action, at) ?? reasonGiven(action);
  },
  revoke: (action, at) =>
    decisionFault(action.decision, at) ?? formerFault(action, at) ?? reasonGiven(action),
  withdraw: reasonGiven,
  lapse: nothing,
};

/** What is wrong with what an action carries, of one that may be done; undefined where nothing is. */
export function faultOf(action: DossierAction, at: Situation): Refusal | undefined {
  // The table above pairs each name with the fault of its own action.
  const fault = faults[action.action] as Fault<ActionName>;
  return fault(action, at);
}
