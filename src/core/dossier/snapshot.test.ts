import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { aDigest } from '../../../test/support/dossier-life.ts';
import { aDossier, runs, setIds, someDossier, theSet } from '../../../test/support/dossiers.ts';
import { frozen } from '../../../test/support/snapshots.ts';
import { canonicalJson } from '../canonical-json.ts';
import { evaluate } from '../criteria/evaluate.ts';
import type { Evaluation } from '../criteria/evaluation.ts';
import { dayOf } from '../vietnamese/day.ts';
import type { Dossier } from './dossier.ts';
import { replay } from './replay.ts';
import { Snapshot } from './snapshot.ts';

const asOf = dayOf(2026, 11, 20);

/** A dossier with one of its facts taken away: a figure or a record, by turns. */
function without(dossier: Dossier, pick: number): Dossier {
  const figures = Object.entries(dossier.statement);
  const place = Math.floor(pick / 2);
  return pick % 2 === 0
    ? {
        ...dossier,
        statement: Object.fromEntries(figures.filter((_, n) => n !== place % figures.length)),
      }
    : {
        ...dossier,
        records: dossier.records.filter((_, n) => n !== place % dossier.records.length),
      };
}

/** The checks of an evaluation without their words. */
function checksOf({ criteria }: Evaluation) {
  return criteria.flatMap(({ checks }) =>
    checks.map(({ reason: _, warnings: __, ...check }) => check),
  );
}

describe.each(setIds)('a snapshot under %s', (id) => {
  const set = theSet(id);

  test('replays to the same verdicts, also after it was kept as text', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const snapshot = frozen(set, dossier);
        const kept = v.parse(Snapshot, JSON.parse(canonicalJson(snapshot)));
        expect(canonicalJson(kept)).toBe(canonicalJson(snapshot));
        expect(replay(kept, set)).toEqual({ same: true });
      }),
      runs(60),
    );
  });

  test('holds the verdicts that the evaluator finds', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const { verdicts } = frozen(set, dossier);
        const found = evaluate(set, dossier, { asOf });
        expect(verdicts.verdict).toBe(found.verdict);
        expect(found.criteria).toMatchObject(verdicts.criteria);
      }),
      runs(30),
    );
  });

  test('is the same text in whatever order its figures come', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const statement = Object.fromEntries(Object.entries(dossier.statement).toReversed());
        const turned = frozen(set, { ...dossier, statement });
        expect(canonicalJson(turned)).toBe(canonicalJson(frozen(set, dossier)));
      }),
      runs(30),
    );
  });

  test('a fact changed afterwards is found, by the first check that it moves', () => {
    let moved = 0;
    fc.assert(
      fc.property(someDossier(set), fc.nat(), (dossier, pick) => {
        const forged = without(dossier, pick);
        const before = checksOf(evaluate(set, dossier, { asOf }));
        const after = checksOf(evaluate(set, forged, { asOf }));
        const first = before.findIndex(
          (check, n) => canonicalJson(check) !== canonicalJson(after[n]),
        );
        // The facts of one, the verdicts of the other.
        const { verdicts } = frozen(set, dossier);
        const found = replay({ ...frozen(set, forged), verdicts }, set);
        if (first < 0) {
          expect(found).toEqual({ same: true });
          return;
        }
        moved++;
        const check = { differs: 'check', was: before[first], now: after[first] };
        expect(found).toMatchObject({ ...check, evaluatorChanged: false });
      }),
      runs(100),
    );
    expect(moved).toBeGreaterThan(10);
  });
});

const set = theSet();
const snapshot = frozen(set, aDossier({ statement: { 'incidents.crimes': 0 } }));

test('verdicts changed afterwards are found, each and the whole', () => {
  const [first] = snapshot.verdicts.criteria;
  if (!first) throw new Error('no criterion');
  const put = (verdicts: Partial<Snapshot['verdicts']>) =>
    replay({ ...snapshot, verdicts: { ...snapshot.verdicts, ...verdicts } }, set);
  const rest = snapshot.verdicts.criteria.slice(1);
  expect(put({ criteria: [{ ...first, verdict: 'met' }, ...rest] })).toMatchObject({
    ...{ same: false, differs: 'verdict', criterion: first.number, was: 'met', now: first.verdict },
  });
  expect(put({ verdict: 'met' })).toMatchObject({ differs: 'verdict', criterion: undefined });
  const [, ...checks] = first.checks;
  expect(put({ criteria: [{ ...first, checks }, ...rest] })).toMatchObject({ differs: 'check' });
  expect(put({ criteria: rest })).toMatchObject({ differs: 'check', criterion: expect.anything() });
});

test('another set is told apart, and another evaluator is named beside a difference', () => {
  expect(replay(snapshot, theSet('an-toan-antt-2021'))).toEqual({ same: false, differs: 'set' });
  expect(replay({ ...snapshot, evaluator: 0 }, set)).toEqual({ same: true });
  const figures = [{ key: 'incidents.crimes', value: 1, asOf: '2026-11-20' }];
  expect(replay({ ...snapshot, figures, evaluator: 0 }, set)).toMatchObject({
    ...{ differs: 'check', criterion: 9, evaluatorChanged: true },
    ...{ was: { status: 'met', have: 0 }, now: { status: 'notMet', have: 1 } },
  });
});

test('what is no snapshot is not taken for one', () => {
  const parse = (more: object) => v.safeParse(Snapshot, { ...snapshot, ...more }).success;
  expect(parse({})).toBe(true);
  expect(parse({ form: 2 })).toBe(false);
  expect(parse({ closedOn: '2026-02-30' })).toBe(false);
  expect(parse({ more: 1 })).toBe(false);
  expect(parse({ set: { id: 'x', version: 1, digest: aDigest('Z') } })).toBe(false);
  expect(parse({ profile: { kind: 'school', guardForce: 'yes' } })).toBe(false);
});
