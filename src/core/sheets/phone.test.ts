import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCell } from '../../../test/support/sheets.ts';
import { readPhone } from './phone.ts';

const phone = (written: string | number) => {
  const read = readPhone(aCell(written));
  return read.ok ? read.value : undefined;
};

test.each([
  ['0912345678', '0912345678'],
  [912345678, '0912345678'],
  ['912.345.678', '0912345678'],
  [2113834123, '02113834123'],
  ['0912,345,678', '0912345678'],
  ['(0211) 3834-123', '02113834123'],
  ['0211 - 3834123', '02113834123'],
  ['+84 912 345 678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['ĐT: 0912345678', '0912345678'],
  ['0912345678/0211.3834.123', '0912345678 / 02113834123'],
  ['0912345678; 0912 345 678', '0912345678'],
  ['0912.345.678 - 0987.654.321', '0912345678 / 0987654321'],
  ['0211 3834123 máy lẻ 12', '02113834123 máy lẻ 12'],
  ['02113834123 (ext. 12)', '02113834123 máy lẻ 12'],
  ['02113834123 máy lẻ 12 / 0912345678', '02113834123 máy lẻ 12 / 0912345678'],
  ['1900 1234', '19001234'],
  ['', ''],
])('%j is %s', (written, number) => expect(phone(written)).toBe(number));

test.each(['113', '12345678', '01234567890', 'gọi bảo vệ', '0912345678 / 125', '#', '091234567'])(
  '“%s” is no telephone number',
  (written) => expect(phone(written)).toBeUndefined(),
);

test('what was mended is said', () => {
  expect(readPhone(aCell(912345678))).toMatchObject({
    notes: [{ vi: 'đã thêm số 0 bị mất ở đầu số điện thoại' }],
  });
  expect(readPhone(aCell('+84912345678'))).toMatchObject({
    notes: [{ vi: expect.stringContaining('mã quốc gia 84') }],
  });
  expect(readPhone(aCell('0912 345 678'))).toMatchObject({ notes: [] });
});

test('a number read is read as itself, with nothing more to mend', () => {
  const piece = fc.oneof(
    fc.constantFrom('0', '84', '+84', ' ', '.', '-', ' / ', ';', ',', ' máy lẻ 1', 'x2', '(', ')'),
    fc.nat(9_999_999_999).map(String),
    fc.nat(99_999_999).map((n) => `09${String(n).padStart(8, '0')}`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = readPhone(aCell(pieces.join('')));
      if (!once.ok) return;
      expect(readPhone(aCell(once.value))).toEqual({ ok: true, value: once.value, notes: [] });
    }),
  );
});
