import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDossier, aRecord, runs, someDossier, theSet } from '../../../test/support/dossiers.ts';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { type Day, dayOf } from '../vietnamese/day.ts';
import { calendarOf } from './calendar.ts';
import { checksIn, standingOf } from './standing.ts';
import { tally } from './tally.ts';
import { toDo } from './to-do.ts';

const set = theSet();
const submitBy = dayOf(2026, 12, 5);
const june = dayOf(2026, 6, 12);

function tasksOf(
  told: Partial<Dossier>,
  {
    asOf = june,
    registerBy,
    unproved = [],
  }: {
    readonly asOf?: Day;
    readonly registerBy?: Day;
    readonly unproved?: readonly DossierRecord[];
  } = {},
) {
  const dossier = aDossier(told);
  const calendar = calendarOf(set.set, 2026, dossier.window);
  const facts = tally(set, calendar, dossier);
  const standing = standingOf(set, calendar, facts);
  const options = { set, calendar, facts, standing, dossier, asOf, registerBy };
  return { standing, tasks: toDo({ ...options, unproved: { records: unproved, by: submitBy } }) };
}

const idsOf = ({ checks }: { readonly checks: readonly { check: { id: string } }[] }) =>
  checks.map(({ check }) => check.id);

test('what is past its day comes first, then day by day', () => {
  const { tasks } = tasksOf({});
  const days = tasks.map(({ day }) => day ?? Number.POSITIVE_INFINITY);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days[0]).toBe(dayOf(2026, 3, 31));
});

test('an observance stands under its own day while that lies ahead, then under its last useful day', () => {
  const of = (asOf: Day) => tasksOf({}, { asOf }).tasks.find((task) => idsOf(task).includes('5.2'));
  const own = dayOf(2026, 6, 26);
  const last = dayOf(2026, 12, 31);
  expect(of(june)).toMatchObject({ kind: 'record', day: own, by: last });
  expect(of(own)).toMatchObject({ day: own });
  expect(of(dayOf(2026, 6, 27))).toMatchObject({ day: last, by: last });
});

test('the figures of a criterion are one task, those that are declared left out', () => {
  const { tasks } = tasksOf({ statement: { 'incidents.crimes': 0, 'incidents.rightsAbuse': 0 } });
  const figures = tasks.filter((task) => task.kind === 'figures');
  const [ninth] = figures.filter((task) => idsOf(task).includes('9.3'));
  expect(ninth).toMatchObject({
    figures: [
      'incidents.bypassingComplaints',
      'incidents.unlawfulStrikes',
      'incidents.otherViolations',
    ],
  });
});

test('an excuse that lacks its ground asks for the paper, not for the figure again', () => {
  const statement = { 'incidents.crimes': 1, 'incidents.forceMajeureCrimes': 1 };
  const { tasks } = tasksOf({ statement });
  expect(tasks.find((task) => idsOf(task).includes('9.1'))?.kind).toBe('record');
});

test('many checks that hang on one answer are one task', () => {
  const { tasks } = tasksOf({});
  const guards = tasks.filter((task) => task.kind === 'profile' && idsOf(task).includes('6.1'));
  expect(guards.map(idsOf)).toEqual([['6.1', '6.2', '6.3', '6.4']]);
});

test('what another body decides is nothing to do, unless it is not known whether it applies', () => {
  const known = tasksOf({ unit: { kind: 'school', emulationReview: true } }).tasks.flatMap(idsOf);
  expect(known).not.toContain('14.1');
  expect(known).not.toContain('8.1');
  const unknown = tasksOf({}).tasks.find((task) => idsOf(task).includes('14.1'));
  expect(unknown).toMatchObject({ kind: 'profile', day: undefined });
});

test('a record without proof is named where it counts, and only there', () => {
  const counted = aRecord('plan', dayOf(2026, 2, 10));
  const outside = aRecord('plan', dayOf(2026, 5, 10));
  const { tasks } = tasksOf({ records: [counted, outside] }, { unproved: [counted, outside] });
  const proofs = tasks.filter((task) => task.kind === 'proof');
  expect(proofs.map(({ record }) => record)).toContain(counted);
  expect(proofs.every(({ day }) => day === submitBy)).toBe(true);
});

test('registration is to do until its last day, that day included', () => {
  const last = dayOf(2026, 3, 31);
  const kinds = (asOf: Day) =>
    tasksOf({}, { asOf, registerBy: last }).tasks.map(({ kind }) => kind);
  expect(kinds(last)).toContain('register');
  expect(kinds(dayOf(2026, 4, 1))).not.toContain('register');
  expect(tasksOf({}).tasks.map(({ kind }) => kind)).not.toContain('register');
});

test('every open check is in one task, except what only another body can move', () => {
  fc.assert(
    fc.property(someDossier(set), (dossier) => {
      const { standing, tasks } = tasksOf(dossier);
      const told = tasks.filter(({ kind }) => kind !== 'proof').flatMap(idsOf);
      expect(new Set(told).size).toBe(told.length);
      const open = checksIn(set, standing.openChecks);
      const own = open.filter(({ external }) => !external).map(({ check }) => check.id);
      expect(told).toEqual(expect.arrayContaining(own));
      expect(open.map(({ check }) => check.id)).toEqual(expect.arrayContaining(told));
    }),
    runs(200),
  );
});
