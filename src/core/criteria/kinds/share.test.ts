import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareNeeded } from './share.ts';

test('the smallest whole number that reaches the bound', () => {
  expect([10, 9, 7, 1, 0].map((whole) => shareNeeded(whole, 70))).toEqual([7, 7, 5, 1, 0]);
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 100 }), (whole, percent) => {
      const needed = shareNeeded(whole, percent);
      expect(needed * 100).toBeGreaterThanOrEqual(whole * percent);
      expect((needed - 1) * 100).toBeLessThan(whole * percent);
    }),
  );
});

test('a whole that is not known gives a need that is not known', () => {
  expect(shareNeeded(Number.NaN, 70)).toBeNaN();
});
