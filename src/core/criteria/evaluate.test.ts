import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDossier,
  runs,
  setIds,
  someDay,
  someDossier,
  someRecord,
  theSet,
} from '../../../test/support/dossiers.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { dayOf } from '../vietnamese/day.ts';
import { calendarOf } from './calendar.ts';
import { Evaluator, evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { Facts } from './facts.ts';
import { type Status, statuses, statusOf } from './status.ts';
import { tally } from './tally.ts';
import { dossierGravity, gravityIn, verdictsOf } from './verdicts.ts';

const asOf = dayOf(2026, 6, 30);

const states = (evaluation: Evaluation) =>
  new Map(evaluation.criteria.flatMap(({ checks }) => checks).map((one) => [one.id, one.status]));

test('an evaluation has the shape that files and programs exchange, in that order', () => {
  const evaluation = evaluate(theSet(), aDossier(), { asOf });
  expect(JSON.stringify({ ...evaluation, criteria: [] })).toBe(
    '{"set":"dien-hinh-2023","year":2026,"asOf":"2026-06-30","final":false,' +
      '"verdict":"open","criteriaMet":0,"criteriaApplicable":14,"criteria":[]}',
  );
  const [first] = evaluation.criteria;
  expect(Object.keys(first ?? {})).toEqual(['number', 'clause', 'letter', 'verdict', 'checks']);
  expect(JSON.stringify({ ...first?.checks[0], reason: '…' })).toBe(
    '{"id":"1.1","status":"open","have":0,"need":1,"dueBy":"2026-12-31",' +
      '"overdue":false,"external":false,"reason":"…","warnings":[]}',
  );
});

describe.each(setIds)('under %s', (id) => {
  const set = theSet(id);

  test('adding a record never turns a met “at least” check unmet', () => {
    const counting = set.checks.filter(({ check }) => check.kind === 'atLeast');
    fc.assert(
      fc.property(someDossier(set), someRecord(set), (dossier, record) => {
        const before = states(evaluate(set, dossier, { asOf }));
        const records = [...dossier.records, record];
        const after = states(evaluate(set, { ...dossier, records }, { asOf }));
        for (const { check } of counting) {
          if (before.get(check.id) === 'met') expect(after.get(check.id)).toBe('met');
        }
      }),
      runs(150),
    );
  });

  test('the order of records does not matter', () => {
    // Of results with one date the later in the file counts, so dates differ here.
    const distinct = someDossier(set).map((dossier) => ({
      ...dossier,
      records: dossier.records.filter(
        ({ date }, i) => dossier.records.findIndex((other) => other.date === date) === i,
      ),
    }));
    const shuffled = distinct.chain((dossier) =>
      fc
        .shuffledSubarray([...dossier.records], { minLength: dossier.records.length })
        .map((records) => [dossier, { ...dossier, records }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(evaluate(set, other, { asOf })).toEqual(evaluate(set, one, { asOf }));
      }),
      runs(150),
    );
  });

  test('final leaves nothing open, and changes nothing else', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const open = states(evaluate(set, dossier, { asOf }));
        const final = evaluate(set, dossier, { asOf, final: true });
        expect(final.verdict).not.toBe('open');
        for (const [check, state] of states(final)) {
          expect(state).toBe(open.get(check) === 'open' ? 'notMet' : open.get(check));
        }
      }),
      runs(150),
    );
  });

  test('the as-of date decides what is overdue and nothing else', () => {
    fc.assert(
      fc.property(someDossier(set), someDay, someDay, (dossier, one, other) => {
        const still = (evaluation: Evaluation) =>
          JSON.stringify(evaluation, (key, value) =>
            key === 'asOf' || key === 'overdue' || key === 'reason' ? undefined : value,
          );
        const a = evaluate(set, dossier, { asOf: one });
        expect(still(evaluate(set, dossier, { asOf: other }))).toBe(still(a));
        for (const check of a.criteria.flatMap(({ checks }) => checks)) {
          const past = check.dueBy !== null && check.dueBy < a.asOf;
          expect(check.overdue).toBe(past && check.status === 'open');
        }
      }),
      runs(150),
    );
  });

  test('the language changes words alone', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const mute = (evaluation: Evaluation) =>
          JSON.stringify(evaluation, (key, value) =>
            key === 'reason' || key === 'warnings' ? undefined : value,
          );
        expect(mute(evaluate(set, dossier, { asOf, lang: 'en' }))).toBe(
          mute(evaluate(set, dossier, { asOf, lang: 'vi' })),
        );
      }),
      runs(50),
    );
  });

  test('units of one round that share judgements are judged as if each were alone', () => {
    const ofRound = someDossier(set).map(({ window: _, ...dossier }): Dossier => dossier);
    fc.assert(
      fc.property(
        fc.array(ofRound, { minLength: 2, maxLength: 30 }),
        fc.boolean(),
        (all, final) => {
          const calendar = calendarOf(set.set, 2026);
          const evaluator = new Evaluator(set, calendar, { asOf, final });
          for (const dossier of all) {
            const together = evaluator.evaluate(tally(set, calendar, dossier));
            expect(together).toEqual(evaluate(set, dossier, { asOf, final }));
          }
        },
      ),
      runs(40),
    );
  });

  test('a verdict is the gravest of its parts, and the masks of many units agree', () => {
    fc.assert(
      fc.property(someDossier(set), fc.boolean(), (dossier, final) => {
        const evaluation = evaluate(set, dossier, { asOf, final });
        const gravest = (parts: readonly Status[]) =>
          statuses[Math.max(0, ...parts.map((part) => statuses.indexOf(part)))];
        for (const { verdict, checks } of evaluation.criteria) {
          expect(verdict).toBe(gravest(checks.map(({ status }) => status)));
        }
        expect(evaluation.verdict).toBe(gravest(evaluation.criteria.map((one) => one.verdict)));

        const calendar = calendarOf(set.set, dossier.year, dossier.window);
        const facts = Facts.blank(set.blank, 3);
        for (let unit = 0; unit < 3; unit++) tally(set, calendar, dossier, facts, unit);
        const masks = verdictsOf(set, facts, final);
        expect(evaluation.criteria.map((_, i) => statusOf(gravityIn(masks, 1, 1 << i)))).toEqual(
          evaluation.criteria.map(({ verdict }) => verdict),
        );
        const { notMet, open, met } = masks;
        const whole = dossierGravity(notMet[1] ?? 0, open[1] ?? 0, met[1] ?? 0);
        expect(statusOf(whole)).toBe(evaluation.verdict);
      }),
      runs(150),
    );
  });
});
