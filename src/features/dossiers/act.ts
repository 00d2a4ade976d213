import type { ActionName, ActionOf, DossierAction } from '../../core/dossier/actions.ts';
import { apply } from '../../core/dossier/apply.ts';
import { type Done, type DossierState, newDossier } from '../../core/dossier/dossier-state.ts';
import { mayDo } from '../../core/dossier/may-do.ts';
import type { Refusal } from '../../core/dossier/refusals.ts';
import type { Person, RoundFacts, Situation } from '../../core/dossier/situation.ts';
import { digestOf } from '../../platform/audit/chain.ts';
import type { ActBy, NewAct } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow, UnitRow } from '../../platform/database/tables.ts';
import type { ByRole } from '../../platform/database/year-tables.ts';
import type { Who } from '../../platform/http/who.ts';
import { dayIn } from '../frame/index.ts';
import { addAction, findDossier, type KeptDossier } from './actions.ts';
import { type Acting, inTurn } from './change-year.ts';
import type { RoundSet } from './dossier-of.ts';
import { judgeUnit } from './judge-unit.ts';
import { getUnitRow, hasTyped } from './queries.ts';
import { getRoundSet } from './rounds.ts';

/** Whoever acts on a dossier, and when. */
export interface ActingOn extends Acting {
  readonly by: ActBy & { readonly role: ByRole };
}

/** How things stand in the turn of the unit, for whoever makes the action. */
export interface Standing extends Situation {
  /** The dossier's key. */
  readonly id: string;
  readonly unit: UnitRow;
  readonly round: RoundSet;
}

export type Acted =
  | { readonly ok: true; readonly done: Done; readonly at: Standing }
  | { readonly ok: false; readonly refusal: Refusal; readonly at: Situation };

/** What is to be done with a dossier, and where. */
export interface Wanted<N extends ActionName> {
  readonly action: N;
  readonly unit: string;
  readonly round: Pick<RoundRow, 'id'>;
  /** The registration or closing that the page showed; one that came since must be looked at first. */
  readonly seen?: number | undefined;
  /**
   * What the action carries; asked in the turn, once the table allows it, so that it may also write
   * what the action stands for.
   */
  readonly make: (at: Standing) => Carried<N> | Promise<Carried<N>>;
}

type Carried<N extends ActionName> = Omit<ActionOf<N>, 'action'>;

/**
 * The one way in which anything is done with a dossier: in the unit's turn, by the table of states,
 * added to the list, judged anew where it is in progress, and told to the trail, in one transaction.
 * What the table refuses has changed nothing.
 */
export function act<N extends ActionName>(
  tx: Tx,
  by: ActingOn,
  { action, unit, round, seen, make }: Wanted<N>,
): Promise<Acted> {
  return inTurn<Acted>(tx, by, unit, async () => {
    const { tenant } = by.by;
    const [unitRow, roundSet, kept, person] = await Promise.all([
      getUnitRow(tx, tenant, unit),
      getRoundSet(tx, tenant, round.id),
      findDossier(tx, tenant, unit, round.id),
      personOf(tx, by.by, unit),
    ]);
    const facts = roundFacts(roundSet, unitRow, by.now);
    const situation = { dossier: kept?.state ?? newDossier, by: person, facts };
    const no = (refusal: Refusal) => ({
      result: { ok: false as const, refusal, at: situation },
      act: undefined,
    });
    const leave = mayDo(situation.dossier, action, person, facts, seen);
    if (!leave.allowed) return no(leave.refusal);
    // Where nothing was recorded before a round closed, there is no dossier, and none begins.
    if (!kept && facts.round !== 'open') return no('roundNotOpen');
    const id = kept?.id ?? (await beginDossier(tx, by, unit, round.id));
    const at: Standing = { ...situation, id, unit: unitRow, round: roundSet };
    // Closed, it is judged no more: what lists show of it must be of what is frozen.
    if (action === 'close') await judgeUnit(tx, tenant, unit, by.now);
    // The name and what it carries are of one action.
    const made = { ...(await make(at)), action } as DossierAction;
    const applied = apply(at.dossier, made, person, facts);
    if (!applied.ok) return no(applied.refusal);
    const { done, dossier } = applied;
    await addAction(tx, by.by, by.now, { dossier: id, unit }, done, dossier);
    // Only what is in progress is judged: here, one that was just reopened.
    const asJudged = dossier.state !== 'draft';
    return { result: { ok: true, done, at }, act: actOf(done, by.now, at), asJudged };
  });
}

