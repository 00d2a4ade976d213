import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/support/dossiers.ts';
import { clearAlphabet, readShortCode, shortCode } from './short-code.ts';

const someDigest = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

test('a code is two groups of four clear letters, and reads back however it was typed', () => {
  fc.assert(
    fc.property(someDigest, (digest) => {
      const code = shortCode(digest);
      expect(code).toMatch(new RegExp(`^[${clearAlphabet}]{4}-[${clearAlphabet}]{4}$`));
      expect(readShortCode(` ${code.toUpperCase().replace('-', ' ')} `)).toBe(code);
    }),
    runs(300),
  );
});

test('papers keep their codes: the derivation is never changed', () => {
  expect(shortCode('0'.repeat(64))).toBe('2222-2222');
  expect(shortCode('f'.repeat(64))).toBe('h8ap-76dm');
  expect(shortCode('0123456789abcdef'.repeat(4))).toBe('zsm3-9y4n');
});

test('other digests have other codes, all letters about as often', () => {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (let n = 0; n < 20_000; n++) {
    // Digests of a kind: Knuth's multiplier spreads the numbers over 64 bits.
    const bits = (BigInt(n + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
    const code = shortCode(bits.toString(16).padStart(16, '0').padEnd(64, '0'));
    seen.add(code);
    for (const letter of code.replace('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(seen.size).toBe(20_000);
  const mean = (20_000 * 8) / clearAlphabet.length;
  for (const letter of clearAlphabet) expect((counts.get(letter) ?? 0) / mean).toBeCloseTo(1, 0);
});

test.each(['', 'k7m2', 'k7m2-9xq1', 'k7m2-9xqd2', 'kíng-9xqd'])('%j is no code', (typed) => {
  expect(readShortCode(typed)).toBeUndefined();
});
