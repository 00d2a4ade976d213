import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, lorem, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { home } from '../../../test/support/dossiers.ts';
import { parseCriteriaSet } from '../files/parse-set.ts';
import { compileSet } from './compile.ts';
import { differenceOf, rewordingOf } from './difference.ts';

const source = readFileSync(join(home, 'criteria/dien-hinh-2023/set.yaml'), 'utf8');

function set(change: (text: string) => string = (text) => text) {
  const parsed = parseCriteriaSet(change(source));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return compileSet(parsed.value);
}

describe('what differs between two versions', () => {
  test('is nothing between a set and itself, however laid out', () => {
    expect(
      differenceOf(
        set(),
        set((text) => `# another comment\n${text}`),
      ),
    ).toEqual({
      criteria: [],
      parts: [],
    });
  });

  test('is told criterion by criterion', () => {
    const newer = set((text) => text.replace('count: 1\n', 'count: 3\n'));
    expect(differenceOf(set(), newer)).toEqual({
      criteria: [
        {
          number: 1,
          what: 'changed',
          words: false,
          reading: false,
          checks: { added: [], removed: [], changed: ['1.1'] },
        },
      ],
      parts: [],
    });
  });

  test('a criterion under another number went and came', () => {
    const newer = set((text) => text.replace('- number: 14\n', '- number: 15\n'));
    const { criteria } = differenceOf(set(), newer);
    expect(criteria.map(({ number, what }) => [number, what])).toEqual([
      [14, 'removed'],
      [15, 'added'],
    ]);
  });

  test('the window and the issuer are parts of their own', () => {
    const newer = set((text) =>
      text.replace('to: { day: 12-31', 'to: { day: 12-30').replace('Ban Chỉ đạo tỉnh\n', 'BCĐ\n'),
    );
    expect(differenceOf(set(), newer).parts).toEqual(['title', 'window']);
  });
});

test('a rewording holds exactly what went and what came', () => {
  expect(rewordingOf('một hai ba bốn', 'một ba bốn')).toEqual({
    lead: 'một',
    gone: 'hai',
    come: '',
    rest: 'ba bốn',
  });
  assert(
    property(lorem({ maxCount: 20 }), lorem({ maxCount: 20 }), (before, after) => {
      const { gone, come } = rewordingOf(before, after);
      expect(before.replace(/\s+/g, ' ')).toContain(gone);
      expect(after.replace(/\s+/g, ' ')).toContain(come);
    }),
  );
});
