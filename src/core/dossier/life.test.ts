import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPerson, aRound, soundly } from '../../../test/support/dossier-life.ts';
import { runs } from '../../../test/support/dossiers.ts';
import {
  aModel,
  type Deed,
  expected,
  remember,
  steered,
} from '../../../test/support/life-model.ts';
import { roles } from '../access/policy.ts';
import { type Day, dayOf } from '../vietnamese/day.ts';
import { actionNames, type DossierAction } from './actions.ts';
import { apply } from './apply.ts';
import { type Done, type DossierState, newDossier } from './dossier-state.ts';
import { mayDo } from './may-do.ts';
import { doneBy, reduce } from './reduce.ts';
import type { Person, RoundFacts } from './situation.ts';
import { dossierStates } from './states.ts';
import type { UnitLevel } from './unit.ts';

/* Lives of dossiers at random, beside a model that knows nothing of the table. */

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

/** Any deed, or one that the model allows, for those at random alone rarely lead far. */
const someTries = fc.array(
  fc.record({
    any: fc.constantFrom(...deeds),
    steer: fc.boolean(),
    which: fc.nat(100_000),
    newDay: fc.boolean(),
  }),
  { minLength: 40, maxLength: 120 },
);

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
        const { any, steer, which } = trial;
        const one = (steer && steered(model, deeds, facts, which)) || any;
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
