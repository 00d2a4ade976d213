import { expect, test } from 'vitest';
import { theSet } from '../../../test/support/dossiers.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import { dayOf } from '../../core/vietnamese/day.ts';
import { isNoneSoFar, isNoneYet } from './none-so-far.ts';

const set = theSet('an-toan-antt-2021');
const asOf = dayOf(2026, 6, 12);
const closing = { on: asOf, code: '7K2P-M4XD' };

/** How the zero checks of a figure are told. */
function told(
  statement: Dossier['statement'],
  records: Dossier['records'] = [],
  closed?: typeof closing,
) {
  const dossier: Dossier = {
    set: set.set.id,
    year: 2026,
    unit: { kind: 'enterprise' },
    records,
    statement,
  };
  const at = { dossier, closing: closed };
  const { criteria } = evaluate(set, dossier, { asOf });
  const checks = criteria.flatMap((judged, place) => {
    const compiled = set.criteria[place];
    return judged.checks.map((check, n) => [check, compiled?.checks[n]] as const);
  });
  return {
    none: checks
      .filter(([check, compiled]) => isNoneYet(at, check, compiled))
      .map(([{ id }]) => id),
    met: checks.filter(([{ status }]) => status === 'met').map(([{ id }]) => id),
    criteria: criteria.filter((one, place) => isNoneSoFar(at, one, set.criteria[place])),
  };
}

const [fires = '', excused = '', ground = ''] = (() => {
  const check = set.checks.find((one) => one.check.id === '6.3.g.1')?.check;
  if (check?.kind !== 'zero') throw new Error('6.3.g.1');
  const [except] = check.except ?? [];
  return [check.figure, except?.figure, except?.ground];
})();

test('a zero before the closing is how it has been so far', () => {
  const { none, met } = told({ [fires]: 0 });
  expect(met).toContain('6.3.g.1');
  expect(none).toContain('6.3.g.1');
});

test('once it is closed it is met', () => {
  const { none, met } = told({ [fires]: 0 }, [], closing);
  expect(met).toContain('6.3.g.1');
  expect(none).toEqual([]);
});

test('a case that was excused did happen', () => {
  const paper = { category: [ground], date: asOf, fields: {} };
  const { none, met } = told({ [fires]: 1, [excused]: 1 }, [paper]);
  expect(met).toContain('6.3.g.1');
  expect(none).not.toContain('6.3.g.1');
});

test('what is met by more than zeros is met', () => {
  const all = Object.fromEntries(
    Object.entries(set.set.statement).map(([key, { type }]) => [key, type === 'flag' ? true : 0]),
  );
  const { criteria } = told(all);
  expect(criteria.map(({ number }) => number)).toEqual([3]);
});
