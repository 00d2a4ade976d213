import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, plain } from './plain.ts';

test('a text is composed, on one line, and without what has no shape', () => {
  expect(plain('Tie\u0302\u0301ng')).toBe('Tiếng');
  expect(plain('a\r\n\tb\u2028c')).toBe('a b c');
  expect(plain('a\0b\u200bc\u202ed\ud800e')).toBe('abcde');
  expect(plain('ngày\u00a0\u00a0tháng')).toBe('ngày\u00a0\u00a0tháng');
});

test('a plain text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plain(plain(text))).toBe(plain(text));
      expect(plain(text)).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('lines that were typed are paragraphs, empty ones are none', () => {
  expect(paragraphsOf(' một \r\n\r\n hai\u2029ba\n')).toEqual(['một', 'hai', 'ba']);
  expect(paragraphsOf('\n \n')).toEqual([]);
});
