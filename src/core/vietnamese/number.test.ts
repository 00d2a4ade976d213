import { expect, test } from 'vitest';
import { countWord, figureWord } from './number.ts';

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
  expect(figureWord(1e-7, 'vi')).toBe('1e-7');
});
