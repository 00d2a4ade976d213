import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, someDossier, someRecord, theSet } from '../../../test/support/dossiers.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { dayOf } from '../vietnamese/day.ts';
import { calendarOf } from './calendar.ts';
import { type CompiledSet, compileSet } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { Facts } from './facts.ts';
import { tally } from './tally.ts';
import { type Flip, gatherUnits, whatIf } from './what-if.ts';

const set = theSet();
const asOf = dayOf(2026, 6, 30);

function gather(dossiers: readonly Dossier[], final: boolean) {
  const calendar = calendarOf(set.set, 2026);
  const facts = Facts.blank(set.blank, dossiers.length);
  dossiers.forEach((dossier, unit) => {
    tally(set, calendar, dossier, facts, unit);
  });
  return gatherUnits(set, calendar, facts, final);
}

/** The same answer the long way: every dossier judged before and after. */
function longWay(
  dossiers: readonly Dossier[],
  final: boolean,
  after: (dossier: Dossier) => Dossier,
  other: CompiledSet = set,
): Flip[] {
  const found = new Map<string, Flip & { units: number[] }>();
  dossiers.forEach((dossier, unit) => {
    const a = evaluate(set, dossier, { asOf, final });
    const b = evaluate(other, after(dossier), { asOf, final });
    const pairs = a.criteria.map(
      (one, i) => [one.number, one.verdict, b.criteria[i]?.verdict ?? 'open'] as const,
    );
    for (const [criterion, from, to] of [...pairs, [null, a.verdict, b.verdict] as const]) {
      if (from === to) continue;
      const key = `${criterion} ${from} ${to}`;
      const flip = found.get(key) ?? { criterion, from, to, units: [] };
      flip.units.push(unit);
      found.set(key, flip);
    }
  });
  return [...found.values()];
}

const sorted = (flips: readonly Flip[]) => flips.map((flip) => JSON.stringify(flip)).sort();

/** All in the set's own window: units of one round share it. */
const someUnits = fc.array(
  someDossier(set).map(({ window: _, ...dossier }): Dossier => dossier),
  { minLength: 1, maxLength: 12 },
);

test('one more record everywhere: the same flips as judging every dossier anew', () => {
  fc.assert(
    fc.property(someUnits, someRecord(set), fc.boolean(), (dossiers, record, final) => {
      const flips = whatIf(gather(dossiers, final), { record });
      const expected = longWay(dossiers, final, (dossier) => ({
        ...dossier,
        records: [...dossier.records, record],
      }));
      expect(sorted(flips)).toEqual(sorted(expected));
    }),
    runs(100),
  );
});

test.each([
  ['13.1', 3],
  ['13.1', 1],
  ['12.1', 95],
  ['8.2', 'good'],
  ['1.2', 70],
] as const)('%s with the bound %s: the same flips as another set', (check, bound) => {
  const other = compileSet(
    JSON.parse(JSON.stringify(set.set), (_key, value) => {
      if (value?.id !== check) return value;
      const name = { atLeast: 'count', exceeds: 'bound', share: 'percent', result: 'atLeast' };
      return { ...value, [name[value.kind as keyof typeof name]]: bound };
    }),
  );
  fc.assert(
    fc.property(someUnits, fc.boolean(), (dossiers, final) => {
      const flips = whatIf(gather(dossiers, final), { check, bound });
      expect(sorted(flips)).toEqual(sorted(longWay(dossiers, final, (one) => one, other)));
    }),
    runs(40),
  );
});

test('a question that makes no sense is refused in words', () => {
  const units = gather([], false);
  expect(() => whatIf(units, { check: '99.9', bound: 1 })).toThrow(RangeError);
  expect(() => whatIf(units, { check: '13.1', bound: 'many' })).toThrow(RangeError);
  expect(() => whatIf(units, { check: '1.4', bound: 1 })).toThrow(RangeError);
});
