import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/dossiers.ts';
import { dayOf } from '../vietnamese/day.ts';
import { allowed, type Done, dossierState, registrationWays } from './actions.ts';

const text = fc.string({ maxLength: 10 });
const someAction = fc.oneof(
  fc.record({
    action: fc.constant('register' as const),
    way: fc.constantFrom(...registrationWays),
    late: fc.boolean(),
    ground: text,
    reason: text,
  }),
  fc.record({ action: fc.constant('unregister' as const), reason: text }),
);
const someActions = fc
  .array(someAction, { maxLength: 12 })
  .map((all): Done[] =>
    all.map((one, n) => ({ ...one, number: n + 1, on: dayOf(2026, 3, n + 1) })),
  );

test('a registration stands from the first to register until one takes it back', () => {
  fc.assert(
    fc.property(someActions, (actions) => {
      const { registration, actions: count } = dossierState(actions);
      expect(count).toBe(actions.length);
      const cut = actions.findLastIndex(({ action }) => action === 'unregister');
      const first = actions.slice(cut + 1).find(({ action }) => action === 'register');
      expect(registration?.number).toBe(first?.number);
    }),
    runs(200),
  );
});

test('what has happened stays as it was, whatever comes after that may not', () => {
  fc.assert(
    fc.property(someActions, someAction, (actions, next) => {
      const state = dossierState(actions);
      const on = dayOf(2026, 4, 1);
      const then = dossierState([...actions, { ...next, number: actions.length + 1, on }]);
      expect(then.actions).toBe(state.actions + 1);
      if (allowed(state) === next.action) expect(allowed(then)).not.toBe(allowed(state));
      else expect(then.registration).toEqual(state.registration);
    }),
    runs(200),
  );
});

test('late once is late for ever', () => {
  fc.assert(
    fc.property(someActions, (actions) => {
      const { registration } = dossierState(actions);
      if (!registration) return;
      expect(actions[registration.number - 1]).toMatchObject({ late: registration.late });
    }),
    runs(100),
  );
});
