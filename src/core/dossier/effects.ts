import { shortCode } from '../short-code.ts';
import { parseDay } from '../vietnamese/day.ts';
import type { ActionName, Decision } from './actions.ts';
import { isOffice } from './conditions.ts';
import type { Actor, Done, DoneOf, DossierState, Published } from './dossier-state.ts';
import { saidBy } from './supplement-fault.ts';
import type { UnitLevel } from './unit.ts';

type Change = Partial<Omit<DossierState, 'state' | 'actions'>>;
type Effect<N extends ActionName> = (done: DoneOf<N>, dossier: DossierState) => Change;

const none = (): Change => ({});
const levelOf = ({ role }: Actor): UnitLevel => (role === 'commune' ? 'commune' : 'province');

/** The accounts of offices that typed for the unit, with one more. */
function typing({ typedBy }: DossierState, by: Actor): readonly string[] {
  const { account } = by;
  const known = !isOffice(by) || account === null || typedBy.includes(account);
  return known ? typedBy : [...typedBy, account];
}

function published(
  { decisions }: DossierState,
  decision: Decision,
  outcome: Published['outcome'],
): Change {
  return { decisions: [...decisions, { ...decision, outcome }] };
}

/** What each action leaves behind besides the state to which it leads. */
const effects: { readonly [N in ActionName]: Effect<N> } = {
  register: ({ number, on, way, late, ground, reason }) => ({
    registration: { number, on, way, late, ground, reason },
  }),
  unregister: () => ({ registration: undefined }),
  allowLate: (consent) => ({ consent }),
  close: ({ number, on, digest, by }, dossier) => ({
    closing: { number, on, digest, code: shortCode(digest) },
    papers: [],
    typedBy: typing(dossier, by),
  }),
  reopen: () => ({ closing: undefined, papers: [] }),
  attachSigned: (done, { papers }) => ({
    papers: [...papers.filter(({ paper }) => paper !== done.paper), done],
  }),
  submit: (submission, { late }) => ({ submission, late: late || submission.late }),
  recall: () => ({ submission: undefined }),
  takeIn: (takenIn) => ({ takenIn }),
  returnForMore: ({ asked, lastDay, number, on, by }) => ({
    returned: { level: levelOf(by), asked, lastDay: parseDay(lastDay) ?? on, number, on },
  }),
  supplement: (done, dossier) => ({
    supplements: [...dossier.supplements, { number: dossier.supplements.length + 1, done }],
    ...(saidBy(done, done.by) === 'unit' && { typedBy: typing(dossier, done.by) }),
  }),
  resubmit: () => ({ returned: undefined }),
  goOnWithout: () => ({ returned: undefined }),
  forward: (forwarded) => ({ forwarded, askedAgain: undefined }),
  askCommuneAgain: (askedAgain) => ({ askedAgain, forwarded: undefined }),
  judge: ({ by, notMet, number }, { supplements }) => ({
    judgement: { by: levelOf(by), notMet, supplements: supplements.length, number },
    deferred: undefined,
  }),
  defer: (deferred) => ({ deferred }),
  recognise: ({ decision }, dossier) => published(dossier, decision, 'recognised'),
  refuse: ({ decision }, dossier) => published(dossier, decision, 'refused'),
  correct: ({ decision, notMet }, dossier) => ({
    ...published(dossier, decision, dossier.state === 'recognised' ? 'refused' : 'recognised'),
    ...(dossier.judgement && { judgement: { ...dossier.judgement, notMet } }),
  }),
  revoke: ({ decision }, dossier) => published(dossier, decision, 'revoked'),
  withdraw: none,
  lapse: none,
};

/** What an action leaves behind. */
export function effectOf(done: Done, dossier: DossierState): Change {
  // The table above pairs each name with the effect of its own action.
  const effect = effects[done.action] as Effect<ActionName>;
  return effect(done, dossier);
}
