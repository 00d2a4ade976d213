import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCell, aRow } from '../../../test/support/sheets.ts';
import { readCommuneName, readCommuneRow } from './read-commune.ts';
import { communeTargetKeys } from './targets.ts';

const mapping = new Map(communeTargetKeys.map((key, column) => [column, key]));

test('a commune is read with its zeros and its kind in full', () => {
  expect(readCommuneRow(aRow(2, 4, 'P. Ba Đình', 1, 'Hà Nội'), mapping)).toMatchObject({
    ok: true,
    commune: {
      code: '00004',
      name: 'Phường Ba Đình',
      provinceCode: '01',
      provinceName: 'Hà Nội',
    },
    notes: [{}, {}, {}],
  });
});

test.each([
  ['xã Đồng Ích', 'Xã Đồng Ích'],
  ['ĐẶC KHU CÔN ĐẢO', 'Đặc khu CÔN ĐẢO'],
  ['ĐK. Côn Đảo', 'Đặc khu Côn Đảo'],
  ['Phường 1', 'Phường 1'],
  ['P1', 'Phường 1'],
])('“%s” is written out as %s', (written, name) => {
  expect(readCommuneRow(aRow(2, '00004', written), mapping)).toMatchObject({ commune: { name } });
});

test('a name written out is read as itself', () => {
  const piece = fc.constantFrom('Xã', 'P.', 'phường ', 'đặc khu', 'ĐK', 'Minh', '1', ' ', '.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = readCommuneName(aCell(pieces.join('')));
      if (!once.ok) return;
      expect(readCommuneName(aCell(once.value))).toEqual({ ...once, notes: [] });
    }),
  );
});

test('every fault is named', () => {
  const read = readCommuneRow(aRow(2, '123456', 'Đồng Ích', 'x', ''), mapping);
  expect(read.ok ? [] : read.faults.map(({ column }) => column)).toEqual([
    'code',
    'name',
    'provinceCode',
  ]);
  const unmapped = readCommuneRow(aRow(2, '00004'), new Map());
  expect(unmapped).toMatchObject({ ok: false, faults: [{ column: null }, { column: null }] });
});
