import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, searchWords, tidy, tidyLines, vietnameseOrder } from './fold.ts';

test('search ignores diacritics, case and đ', () => {
  expect(fold('Trường THPT  Đồng-Ích')).toBe('truong thpt dong ich');
  expect(fold('Trường'.normalize('NFD'))).toBe('truong');
  expect(searchWords('Đại Phát, đại phát')).toEqual(['dai', 'phat']);
});

test('folding twice is folding once, and composed or not is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('what is taken in is NFC, without tricks', () => {
  expect(tidy(' Tru\u031bo\u031b\u0300ng\u00a0\u202eTHPT\u0000 ')).toBe('Trường THPT');
  expect(tidyLines('a \r\n\r\n\r\n\r\n b')).toBe('a\n\nb');
});

test('names stand in Vietnamese order', () => {
  const names = ['Đông', 'Dương', 'Ân', 'An', 'Ánh', 'Ăn', 'Số 10', 'Số 9'];
  expect(names.toSorted(vietnameseOrder.compare)).toEqual([
    'An',
    'Ánh',
    'Ăn',
    'Ân',
    'Dương',
    'Đông',
    'Số 9',
    'Số 10',
  ]);
});
