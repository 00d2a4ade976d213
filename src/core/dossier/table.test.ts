import { describe, expect, test } from 'vitest';
import { aPerson, aRound, living, soundly, ways } from '../../../test/support/dossier-life.ts';
import { roles } from '../access/policy.ts';
import type { Text } from '../text.ts';
import { dayOf } from '../vietnamese/day.ts';
import { actionNames } from './actions.ts';
import { apply } from './apply.ts';
import { type DossierState, newDossier } from './dossier-state.ts';
import { actionsFor, mayDo } from './may-do.ts';
import { refusalWords } from './refusals.ts';
import type { Person, RoundFacts } from './situation.ts';
import { type DossierStateName, dossierStates, stateLabels } from './states.ts';
import { isOver, table } from './table.ts';

/** The table of the design, as it is printed: state, action, who, next state. */
const printed = `
  draft register unit draft
  draft unregister unit draft
  draft allowLate managing draft
  draft close unit closed
  draft withdraw unit withdrawn
  draft lapse program lapsed
  closed allowLate managing closed
  closed reopen unit draft
  closed attachSigned unit closed
  closed submit unit submitted
  closed withdraw unit withdrawn
  closed lapse program lapsed
  submitted recall unit closed
  submitted takeIn managing byLevel
  submitted supplement unitOrPolice submitted
  inCommune returnForMore commune returned
  inCommune supplement unitOrPolice inCommune
  inCommune forward commune inProvince
  inCommune judge commune awaitingDecision
  returned supplement unitOrPolice returned
  returned resubmit unit byReturner
  returned goOnWithout returner byReturner
  returned withdraw unit withdrawn
  inProvince returnForMore province returned
  inProvince supplement unitOrPolice inProvince
  inProvince askCommuneAgain province inCommune
  inProvince judge province awaitingDecision
  awaitingDecision supplement unitOrPolice awaitingDecision
  awaitingDecision judge deciding awaitingDecision
  awaitingDecision defer deciding awaitingDecision
  awaitingDecision recognise deciding recognised
  awaitingDecision refuse deciding refused
  recognised correct deciding refused
  recognised revoke deciding revoked
  refused correct deciding recognised`
  .trim()
  .split('\n')
  .map((line) => line.trim());

test('the table is the one that the design prints, no step more and none less', () => {
  const steps = Object.entries(table).flatMap(([state, actions]) =>
    Object.entries(actions).map(([action, { by, to }]) => `${state} ${action} ${by} ${to}`),
  );
  expect(steps.toSorted()).toEqual(printed.toSorted());
});

/** Everyone who could ask, on days and in rounds of every sort. */
const people: readonly Person[] = [...roles, 'system' as const].flatMap((role) => [
  aPerson(role),
  aPerson(role, { ownUnit: true, account: `${role}-2` }),
  aPerson(role, { typed: true, account: `${role}-3` }),
]);
const rounds: readonly RoundFacts[] = (['commune', 'province'] as const).flatMap((level) =>
  (['open', 'closed'] as const).flatMap((round) =>
    [dayOf(2026, 3, 1), dayOf(2026, 12, 30)].flatMap((today) =>
      (level === 'commune' ? (['commune', 'province'] as const) : (['province'] as const)).map(
        (decides) => aRound({ level, round, today, decides }),
      ),
    ),
  ),
);

/** One dossier of each state and of each thing that a condition asks of it, found by going on. */
function explored(): ReadonlyMap<string, DossierState> {
  const found = new Map<string, DossierState>([['', newDossier]]);
  const open = [newDossier];
  for (let dossier = open.pop(); dossier; dossier = open.pop()) {
    for (const facts of rounds) {
      for (const by of people) {
        for (const action of actionsFor(dossier, by, facts)) {
          const done = apply(dossier, soundly(action, { dossier, by, facts }), by, facts);
          if (!done.ok) throw new Error(`${dossier.state} ${action}: ${done.refusal}`);
          const { state, returned, papers, takenIn, judgement, consent, registration } =
            done.dossier;
          const key = JSON.stringify([
            [state, returned?.level, papers.length, takenIn?.level],
            [judgement?.by, consent !== undefined, registration?.way],
          ]);
          if (found.has(key)) continue;
          found.set(key, done.dossier);
          open.push(done.dossier);
        }
      }
    }
  }
  return found;
}
const dossiers = [...explored().values()];

