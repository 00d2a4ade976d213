import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDigest, aFigure, type Deed, living, ways } from '../../../test/support/dossier-life.ts';
import { aDossier, runs, setIds, someDossier, theSet } from '../../../test/support/dossiers.ts';
import { frozen } from '../../../test/support/snapshots.ts';
import { canonicalJson } from '../canonical-json.ts';
import { evaluate } from '../criteria/evaluate.ts';
import { dayOf } from '../vietnamese/day.ts';
import type { Supplement } from './dossier-state.ts';
import { thawed } from './snapshot.ts';
import { factsWithSupplements } from './supplements.ts';

const crimes = 'incidents.crimes';
const snapshot = frozen(theSet(), aDossier({ statement: { [crimes]: 0 } }));

/** Supplements as they enter while the commune appraises. */
function entered(...deeds: Deed[]): readonly Supplement[] {
  return living([...ways.inCommune, ...deeds]).supplements;
}
const check = (value: number, ground = '7/CAX'): Deed => [
  'supplement',
  'commune',
  { kind: 'check', ground, figures: [aFigure(value)] },
];

function reading(...deeds: Deed[]) {
  const { dossier, figures } = factsWithSupplements(snapshot, entered(...deeds));
  return { read: dossier.statement[crimes], figure: figures.find(({ key }) => key === crimes) };
}

test('without a supplement the appraisal reads the unit’s figure', () => {
  expect(reading()).toMatchObject({ read: 0, figure: { standing: 'declared' } });
});

test('the police’s figure is read where it differs, and both are shown', () => {
  expect(reading(check(0))).toMatchObject({ read: 0, figure: { standing: 'confirmed' } });
  expect(reading(check(2))).toMatchObject({
    read: 2,
    figure: {
      standing: 'contested',
      unit: { what: { value: 0 }, supplement: undefined },
      police: { what: { value: 2 }, supplement: 1, ground: '7/CAX' },
    },
  });
});

test('what the unit says later does not take the police’s figure away; the police’s latest counts', () => {
  const unit: Deed = ['supplement', 'officer', { figures: [aFigure(1)] }];
  expect(reading(unit)).toMatchObject({ read: 1, figure: { standing: 'declared' } });
  expect(reading(check(2), unit)).toMatchObject({
    read: 2,
    figure: { standing: 'contested', unit: { supplement: 2 }, police: { supplement: 1 } },
  });
  expect(reading(check(2), unit, check(1))).toMatchObject({
    read: 1,
    figure: { standing: 'confirmed', police: { supplement: 3 } },
  });
});

test('an incident that the police report is theirs; a figure the unit never gave is contested', () => {
  const key = 'incidents.unlawfulStrikes';
  const incident: Deed = ['supplement', 'commune', { figures: [aFigure(1, key)] }];
  const { dossier, figures } = factsWithSupplements(snapshot, entered(incident));
  expect(dossier.statement[key]).toBe(1);
  expect(figures.find((one) => one.key === key)).toMatchObject({
    ...{ unit: undefined, standing: 'contested' },
  });
});

test('a late result adds its record, and one that comes again with its proof counts once', () => {
  const late = { id: 'late', category: ['x'], date: '2026-11-19', fields: {}, texts: aDigest(1) };
  const brought = (files: string[]): Deed => [
    'supplement',
    'province',
    { kind: 'incident', figures: [], records: [{ ...late, files }] },
  ];
  const { dossier, records } = factsWithSupplements(
    snapshot,
    entered(brought([]), brought([aDigest(2)])),
  );
  expect(dossier.records).toHaveLength(1);
  expect(dossier.records[0]).toMatchObject({ date: dayOf(2026, 11, 19) });
  expect(records).toMatchObject([{ supplement: 2, what: { files: [aDigest(2)] } }]);
});

test.each(setIds)('the snapshot is read and never changed, under %s', (id) => {
  const set = theSet(id);
  fc.assert(
    fc.property(someDossier(set), (dossier) => {
      const closed = frozen(set, dossier);
      const text = canonicalJson(closed);
      expect(factsWithSupplements(closed, []).dossier).toEqual(thawed(closed));
      const more = factsWithSupplements(closed, entered(check(3))).dossier;
      const asOf = dayOf(2026, 11, 20);
      expect(evaluate(set, more, { asOf, final: true }).verdict).not.toBe('open');
      expect(canonicalJson(closed)).toBe(text);
    }),
    runs(30),
  );
});
