import { expect, test } from 'vitest';
import { aRow } from '../../../test/support/sheets.ts';
import { communeFinder } from './communes.ts';
import { readUnitRow } from './read-unit.ts';
import { type UnitTarget, unitTargetKeys } from './targets.ts';

const communes = communeFinder([
  { id: 'di', code: '00004', name: 'Xã Đồng Ích', formerNames: ['Xã Tiên Lữ'] },
]);
const mapping = (...keys: UnitTarget[]) => new Map(keys.map((key, column) => [column, key]));

test('a row is read under its mapping; what is not mapped is left as it is', () => {
  const row = aRow(7, 'TH-01', 'Trường Tiểu học A', 'xã Tiên Lữ', 912345678, '', '');
  const read = readUnitRow(
    row,
    mapping('code', 'name', 'commune', 'phone', 'address', 'guardForce'),
    communes,
  );
  expect(read).toMatchObject({
    ok: true,
    unit: {
      code: 'TH-01',
      name: 'Trường Tiểu học A',
      communeId: 'di',
      phone: '0912345678',
      address: '',
      guardForce: null,
    },
    notes: [
      { vi: '“xã Tiên Lữ” là tên cũ; nay là Xã Đồng Ích' },
      { vi: expect.stringContaining('số 0') },
    ],
  });
  if (!read.ok) return;
  for (const key of ['kind', 'level', 'taxCode', 'members', 'leftOut'] as const)
    expect(read.unit[key]).toBeUndefined();
});

test('every fault of a row is named under its column', () => {
  const row = aRow(7, '', 'A', 'hộ', 'huyện', 'Nơi nào', 'x'.repeat(301), 1, '#', 'gọi');
  const answers = ['?', '?', '?', '?', 1.5, -1];
  const bad = aRow(7, ...row.cells.map(({ text }) => text), ...answers);
  const read = readUnitRow(bad, mapping(...unitTargetKeys), communes);
  expect(read.ok ? [] : read.faults.map(({ column }) => column)).toEqual([...unitTargetKeys]);
});

test('without a column for the code no row can be read', () => {
  const read = readUnitRow(aRow(7, 'Trường A'), mapping('name'), communes);
  expect(read).toMatchObject({ ok: false, faults: [{ column: null }] });
});

test('an empty kind or level leaves the unit as it is; an empty commune is a fault', () => {
  const read = readUnitRow(aRow(7, 'TH-01', '', ''), mapping('code', 'kind', 'level'), communes);
  expect(read).toMatchObject({ ok: true, unit: { kind: undefined, level: undefined } });
  const placeless = readUnitRow(aRow(7, 'TH-01', ''), mapping('code', 'commune'), communes);
  expect(placeless).toMatchObject({ ok: false, faults: [{ column: 'commune' }] });
});
