import { describe, expect, test } from 'vitest';
import { projectFile } from '../../../test/support/dossiers.ts';
import { parseCriteriaSet } from './parse-set.ts';

const sound = projectFile('criteria', 'dien-hinh-2023', 'set.yaml');

/** Puts one slip into the sound set and tells the first fault that is found. */
function slip(from: string, to: string) {
  expect(sound).toContain(from);
  const at = sound.slice(0, sound.indexOf(from)).split('\n').length;
  const parsed = parseCriteriaSet(sound.replace(from, to));
  return { at, faults: parsed.ok ? [] : parsed.faults };
}

test('the set that ships is sound, and frozen', () => {
  const parsed = parseCriteriaSet(sound);
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok) expect(Object.isFrozen(parsed.value.clauses[0]?.criteria[0]?.checks)).toBe(true);
});

describe('a slip is told with its line and path', () => {
  test.each([
    [
      'unknown category',
      'of: [dissemination]',
      'of: [disemination]',
      'clauses[0].criteria[0].checks[0].of[0]',
    ],
    [
      'unknown figure',
      'part: directives.disseminated',
      'part: directives.x',
      'clauses[0].criteria[0].checks[1].part',
    ],
    [
      'figure of another type',
      'attestation: unity',
      'attestation: taxes.overdue',
      'clauses[2].criteria[0].checks[0].attestation',
    ],
    [
      'unknown period',
      'within: quarter1',
      'within: quarter9',
      'clauses[0].criteria[1].checks[0].within',
    ],
    [
      'unknown condition',
      'when: [enterprise]',
      'when: [company]',
      'clauses[2].criteria[1].checks[1].when[0]',
    ],
    [
      'unknown rung',
      'atLeast: excellent\n',
      'atLeast: superb\n',
      'clauses[0].criteria[7].checks[1].atLeast',
    ],
    [
      'unknown value in a where',
      '{ of: safe-on-security }',
      '{ of: safe }',
      'clauses[0].criteria[7].checks[0].where.of',
    ],
    [
      'rung of a where',
      'authority: { atLeast: province-chair }',
      'authority: { atLeast: king }',
      'clauses[2].criteria[3].checks[1].where.authority.atLeast',
    ],
    ['unknown key', 'bound: 100', 'bounds: 100', 'clauses[2].criteria[1].checks[0].bound'],
    ['wrong form of a day', 'on: 06-26', 'on: 06-31', 'observances.drug-prevention-day.on'],
    ['unknown kind', 'kind: exceeds', 'kind: exceed', 'clauses[2].criteria[1].checks[0].kind'],
    ['id used twice', 'id: "1.2"', 'id: "1.1"', 'clauses[0].criteria[0].checks[1].id'],
    ['number used twice', '- number: 14', '- number: 13', 'clauses[2].criteria[3].number'],
    [
      'italic range outside',
      'italic: [[26, 54]]',
      'italic: [[26, 5400]]',
      'clauses[1].criteria[0].italic[0]',
    ],
    [
      'slip that is not printed',
      'printed: DIỄN HÌNH',
      'printed: DIEN HINH',
      'title.slips[0].printed',
    ],
    [
      'unknown observance',
      'observance: environment-day',
      'observance: tree-day',
      'categories.observance/environment-day.observance',
    ],
    [
      'rung without a label',
      '      weak: { vi: Yếu, en: Weak }\n',
      '',
      'ladders.movement-classification.labels',
    ],
    [
      'no English',
      '{ vi: Quý I, en: the first quarter }',
      '{ vi: Quý I }',
      'periods.quarter1.label.en',
    ],
  ])('%s', (_what, from, to, path) => {
    const { faults } = slip(from, to);
    expect(faults.map((fault) => fault.path)).toContain(path);
    for (const { says } of faults) expect(says.vi && says.en).toBeTruthy();
  });

  test('the line is that of the value', () => {
    const { at, faults } = slip('of: [dissemination]', 'of: [disemination]');
    expect(faults.map(({ line }) => line)).toEqual([at]);
  });

  test('of something missing it is that of the mapping', () => {
    const { at, faults } = slip('number: null', 'numbers: null');
    expect(faults.map(({ line, path }) => [line, path])).toEqual([
      [1 + sound.split('\n').findIndex((row) => row.startsWith('id:')), 'number'],
      [at, 'numbers'],
    ]);
  });

  test.each([
    ['of: [dissemination]', 'of: [constructor]'],
    ['of: [dissemination]', 'of: [__proto__]'],
    ['when: [enterprise]', 'when: [toString]'],
    ['within: quarter1', 'within: valueOf'],
  ])('a name that every object inherits is nobody’s: %s as %s', (from, to) => {
    expect(slip(from, to).faults).toHaveLength(1);
  });

  test('more checks than the database has bits for are too many', () => {
    const more = (n: number) => ({
      id: `13.${n + 50}`,
      label: { vi: 'Thêm', en: 'More' },
      kind: 'attested',
      attestation: 'unity',
    });
    const rows = Array.from({ length: 20 }, (_, n) => `          - ${JSON.stringify(more(n))}\n`);
    const at = sound.lastIndexOf('        checks:\n') + '        checks:\n'.length;
    const parsed = parseCriteriaSet(sound.slice(0, at) + rows.join('') + sound.slice(at));
    expect(parsed.ok ? [] : parsed.faults.map(({ says }) => says.vi)).toEqual([
      'một bộ có nhiều nhất 63 yêu cầu',
    ]);
  });

  test('all of them come in one go', () => {
    const broken = sound
      .replace('of: [dissemination]', 'of: [disemination]')
      .replace('within: quarter1', 'within: quarter9');
    const parsed = parseCriteriaSet(broken);
    expect(parsed.ok ? 0 : parsed.faults.length).toBe(2);
  });
});

test.each(['', 'null', '[]', 'x: 1', '__proto__: { id: x }', 'id: *a'])(
  'a file that is no set (%s) is refused in words',
  (source) => {
    const parsed = parseCriteriaSet(source);
    expect(parsed.ok ? 0 : parsed.faults.length).toBeGreaterThan(0);
  },
);
