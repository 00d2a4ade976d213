import type { ActionName } from '../../src/core/dossier/actions.ts';
import type { Person, RoundFacts } from '../../src/core/dossier/situation.ts';
import type { DossierStateName } from '../../src/core/dossier/states.ts';
import type { UnitLevel } from '../../src/core/dossier/unit.ts';

/*
 * A model of a dossier's life: what the design's table and bullets say, written out a second time and
 * without the table.
 */

export interface Deed {
  readonly action: ActionName;
  readonly by: Person;
}

/** What the model remembers; each is a sentence of the design. */
export interface Model {
  state: DossierStateName;
  registered: 'no' | 'pledged' | 'chosen';
  proposal: boolean;
  consent: boolean;
  viaCommune: boolean;
  returner: UnitLevel;
  lastDay: number;
  judge: UnitLevel;
  fresh: boolean;
  typists: Set<string | null>;
}

/** Where the design lets this lead; undefined where it does not let it happen. */
export function expected(
  m: Model,
  { action, by }: Deed,
  f: RoundFacts,
): DossierStateName | undefined {
  const office = by.role === 'commune' || by.role === 'province';
  const unit = by.role === 'officer' || by.role === 'head';
  const keeper = by.role === 'province' || (by.role === 'commune' && f.level === 'commune');
  const open = f.round === 'open';
  const forUnit = unit || keeper;
  const foreign = office && !by.ownUnit;
  const judges = foreign && !by.typed && !m.typists.has(by.account);
  const late = f.today > f.submitBy;
  const deciding = foreign && by.role === m.judge;
  const key = `${m.state} ${action}`;
  const rules: Readonly<Record<string, readonly [boolean, DossierStateName]>> = {
    'draft register': [forUnit && open && m.registered === 'no', 'draft'],
    'draft unregister': [
      forUnit && open && (m.registered === 'pledged' || (m.registered === 'chosen' && keeper)),
      'draft',
    ],
    'draft allowLate': [foreign && by.role === f.level && open && late && !m.consent, 'draft'],
    'closed allowLate': [foreign && by.role === f.level && open && late && !m.consent, 'closed'],
    'draft close': [forUnit && open, 'closed'],
    'draft withdraw': [forUnit, 'withdrawn'],
    'closed withdraw': [forUnit, 'withdrawn'],
    'returned withdraw': [forUnit, 'withdrawn'],
    'draft lapse': [by.role === 'system' && f.round === 'closed', 'lapsed'],
    'closed lapse': [by.role === 'system' && f.round === 'closed', 'lapsed'],
    'closed reopen': [forUnit && open, 'draft'],
    'closed attachSigned': [forUnit && open, 'closed'],
    'closed submit': [forUnit && open && m.proposal && (!late || m.consent), 'submitted'],
    'submitted recall': [forUnit && open, 'closed'],
    'submitted takeIn': [foreign && by.role === f.level, at[f.level]],
    'inCommune returnForMore': [judges && by.role === 'commune', 'returned'],
    'inCommune forward': [
      judges && by.role === 'commune' && f.decides === 'province',
      'inProvince',
    ],
    'inCommune judge': [
      judges && by.role === 'commune' && f.decides === 'commune',
      'awaitingDecision',
    ],
    'returned resubmit': [forUnit, at[m.returner]],
    'returned goOnWithout': [
      judges && by.role === m.returner && f.today > m.lastDay,
      at[m.returner],
    ],
    'inProvince returnForMore': [judges && by.role === 'province', 'returned'],
    'inProvince askCommuneAgain': [judges && by.role === 'province' && m.viaCommune, 'inCommune'],
    'inProvince judge': [judges && by.role === 'province', 'awaitingDecision'],
    'awaitingDecision judge': [judges && by.role === m.judge && !m.fresh, 'awaitingDecision'],
    'awaitingDecision defer': [deciding, 'awaitingDecision'],
    'awaitingDecision recognise': [deciding && m.fresh, 'recognised'],
    'awaitingDecision refuse': [deciding && m.fresh, 'refused'],
    'recognised correct': [deciding, 'refused'],
    'recognised revoke': [deciding, 'revoked'],
    'refused correct': [deciding, 'recognised'],
  };
  if (action === 'supplement') {
    const after = ['submitted', 'inCommune', 'returned', 'inProvince', 'awaitingDecision'];
    return after.includes(m.state) && (unit || foreign) ? m.state : undefined;
  }
  const [may, next] = rules[key] ?? [false, m.state];
  return may ? next : undefined;
}
const at = { commune: 'inCommune', province: 'inProvince' } as const;

/** What the model remembers of a deed that was done. */
export function remember(
  m: Model,
  { action, by }: Deed,
  f: RoundFacts,
  next: DossierStateName,
): void {
  const level = by.role === 'commune' ? 'commune' : 'province';
  const office = by.role === 'commune' || by.role === 'province';
  if (action === 'register') m.registered = office ? 'chosen' : 'pledged';
  if (action === 'unregister') m.registered = 'no';
  if (action === 'close' || action === 'reopen') m.proposal = false;
  if (action === 'close' && office) m.typists.add(by.account);
  if (action === 'attachSigned') m.proposal = true;
  if (action === 'allowLate') m.consent = true;
  if (action === 'takeIn') m.viaCommune = f.level === 'commune';
  if (action === 'returnForMore') [m.returner, m.lastDay] = [level, f.today + 5];
  if (action === 'judge') [m.judge, m.fresh] = [level, true];
  if (action === 'supplement') m.fresh = false;
  m.state = next;
}

export function aModel(): Model {
  return {
    ...{ state: 'draft', registered: 'no', proposal: false, consent: false, viaCommune: false },
    ...{ returner: 'province', lastDay: 0, judge: 'province', fresh: false, typists: new Set() },
  };
}

/**
 * Of what is allowed the one of a number: each action is as likely as another, however many may do it.
 * An end comes seldom, so that lives are long.
 */
export function steered<D extends Deed>(
  m: Model,
  deeds: readonly D[],
  f: RoundFacts,
  which: number,
): D | undefined {
  const allowed = deeds.filter((one) => expected(m, one, f) !== undefined);
  const going = allowed.filter(({ action }) => action !== 'withdraw' && action !== 'lapse');
  const among = which % 40 === 0 || going.length === 0 ? allowed : going;
  const actions = [...new Set(among.map(({ action }) => action))];
  const chosen = among.filter(({ action }) => action === actions[which % actions.length]);
  return chosen[Math.floor(which / actions.length) % chosen.length];
}
