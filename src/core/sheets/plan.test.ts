import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untidyUnits } from '../../../test/support/untidy.ts';
import { unitCodeKey } from '../dossier/unit.ts';
import { communeFinder } from './communes.ts';
import { codesSeen } from './duplicates.ts';
import { guessHeader } from './header.ts';
import { isNotData } from './not-data.ts';
import { type ExistingUnit, type NumberedRead, planUnits, type UnitPlan } from './plan.ts';
import { type UnitFromSheet, unitReader } from './read-unit.ts';
import { unitTargets } from './targets.ts';

const nothing: UnitFromSheet = {
  code: '',
  name: undefined,
  kind: undefined,
  level: undefined,
  communeId: undefined,
  address: undefined,
  taxCode: undefined,
  schoolCode: undefined,
  phone: undefined,
  partyOrganization: undefined,
  emulationReview: undefined,
  guardForce: undefined,
  leftOut: undefined,
  subUnits: undefined,
  members: undefined,
};

const told = (row: number, unit: Partial<UnitFromSheet>): NumberedRead => ({
  row,
  read: { ok: true, unit: { ...nothing, ...unit }, notes: [] },
});

/** The units there are after a plan was carried out. */
function carriedOut(plan: UnitPlan, existing: ReadonlyMap<string, ExistingUnit>) {
  const units = new Map(existing);
  for (const row of plan.rows) {
    if (row.is !== 'new' && row.is !== 'changed') continue;
    units.set(unitCodeKey(row.unit.code), {
      ...row.unit,
      id: row.is === 'new' ? `u${row.row}` : row.id,
    });
  }
  return units;
}

const school = { code: 'TH-01', name: 'Trường Tiểu học A', communeId: 'di' };
const first = planUnits([told(5, school)], new Map());
const there = carriedOut(first, new Map());

test('a new unit is the commune’s, and of the kind its name tells', () => {
  expect(first).toMatchObject({
    counts: { new: 1, changed: 0, same: 0, faulty: 0 },
    rows: [
      {
        is: 'new',
        unit: { ...school, kind: 'school', level: 'commune', phone: '', guardForce: null },
        notes: [{ vi: 'loại hình suy từ tên: cơ sở giáo dục' }],
      },
    ],
  });
});

test('a new unit must have what the register needs', () => {
  const { rows } = planUnits(
    [told(5, { code: 'X' }), told(6, { ...school, name: 'Đại Phát' })],
    there,
  );
  expect(rows).toMatchObject([
    { is: 'faulty', faults: [{ column: 'name' }, { column: 'kind' }, { column: 'commune' }] },
    { is: 'changed', changes: ['name'] },
  ]);
});

test('a change names what changed, and what of it is history', () => {
  const moved = { code: 'th-01', communeId: 'ms', phone: '0912345678', name: 'Trường A' };
  expect(planUnits([told(5, moved)], there).rows).toMatchObject([
    {
      is: 'changed',
      id: 'u5',
      unit: { code: 'TH-01', kind: 'school' },
      changes: ['name', 'commune', 'phone'],
      history: ['name', 'commune'],
    },
  ]);
});

test('a code met again is faulty and names the first row', () => {
  const { rows } = planUnits([told(5, school), told(9, { ...school, code: 'th-01' })], new Map());
  expect(rows[1]).toMatchObject({
    is: 'faulty',
    faults: [{ column: 'code', says: { vi: 'mã “th-01” đã có ở dòng 5' } }],
  });
  const codes = codesSeen();
  expect([codes.see('a', 1), codes.see('b', 2), codes.see('A', 3)]).toEqual([
    undefined,
    undefined,
    1,
  ]);
  expect(codes.repeated()).toEqual([{ code: 'a', rows: [1, 3] }]);
});

const communes = [
  { id: 'di', code: '00004', name: 'Xã Đồng Ích' },
  { id: 'ms', code: '00101', name: 'Phường Minh Sơn' },
];

function readAll(count: number, seed: number) {
  const sheet = untidyUnits(count, { seed, communes });
  const header = guessHeader(sheet.rows, unitTargets);
  if (!header) throw new Error('no header');
  const read = unitReader(header.mapping, communeFinder(communes));
  const rows = sheet.rows.filter((row) => row.number >= header.dataFrom && !isNotData(row, header));
  return { sheet, header, reads: rows.map((row) => ({ row: row.number, read: read(row) })) };
}

test('an untidy sheet is read as it was meant', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 1200 }), (seed, count) => {
      const { sheet, header, reads } = readAll(count, seed);
      expect(header.dataFrom).toBe(sheet.dataFrom);
      expect(reads).toHaveLength(count);
      const { rows } = planUnits(reads, new Map());
      const faulty = rows.filter(({ is }) => is === 'faulty').map(({ row }) => row);
      expect(faulty).toEqual([...sheet.faultyRows.keys()]);
    }),
    { numRuns: 20 },
  );
});

test('planned again after it was carried out, every sound row is the same', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      let units: ReadonlyMap<string, ExistingUnit> = new Map();
      // The second sheet changes the units of the first.
      for (const { reads } of [readAll(60, one), readAll(80, other)]) {
        const plan = planUnits(reads, units);
        units = carriedOut(plan, units);
        const again = planUnits(reads, units).counts;
        const { faulty } = plan.counts;
        expect(again).toEqual({ new: 0, changed: 0, same: reads.length - faulty, faulty });
      }
    }),
  );
});

test('an untidy sheet is the same for the same seed', () => {
  expect(readAll(50, 7).sheet).toEqual(readAll(50, 7).sheet);
  expect(readAll(50, 7).sheet).not.toEqual(readAll(50, 8).sheet);
});

test('ten times the rows take ten times as long to read, not a hundred times', () => {
  const took = (count: number) => {
    const { rows } = untidyUnits(count, { seed: 1, communes });
    const header = guessHeader(rows, unitTargets);
    if (!header) throw new Error('no header');
    const read = unitReader(header.mapping, communeFinder(communes));
    const start = performance.now();
    let sound = 0;
    for (const row of rows) if (!isNotData(row, header) && read(row).ok) sound++;
    expect(sound).toBeGreaterThan(0.96 * count);
    return performance.now() - start;
  };
  const few = took(5_000);
  expect(took(50_000)).toBeLessThan(50 * few);
});
