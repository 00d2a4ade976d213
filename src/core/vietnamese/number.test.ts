import { describe, expect, test } from 'vitest';
import { countWord, figureWord, parseFigure } from './number.ts';

test('Vietnamese papers lead small counts with a zero', () => {
  expect([0, 1, 9, 10, 1500].map((n) => countWord(n, 'vi'))).toEqual([
    '00',
    '01',
    '09',
    '10',
    '1.500',
  ]);
  expect([0, 1, 9, 10, 1500].map((n) => countWord(n, 'en'))).toEqual([
    '0',
    '1',
    '9',
    '10',
    '1,500',
  ]);
});

test('decimals follow the language', () => {
  expect(figureWord(104.5, 'vi')).toBe('104,5');
  expect(figureWord(1234567.25, 'vi')).toBe('1.234.567,25');
  expect(figureWord(1234567.25, 'en')).toBe('1,234,567.25');
  expect(figureWord(1e-7, 'vi')).toBe('0,0000001');
  expect(parseFigure(figureWord(1.5e-9, 'en'), 'en')).toBe(1.5e-9);
});

describe('a figure as it is typed', () => {
  test.each([
    ['104,5', 'vi', 104.5],
    ['104.5', 'vi', 104.5],
    ['1.040', 'vi', 1040],
    ['1.040,5', 'vi', 1040.5],
    ['1.040', 'en', 1.04],
    ['1,040.5', 'en', 1040.5],
    ['1 040', 'vi', 1040],
    ['1.2.3', 'vi', undefined],
    ['-1', 'vi', undefined],
    ['1e5', 'vi', undefined],
    ['9'.repeat(400), 'vi', undefined],
    [',5', 'vi', undefined],
  ] as const)('%s in %s', (typed, lang, figure) => {
    expect(parseFigure(typed, lang)).toBe(figure);
  });

  test.each(['vi', 'en'] as const)('reads back what is written in %s', (lang) => {
    for (const n of [0, 7, 999, 1000, 104.5, 1040.25, 12_345_678, 0.1, 99.9999]) {
      expect(parseFigure(figureWord(n, lang), lang)).toBe(n);
    }
  });
});
