import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, setIds, someDossier, someRecord, theSet } from '../../../test/support/dossiers.ts';
import { isoDay, parseDay } from '../vietnamese/day.ts';
import { calendarOf } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { placingsOf } from './placing.ts';
import { checksIn, criteriaIn, standingOf } from './standing.ts';
import { tally } from './tally.ts';

const asOf = parseDay('2026-06-30') ?? (0 as never);

describe.each(setIds)('%s', (id) => {
  const set = theSet(id);

  test('a standing says what an evaluation says', () => {
    fc.assert(
      fc.property(someDossier(set), (dossier) => {
        const calendar = calendarOf(set.set, dossier.year, dossier.window);
        const facts = tally(set, calendar, dossier);
        const standing = standingOf(set, calendar, facts);
        const { criteria } = evaluate(set, dossier, { asOf });
        const judged = (verdict: string) =>
          criteria.filter((one) => one.verdict === verdict).map(({ number }) => number);
        expect(criteriaIn(set, standing.met)).toEqual(judged('met'));
        expect(criteriaIn(set, standing.open)).toEqual(judged('open'));
        expect(criteriaIn(set, standing.notMet)).toEqual(judged('notMet'));
        expect(criteriaIn(set, standing.notApplicable)).toEqual(judged('notApplicable'));
        const open = criteria.flatMap(({ checks }) => checks).filter((c) => c.status === 'open');
        expect(checksIn(set, standing.openChecks).map(({ check }) => check.id)).toEqual(
          open.map((check) => check.id),
        );
        const known = (check: string) => {
          const { applies } = set.checks.find((one) => one.check.id === check) ?? {};
          return applies === undefined || facts.at(applies, 0) === 1;
        };
        const awaited = criteria.filter(
          ({ verdict, checks }) =>
            verdict === 'open' &&
            checks.every((c) => c.status !== 'open' || (c.external && known(c.id))),
        );
        expect(criteriaIn(set, standing.awaiting)).toEqual(awaited.map(({ number }) => number));
        const days = open.flatMap(({ dueBy }) => (dueBy === null ? [] : [dueBy])).sort();
        expect(standing.nextDue === undefined ? undefined : isoDay(standing.nextDue)).toBe(days[0]);
      }),
      runs(300),
    );
  });

  test('a record counts where it is told to count, and nowhere else', () => {
    fc.assert(
      fc.property(someRecord(set), (record) => {
        const calendar = calendarOf(set.set, 2026);
        const dossier = { unit: { kind: 'school' as const }, records: [], statement: {} };
        const before = tally(set, calendar, dossier);
        const after = tally(set, calendar, { ...dossier, records: [record] });
        const placings = placingsOf(set, calendar, record);
        for (const { check, rule, columns } of set.checks) {
          const moved = columns.some(
            (column) => !Object.is(before.at(column, 0), after.at(column, 0)),
          );
          const placing = placings.find((one) => one.check.check.id === check.id);
          expect(placing?.how === 'counts', `${check.id} ${rule.asks.categories}`).toBe(moved);
        }
      }),
      runs(300),
    );
  });

  test('every check asks for something that its set knows', () => {
    for (const { check, rule } of set.checks) {
      const { categories, fields, figures } = rule.asks;
      expect(categories.length + figures.length, check.id).toBeGreaterThan(0);
      for (const name of categories) expect(set.set.categories[name], name).toBeDefined();
      for (const name of Object.keys(fields)) expect(set.set.fields[name], name).toBeDefined();
    }
  });
});