test('every state is reached, and no other', () => {
  expect(new Set(dossiers.map(({ state }) => state))).toEqual(new Set(dossierStates));
});

test('each state, action and role has its answer, and each refusal its words', () => {
  let asked = 0;
  const wrong: unknown[] = [];
  for (const dossier of dossiers) {
    for (const facts of rounds) {
      for (const by of people) {
        for (const action of actionNames) {
          asked++;
          const leave = mayDo(dossier, action, by, facts);
          const sound = leave.allowed
            ? dossierStates.includes(leave.next)
            : complete(refusalWords(leave.refusal, { dossier, by, facts }));
          if (!sound) wrong.push([dossier.state, action, by, leave]);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(dossierStates.length * actionNames.length * roles.length);
});

/** Whole sentences in both languages, without a hole where a fact was to stand. */
function complete({ vi, en }: Text): boolean {
  const whole = (text: string) => text.length > 10 && !/undefined|NaN|null|\(\)| {2}/.test(text);
  return whole(vi) && whole(en) && vi !== en;
}

test('what has ended takes nothing more', () => {
  const ends = dossiers.filter(({ state }) => isOver(state));
  expect(new Set(ends.map(({ state }) => state))).toEqual(
    new Set(['withdrawn', 'lapsed', 'revoked']),
  );
  for (const dossier of ends) {
    for (const by of people) {
      for (const facts of rounds) expect(actionsFor(dossier, by, facts)).toEqual([]);
    }
  }
});

test('who reads only, or reads no dossier, can do nothing and is told no state', () => {
  for (const role of ['leader', 'admin'] as const) {
    for (const dossier of dossiers) {
      for (const action of actionNames) {
        const leave = mayDo(dossier, action, aPerson(role), aRound());
        expect(leave).toEqual({ allowed: false, refusal: 'notYourWork' });
      }
    }
  }
});

describe('buttons', () => {
  const shown = (state: keyof typeof ways, role: Person['role']) =>
    actionsFor(living(ways[state]), aPerson(role), aRound());

  test.each([
    ['closed', 'officer', ['reopen', 'attachSigned', 'withdraw']],
    ['closed', 'commune', ['reopen', 'attachSigned', 'withdraw']],
    ['submitted', 'head', ['recall', 'supplement']],
    ['submitted', 'commune', ['recall', 'takeIn', 'supplement']],
    ['inCommune', 'officer', ['supplement']],
    ['inCommune', 'commune', ['returnForMore', 'supplement', 'forward']],
    ['inCommune', 'province', ['supplement']],
    ['inProvince', 'commune', ['supplement']],
    ['inProvince', 'province', ['returnForMore', 'supplement', 'askCommuneAgain', 'judge']],
    ['awaitingDecision', 'province', ['supplement', 'defer', 'recognise', 'refuse']],
    ['awaitingDecision', 'commune', ['supplement']],
    ['recognised', 'province', ['correct', 'revoke']],
    ['recognised', 'officer', []],
  ] as const)('%s shows %s', (state, role, actions) => {
    expect(shown(state, role)).toEqual(actions);
  });
});

test('each state has its name in both languages, and no two the same', () => {
  const names = (lang: 'vi' | 'en') => new Set(Object.values(stateLabels).map((one) => one[lang]));
  expect(names('vi').size).toBe(dossierStates.length);
  expect(names('en').size).toBe(dossierStates.length);
  expect(Object.keys(stateLabels)).toEqual([...dossierStates] satisfies DossierStateName[]);
});
