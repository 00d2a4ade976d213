import type {
  ActionName,
  ActionOf,
  Decision,
  DossierAction,
} from '../../src/core/dossier/actions.ts';
import { apply } from '../../src/core/dossier/apply.ts';
import { type DossierState, newDossier } from '../../src/core/dossier/dossier-state.ts';
import type { FrozenFigure } from '../../src/core/dossier/frozen.ts';
import type { Person, RoundFacts, Situation } from '../../src/core/dossier/situation.ts';
import { type Day, dayOf, isoDay } from '../../src/core/vietnamese/day.ts';
import { theSet } from './dossiers.ts';

const set = theSet();

/** A digest that is told apart from others by its first digits. */
export function aDigest(start: number | string = 0): string {
  return String(start).padEnd(64, 'a');
}

/** Someone who acts, by default an appraiser or officer of whom nothing speaks against it. */
export function aPerson(role: Person['role'], told: Partial<Person> = {}): Person {
  const account = role === 'system' ? null : `${role}-1`;
  return { account, role, ownUnit: role === 'officer' || role === 'head', typed: false, ...told };
}

/** A round of 2026 in which a unit of a commune is decided on by the province. */
export function aRound(told: Partial<RoundFacts> = {}): RoundFacts {
  return {
    today: dayOf(2026, 11, 20),
    round: 'open',
    registerBy: dayOf(2026, 3, 31),
    submitBy: dayOf(2026, 12, 5),
    set,
    level: 'commune',
    decides: 'province',
    ...told,
  };
}

export function aDecision(day: Day, told: Partial<Decision> = {}): Decision {
  return {
    number: '12/QĐ-BCĐ',
    day: isoDay(day),
    signer: 'Trưởng Ban Chỉ đạo',
    scan: aDigest(9),
    enteredBy: 'somebody-else',
    ...told,
  };
}

export function aFigure(value: number, key = 'incidents.crimes'): FrozenFigure {
  return { key, value, asOf: '2026-11-15' };
}

/** What an action carries when done soundly there, to be told what a test is about. */
export function soundly<N extends ActionName>(
  action: N,
  { dossier, by, facts }: Situation,
  told: Partial<ActionOf<N>> = {},
): ActionOf<N> {
  const { today, registerBy, submitBy, level } = facts;
  const office = by.role === 'commune' || by.role === 'province';
  const reason = 'Có lý do.';
  const former = dossier.decisions.at(-1)?.number ?? '';
  const decision = aDecision(today, { number: `${dossier.actions}/QĐ-BCĐ` });
  const code = dossier.closing?.code ?? '';
  const sound: { readonly [K in ActionName]: Omit<ActionOf<K>, 'action'> } = {
    register: {
      way: office ? 'chosen' : 'pledged',
      late: today > registerBy,
      ground: '15/TB-BCĐ',
      reason,
    },
    unregister: { reason },
    allowLate: { reason },
    close: { digest: aDigest(dossier.actions), reason: '' },
    reopen: {},
    attachSigned: { paper: 'proposal', file: aDigest(7), code },
    submit: { code, late: today > submitBy },
    recall: {},
    takeIn: { level },
    returnForMore: {
      asked: [{ criterion: 9, what: 'Số vụ việc' }],
      lastDay: isoDay((today + 5) as Day),
    },
    supplement: {
      kind: 'incident',
      ground: '3/CV',
      criteria: [],
      records: [],
      figures: [aFigure(0)],
    },
    resubmit: {},
    goOnWithout: {},
    forward: { favourable: true, reason: '' },
    askCommuneAgain: { reason },
    judge: { notMet: [] },
    defer: { reason },
    recognise: { decision },
    refuse: { decision, reason },
    correct: { decision, former, notMet: [], reason },
    revoke: { decision, former, reason },
    withdraw: { reason },
    lapse: {},
  };
  return { action, ...sound[action], ...told } as unknown as ActionOf<N>;
}

/** One action of a life told in a test: its name, who does it, and what it carries besides. */
export type Deed = readonly [
  action: ActionName,
  by: Person | Person['role'],
  told?: Partial<DossierAction>,
  facts?: Partial<RoundFacts>,
];

/** How a dossier stands after deeds, each of which must succeed. */
export function living(
  deeds: readonly Deed[],
  facts: RoundFacts = aRound(),
  from: DossierState = newDossier,
): DossierState {
  return deeds.reduce((dossier, deed) => {
    const applied = trying(deed, facts, dossier);
    if (!applied.ok)
      throw new Error(`${deed[0]} by ${JSON.stringify(deed[1])}: ${applied.refusal}`);
    return applied.dossier;
  }, from);
}

/** What becomes of one deed. */
export function trying(
  [action, who, told = {}, more = {}]: Deed,
  facts: RoundFacts = aRound(),
  dossier: DossierState = newDossier,
) {
  const by = typeof who === 'string' ? aPerson(who) : who;
  const at = { dossier, by, facts: { ...facts, ...more } };
  const sound: DossierAction = soundly(action, at);
  return apply(dossier, { ...sound, ...told } as DossierAction, by, at.facts);
}

const closed: readonly Deed[] = [['close', 'officer']];
const submitted: readonly Deed[] = [...closed, ['attachSigned', 'officer'], ['submit', 'officer']];
const inCommune: readonly Deed[] = [...submitted, ['takeIn', 'commune']];
const inProvince: readonly Deed[] = [...inCommune, ['forward', 'commune']];
const awaitingDecision: readonly Deed[] = [...inProvince, ['judge', 'province']];
const recognised: readonly Deed[] = [...awaitingDecision, ['recognise', 'province']];

/** The way to a state, as most dossiers of a commune's units go it. */
export const ways = { closed, submitted, inCommune, inProvince, awaitingDecision, recognised };
