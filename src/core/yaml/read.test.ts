import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileFiles } from '../../../test/support/hostile.ts';
import { plainValue } from './node.ts';
import { readYaml } from './read.ts';

describe('hostile files are refused, in words and without a crash', () => {
  test.each(hostileFiles)('%s', (_what, make) => {
    const { faults } = readYaml(make());
    expect(faults.length).toBeGreaterThan(0);
    for (const { line, says } of faults) {
      expect(line).toBeGreaterThan(0);
      expect(says.vi && says.en).toBeTruthy();
    }
  });
});

test('any text at all is read or refused, never thrown', () => {
  const pieces = fc.constantFrom(...'[]{}:,-?&*!|>\'"%@`#\n\t \\ab1~<'.split(''), '\n  ', '---\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const { root, faults } = readYaml(parts.join(''));
      for (const { line } of faults) expect(line).toBeGreaterThanOrEqual(1);
      if (root) plainValue(root);
    }),
    { numRuns: 2000 },
  );
});

test('JSON is read as JSON', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4, noUnicodeString: false }), (text) => {
      const { root, faults } = readYaml(text);
      // A key given twice is JSON, but no data.
      if (faults.length > 0 || !root) return;
      const composed = JSON.parse(text, (_key, value) =>
        typeof value === 'string' ? value.normalize('NFC') : value === 0 ? 0 : value,
      );
      expect(JSON.stringify(plainValue(root))).toBe(JSON.stringify(composed));
    }),
    { numRuns: 300 },
  );
});

test('a key that reaches for the prototype is a key like any other', () => {
  const { root } = readYaml('__proto__: { polluted: true }\nconstructor: 1');
  const value = root && plainValue(root);
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
