import { describe, expect, test } from 'vitest';
import { projectFile, setIds, theSet } from '../../../test/support/dossiers.ts';
import type { CompiledCheck } from '../criteria/compile.ts';
import type { Status } from '../criteria/status.ts';
import { runExamples } from './examples.ts';

/** The states that a check can end in, by its kind and its conditions. */
function reachable({ check, conditions }: CompiledCheck): Status[] {
  const narrow = conditions.length > 0 || check.kind === 'share';
  return ['met', 'open', 'notMet', ...(narrow ? (['notApplicable'] as const) : [])];
}

const atLeast: Readonly<Record<string, number>> = {
  'dien-hinh-2023': 60,
  'an-toan-antt-2021': 40,
};

describe.each(setIds)('the examples of %s', (id) => {
  const set = theSet(id);
  const { examples, faults } = runExamples(projectFile('criteria', id, 'examples.yaml'), set);

  test('are read without a fault, and are many', () => {
    expect(faults).toEqual([]);
    expect(examples.length).toBeGreaterThanOrEqual(atLeast[id] ?? 1);
  });

  test.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    expect(example.differences).toEqual([]);
    expect(example.asserted.size + Object.keys(example.evaluation).length).toBeGreaterThan(0);
  });

  test('show every check in every state that it can reach', () => {
    const shown = new Set(
      examples.flatMap(({ asserted }) =>
        [...asserted].map(([check, state]) => `${check} ${state}`),
      ),
    );
    const missing = set.checks.flatMap((check) =>
      reachable(check)
        .map((state) => `${check.check.id} ${state}`)
        .filter((pair) => !shown.has(pair)),
    );
    expect(missing).toEqual([]);
  });
});

test('an example that expects something else is told where and what', () => {
  const source = [
    'set: dien-hinh-2023',
    'given: { year: 2026, unit: { kind: school } }',
    'examples:',
    '  - name: Sai',
    '    expect:',
    '      verdict: met',
    '      checks: { "13.1": { have: 1 }, "99.9": met }',
  ].join('\n');
  const { examples } = runExamples(source, theSet());
  expect(examples[0]?.differences.map(({ line, path }) => [line, path])).toEqual([
    [6, 'examples[0].expect.verdict'],
    [7, 'examples[0].expect.checks.13.1.have'],
    [7, 'examples[0].expect.checks.99.9'],
  ]);
});
