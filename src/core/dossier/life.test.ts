import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPerson, aRound, soundly } from '../../../test/support/dossier-life.ts';
import { runs } from '../../../test/support/dossiers.ts';
import { roles } from '../access/policy.ts';
import { type Day, dayOf } from '../vietnamese/day.ts';
import { type ActionName, actionNames, type DossierAction } from './actions.ts';
import { apply } from './apply.ts';
import { type Done, type DossierState, newDossier } from './dossier-state.ts';
import { mayDo } from './may-do.ts';
import { doneBy, reduce } from './reduce.ts';
import type { Person, RoundFacts } from './situation.ts';
import { type DossierStateName, dossierStates } from './states.ts';
import type { UnitLevel } from './unit.ts';

/*
 * Lives of dossiers at random, beside a model of its own: what the design's table and bullets say,
 * written out a second time and without the table.
 */

interface Deed {
  readonly action: ActionName;
  readonly by: Person;
}

/** Everyone who could come, some of them of the unit itself or having typed for it. */
const people: readonly Person[] = [
  ...roles.map((role) => aPerson(role)),
  aPerson('system'),
  aPerson('officer', { account: 'officer-2' }),
  ...(['commune', 'province'] as const).flatMap((role) => [
    aPerson(role, { account: `${role}-2` }),
    aPerson(role, { account: `${role}-3`, ownUnit: true }),
    aPerson(role, { account: `${role}-4`, typed: true }),
  ]),
];
const deeds: readonly Deed[] = people.flatMap((by) =>
  actionNames.map((action) => ({ action, by })),
);

/** One try: any deed, or one that the model allows, for those at random alone rarely lead far. */
interface Try {
  readonly any: Deed;
  readonly steer: boolean;
  readonly which: number;
  readonly newDay: boolean;
}
const someTries = fc.array(
  fc.record({
    any: fc.constantFrom(...deeds),
    steer: fc.boolean(),
    which: fc.nat(100_000),
    newDay: fc.boolean(),
  }),
  { minLength: 40, maxLength: 120 },
);

/** A deed to be tried; an end comes seldom, so that lives are long. */
function chosen({ any, steer, which }: Try, model: Model, facts: RoundFacts): Deed {
  if (!steer) return any;
  const allowed = deeds.filter((one) => expected(model, one, facts) !== undefined);
  const going = allowed.filter(({ action }) => action !== 'withdraw' && action !== 'lapse');
  const among = which % 40 === 0 || going.length === 0 ? allowed : going;
  return among[which % among.length] ?? any;
}

const someRound = fc
  .record({
    level: fc.constantFrom<UnitLevel[]>('commune', 'province'),
    communeDecides: fc.boolean(),
    today: fc.constantFrom(dayOf(2026, 3, 25), dayOf(2026, 11, 25), dayOf(2026, 12, 20)),
    /** After so many tries the round is closed. */
    closes: fc.nat(150),
    round: fc.constantFrom<RoundFacts['round'][]>(
      'open',
      'open',
      'open',
      'open',
      'closed',
      'draft',
    ),
  })
  .map(({ communeDecides, closes, ...told }) => {
    const decides = told.level === 'commune' && communeDecides ? 'commune' : 'province';
    return { closes, round: aRound({ ...told, decides }) };
  });
/** What the model remembers; each is a sentence of the design. */
interface Model {
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
function expected(m: Model, { action, by }: Deed, f: RoundFacts): DossierStateName | undefined {
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
function remember(m: Model, { action, by }: Deed, f: RoundFacts, next: DossierStateName): void {
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

function aModel(): Model {
  return {
    ...{ state: 'draft', registered: 'no', proposal: false, consent: false, viaCommune: false },
    ...{ returner: 'province', lastDay: 0, judge: 'province', fresh: false, typists: new Set() },
  };
}

test('nothing forbidden passes, all that is allowed succeeds, and the list tells the same', () => {
  const reached = new Set<string>(['draft']);
  fc.assert(
    fc.property(someTries, someRound, (tries, { round, closes }) => {
      const model = aModel();
      const list: Done[] = [];
      const stood: DossierState[] = [newDossier];
      let dossier = newDossier;
      let facts = round;
      for (const [n, trial] of tries.entries()) {
        if (n === closes) facts = { ...facts, round: 'closed' };
        facts = { ...facts, today: (facts.today + Number(trial.newDay)) as Day };
        const one = chosen(trial, model, facts);
        const next = expected(model, one, facts);
        const leave = mayDo(dossier, one.action, one.by, facts);
        const action: DossierAction = soundly(one.action, { dossier, by: one.by, facts });
        const applied = apply(dossier, action, one.by, facts);
        const outcome = leave.allowed ? leave.next : undefined;
        if (outcome !== next || applied.ok !== leave.allowed) {
          expect.fail(`${dossier.state} ${one.action} ${JSON.stringify([one.by, leave, applied])}`);
        }
        if (!applied.ok || next === undefined) continue;
        dossier = applied.dossier;
        list.push(applied.done);
        stood.push(dossier);
        remember(model, one, facts, next);
        reached.add(dossier.state);
        expect(dossier.state).toBe(next);
      }
      list.forEach((_, n) => {
        const { dossier: then, passedOver } = reduce(list.slice(0, n + 1));
        expect(then).toEqual(stood[n + 1]);
        expect(passedOver).toEqual([]);
      });
    }),
    runs(150),
  );
  expect(reached).toEqual(new Set(dossierStates));
});

/** A list as no program of ours writes it. */
const anyList: fc.Arbitrary<Done[]> = fc
  .array(
    fc.record({
      action: fc.constantFrom(...actionNames),
      by: fc.constantFrom(...people),
      on: fc.nat(30),
    }),
    {
      maxLength: 40,
    },
  )
  .map((all) =>
    all.map(({ action, by, on }, n) => {
      const facts = aRound();
      const { account, role } = by;
      const carried: DossierAction = soundly(action, { dossier: newDossier, by, facts });
      return { ...carried, number: n + 1, on: (facts.today + on) as Day, by: { account, role } };
    }),
  );

test('a list that cannot have been is still told: what could not happen is passed over', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const { dossier, passedOver } = reduce(list);
      expect(dossier.actions).toBe(list.length);
      const followed = list.filter((done) => !passedOver.includes(done));
      const again = reduce(followed);
      expect(again.passedOver).toEqual([]);
      expect(again.dossier).toEqual({ ...dossier, actions: again.dossier.actions });
    }),
    runs(300),
  );
});

test('what stood on a past day is what had been done by its end', () => {
  fc.assert(
    fc.property(anyList, fc.nat(30), (list, offset) => {
      const inOrder = list.toSorted((a, b) => a.on - b.on);
      const day = (aRound().today + offset) as Day;
      expect(doneBy(inOrder, day)).toEqual(inOrder.filter(({ on }) => on <= day));
      // Where a clock was put back, nothing is left out of the middle.
      const prefix = doneBy(list, day);
      expect(list.slice(0, prefix.length)).toEqual(prefix);
    }),
    runs(200),
  );
});

test('a registration stands from the first to register until one takes it back', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const only = list.filter(({ action }) => action === 'register' || action === 'unregister');
      const { registration } = reduce(only).dossier;
      const cut = only.findLastIndex(({ action }) => action === 'unregister');
      const first = only.slice(cut + 1).find(({ action }) => action === 'register');
      expect(registration?.number).toBe(first?.number);
      if (registration) expect(first).toMatchObject({ late: registration.late });
    }),
    runs(200),
  );
});
