import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['dissemination', 'plan', 'plan-report', 'party-resolution'];

test('a slip of the finger finds its word', () => {
  expect(nearest('disemination', known)).toBe('dissemination');
  expect(nearest('plan_report', known)).toBe('plan-report');
});

test('something else entirely finds nothing', () => {
  expect(nearest('birthday', known)).toBeUndefined();
  expect(nearest('x'.repeat(1000), known)).toBeUndefined();
});
