import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCell } from '../../../test/support/sheets.ts';
import { unitCodeKey } from '../dossier/unit.ts';
import { tidy } from '../vietnamese/fold.ts';
import {
  type CellRead,
  readAddress,
  readCode,
  readCount,
  readName,
  readSchoolCode,
  readTaxCode,
} from './cells.ts';
import { tidyText } from './row.ts';

const outcome = <T>(read: CellRead<T>) => (read.ok ? read.value : `lỗi: ${read.says.vi}`);
const notesOf = <T>(read: CellRead<T>) => (read.ok ? read.notes.map(({ vi }) => vi) : []);

test('a code is kept as written and compared without case', () => {
  expect(outcome(readCode(aCell('  Đv-01   a ')))).toBe('Đv-01 a');
  expect(unitCodeKey('đv-01')).toBe(unitCodeKey('ĐV-01'));
  expect(readCode(aCell('')).ok).toBe(false);
  expect(readCode(aCell('=HYPERLINK("x")')).ok).toBe(false);
  expect(readCode(aCell('a'.repeat(41))).ok).toBe(false);
  expect(outcome(readSchoolCode(aCell('')))).toBe('');
});

test('the key of a key is itself, and case is nothing to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (code) => {
      expect(unitCodeKey(unitCodeKey(code))).toBe(unitCodeKey(code));
      expect(unitCodeKey(` ${code}`)).toBe(unitCodeKey(code));
    }),
  );
});

test('a cell is tidied as any text is, only sooner', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', 'Đ', 'ề', ' ', '\u0300', '\u00a0', '\u200b', '\n', 'ư'),
    }),
  );
  fc.assert(
    fc.property(someText, (text) => {
      expect(tidyText(aCell(text))).toBe(tidy(text));
    }),
  );
});

test('names and addresses have bounds', () => {
  expect(outcome(readName(aCell(' Trường  THPT A ')))).toBe('Trường THPT A');
  for (const wrong of ['', 'A', '123', 'x'.repeat(301)])
    expect(readName(aCell(wrong)).ok).toBe(false);
  expect(readAddress(aCell('x'.repeat(301))).ok).toBe(false);
  expect(outcome(readAddress(aCell('')))).toBe('');
});

test.each([
  ['0101234567', '0101234567'],
  ['0101234567-001', '0101234567-001'],
  ['0101234567001', '0101234567-001'],
  ['01.0123.4567', '0101234567'],
  [101234567, '0101234567'],
  [101234567001, '0101234567-001'],
  ['', ''],
])('tax code %j is %s', (written, code) => {
  expect(outcome(readTaxCode(aCell(written)))).toBe(code);
});

test('a tax code tells of the zero put back, and text that lacks one is faulty', () => {
  expect(notesOf(readTaxCode(aCell(101234567)))).toEqual(['đã thêm số 0 bị mất ở đầu mã số thuế']);
  for (const wrong of ['101234567', '001088012345', '12345', 'không'])
    expect(readTaxCode(aCell(wrong)).ok).toBe(false);
});

test.each([
  ['1.040', 1040],
  ['1,040', 1040],
  ['1 000 000', 1_000_000],
  ['45 lớp', 45],
  ['45lớp', 45],
  ['05', 5],
  [12, 12],
  ['', null],
])('the count %j is %j', (written, count) => {
  expect(outcome(readCount(aCell(written)))).toBe(count);
});

test.each([
  [12.5, 'có phần lẻ'],
  // A number cell's point is decimal: one and forty thousandths is no count.
  [1.125, 'có phần lẻ'],
  ['12,5', 'có phần lẻ'],
  ['-3', 'số âm'],
  ['1.000.001', 'lớn quá'],
  ['khoảng 50', 'không phải là số đếm'],
  ['10-12', 'không phải là số đếm'],
  ['1.0400', 'có phần lẻ'],
  ['1.040,5', 'không phải là số đếm'],
])('the count %j is refused', (written, why) => {
  expect(outcome(readCount(aCell(written)))).toContain(why);
});

test('thousands that were parted are said to have been', () => {
  expect(notesOf(readCount(aCell('1.040')))).toEqual(['đã đọc “1.040” là 1040']);
  expect(notesOf(readCount(aCell('45 lớp')))).toEqual([]);
});

test('a date or a broken formula is no code, name or count', () => {
  for (const reader of [readCode, readName, readCount, readTaxCode, readAddress]) {
    expect(reader({ text: '2026-02-01', kind: 'date' })).toMatchObject({
      says: { vi: expect.stringContaining('ngày tháng') },
    });
    expect(reader({ text: '#N/A', kind: 'error' })).toMatchObject({
      says: { vi: expect.stringContaining('lỗi công thức') },
    });
  }
});
