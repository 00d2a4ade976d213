import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/core/criteria/evaluate.ts';
import { parseDossier } from '../src/core/files/parse-dossier.ts';
import { parseDay } from '../src/core/vietnamese/day.ts';
import { home, projectFile, setIds, setsOf, theSet } from './support/dossiers.ts';

const sets = setsOf(...setIds.map((id) => theSet(id)));

/** What each sample is there to show. */
const shows: Readonly<Record<string, { asOf: string; verdict: string; met: number }>> = {
  'truong-thpt-2026.yaml': { asOf: '2026-06-12', verdict: 'open', met: 5 },
  'so-nganh-2025.yaml': { asOf: '2026-02-27', verdict: 'met', met: 14 },
  'an-toan-cong-ty-2026.yaml': { asOf: '2026-11-16', verdict: 'met', met: 5 },
  'an-toan-truong-thcs-2026.yaml': { asOf: '2026-11-10', verdict: 'notMet', met: 2 },
  'cong-ty-2025.yaml': { asOf: '2026-02-27', verdict: 'notMet', met: 8 },
};

describe.each(readdirSync(join(home, 'samples')))('%s', (name) => {
  const parsed = parseDossier(projectFile('samples', name), sets);

  test('is sound and looks like a year', () => {
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const { records } = parsed.value.dossier;
    expect(records.length).toBeGreaterThanOrEqual(30);
    expect(records.every(({ title }) => title)).toBe(true);
  });

  test('comes out as it is meant to', () => {
    const expected = shows[name];
    expect(expected).toBeDefined();
    if (!parsed.ok || !expected) return;
    const asOf = parseDay(expected.asOf);
    if (asOf === undefined) throw new Error(expected.asOf);
    const { set, dossier } = parsed.value;
    const { verdict, criteriaMet } = evaluate(set, dossier, { asOf });
    expect({ verdict, met: criteriaMet }).toEqual({ verdict: expected.verdict, met: expected.met });
  });
});