/** A dossier begins where nothing of the unit's year was recorded yet. */
async function beginDossier(
  tx: Tx,
  { by: { tenant }, now }: Acting,
  unit: string,
  round: string,
): Promise<string> {
  await judgeUnit(tx, tenant, unit, now);
  const begun = await findDossier(tx, tenant, unit, round);
  if (!begun) throw new Error(`no dossier of ${unit} in ${round}`);
  return begun.id;
}

/** Whoever asks, as the table knows people. */
async function personOf(
  tx: Tx,
  { tenant, account, role }: ActingOn['by'],
  unit: string,
): Promise<Person> {
  const own = role === 'officer' || role === 'head';
  const typed = !own && account !== null && (await hasTyped(tx, tenant, unit, account));
  return { account, role, ownUnit: own, typed };
}

function roundFacts({ round, set, days }: RoundSet, unit: UnitRow, now: Date): RoundFacts {
  return {
    today: dayIn(now),
    round: round.state,
    registerBy: days.registerBy,
    submitBy: days.submitBy,
    set,
    level: unit.level,
    decides: unit.level === 'commune' ? round.commune_units_by : 'province',
  };
}

/** What a page of a dossier knows of it, for whoever looks at it. */
export async function situationOf(
  tx: Tx,
  { who, now }: { readonly who: Who; readonly now: Date },
  {
    unit,
    round,
    kept,
  }: Pick<Standing, 'unit' | 'round'> & { readonly kept: KeptDossier | undefined },
): Promise<Situation> {
  const by = await personOf(tx, who, unit.id);
  return { dossier: kept?.state ?? newDossier, by, facts: roundFacts(round, unit, now) };
}

/** Acts as the trail calls them. */
const actNames: Readonly<Record<ActionName, string>> = {
  register: 'registered',
  unregister: 'unregistered',
  allowLate: 'allowedLate',
  close: 'closed',
  reopen: 'reopened',
  attachSigned: 'attachedSigned',
  submit: 'submitted',
  recall: 'recalled',
  takeIn: 'tookIn',
  returnForMore: 'returned',
  supplement: 'supplemented',
  resubmit: 'resubmitted',
  goOnWithout: 'wentOn',
  forward: 'forwarded',
  askCommuneAgain: 'askedAgain',
  judge: 'judged',
  defer: 'deferred',
  recognise: 'recognised',
  refuse: 'refused',
  correct: 'corrected',
  revoke: 'revoked',
  withdraw: 'withdrew',
  lapse: 'lapsed',
};

/** Of the signed papers: which was attached; who submitted, and upon which step's signed letter. */
function signingOf(done: Done, { papers }: DossierState): Readonly<Record<string, unknown>> {
  if (done.action === 'attachSigned') return { paper: done.paper };
  if (done.action !== 'submit') return {};
  const proposal = papers.find(({ paper }) => paper === 'proposal');
  return { sender: done.by.role, ...(proposal && { proposal: proposal.number }) };
}

function actOf(done: Done, now: Date, { id, round, unit, dossier }: Standing): NewAct {
  const chosen = done.action === 'register' && done.way === 'chosen';
  const word = (name: string) => {
    const value: unknown = Object.entries(done).find(([key]) => key === name)?.[1];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    action: chosen ? 'chosen' : actNames[done.action],
    subject: 'dossier',
    subjectId: id,
    detail: {
      round: round.round.name,
      ...word('ground'),
      ...word('reason'),
      ...word('code'),
      ...('late' in done && done.late ? { late: true } : {}),
      ...signingOf(done, dossier),
      step: done.number,
      digest: actionDigest({ ...done, at: now }, { unit: unit.id, round: round.round.id }),
    },
  };
}

/**
 * What the trail keeps of an action, so that a byte changed in its row is found, and a dossier that
 * is given to another unit or another round.
 */
export function actionDigest(
  { on: _, at, ...done }: Done & { readonly at: Date },
  of: { readonly unit: string; readonly round: string },
): string {
  return digestOf({ ...done, of: { ...of }, at: at.toISOString() }).toString('hex');
}
