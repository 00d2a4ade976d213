import { describe, expect, test } from 'vitest';
import { projectFile, setsOf, theSet } from '../../../test/support/dossiers.ts';
import { frozen } from '../../../test/support/snapshots.ts';
import { calendarOf } from '../../core/criteria/calendar.ts';
import { parseDossier } from '../../core/files/parse-dossier.ts';
import { dayOf } from '../../core/vietnamese/day.ts';
import { countsFor, criteriaFor, type ToldYear, tellDemands, tellResults } from './tell-year.ts';

function told(file: string): ToldYear {
  const set = theSet(file.startsWith('an-toan') ? 'an-toan-antt-2021' : 'dien-hinh-2023');
  const read = parseDossier(projectFile('samples', file), setsOf(set));
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]));
  const { dossier } = read.value;
  const calendar = calendarOf(set.set, dossier.year, dossier.window);
  const asOf = dayOf(dossier.year, 12, 15);
  const none = { explanations: new Map(), figureWords: new Map(), verdicts: undefined };
  return { set, calendar, dossier, asOf, ...none };
}

const criteriaOf = (year: ToldYear) => tellResults(year).flatMap(({ criteria }) => criteria);
const criterion = (year: ToldYear, number: number) =>
  criteriaOf(year).find((one) => one.number === number);

const files = [
  'truong-thpt-2026.yaml',
  'cong-ty-2025.yaml',
  'so-nganh-2025.yaml',
  'an-toan-cong-ty-2026.yaml',
  'an-toan-truong-thcs-2026.yaml',
];

describe.each(files)('%s', (file) => {
  test('tells of every criterion what its result rests on, each once', () => {
    for (const { name, restsOn } of criteriaOf(told(file))) {
      expect(restsOn.length, name).toBeGreaterThan(0);
      expect(new Set(restsOn).size, name).toBe(restsOn.length);
    }
  });
});

describe('what a result rests on', () => {
  test('is the figure that meets it, where one does', () => {
    expect(criterion(told('truong-thpt-2026.yaml'), 9)?.restsOn).toContain(
      'Không có vụ phạm tội đã có quyết định khởi tố',
    );
  });

  test('is the figure beside the record that excuses a case', () => {
    const rests = criterion(told('cong-ty-2025.yaml'), 9)?.restsOn ?? [];
    expect(rests[0]).toContain('164/CAX-ANTT');
    expect(rests.join()).toContain('ngoài trường hợp được loại trừ đã có căn cứ');
  });

  test('names no record under a criterion that is not for such a unit', () => {
    const rests = criterion(told('an-toan-truong-thcs-2026.yaml'), 4)?.restsOn;
    expect(rests).toEqual(['Không áp dụng: đơn vị là cơ sở giáo dục, xét theo Điều 7']);
  });

  test('has beside it what the unit said, of the criterion and of its figures', () => {
    const year = told('truong-thpt-2026.yaml');
    const asked = year.set.checks.find(({ check }) => check.id === '12.1')?.rule.asks.figures ?? [];
    const figureWords = new Map(asked.map((key) => [key, 'Nhiệm vụ: doanh thu.']));
    const explanations = new Map([[12, 'Đã họp.']]);
    const twelve = criterion({ ...year, explanations, figureWords }, 12);
    expect(twelve?.explanation).toBe('Đã họp.\nNhiệm vụ: doanh thu.');
  });
});

describe('a closing', () => {
  const year = told('truong-thpt-2026.yaml');
  const { verdicts: found } = frozen(year.set, year.dossier, year.asOf);

  test('that is judged alike today reads alike', () => {
    expect(tellResults({ ...year, verdicts: found })).toEqual(tellResults(year));
  });

  test('that is judged otherwise today keeps what was found, and claims no reason for it', () => {
    const verdicts = {
      ...found,
      criteria: found.criteria.map((one) =>
        one.number !== 9
          ? one
          : {
              ...one,
              verdict: 'notMet' as const,
              checks: one.checks.map((check, n) =>
                n === 0 ? { ...check, status: 'notMet' as const, have: 3 } : check,
              ),
            },
      ),
    };
    const nine = criterion({ ...year, verdicts }, 9);
    expect(nine?.result).toBe('notMet');
    expect(nine?.reasons).toHaveLength(1);
    expect(nine?.reasons[0]).toMatch(/: không đạt$/);
    expect(nine?.restsOn).not.toContain('Không có vụ phạm tội đã có quyết định khởi tố');
  });
});

test('a circular names its clauses with their articles, and only those for such a unit', () => {
  const year = told('an-toan-truong-thcs-2026.yaml');
  const named = new Set(year.dossier.records.flatMap((record) => countsFor(year, record)));
  expect(named.size).toBeGreaterThan(1);
  for (const name of named) expect(name).toMatch(/^Điều 7 khoản \d$/);
  expect(criteriaFor(year.set, 'school')).toBe(6);
  expect(criteriaFor(year.set, 'enterprise')).toBe(5);
  const clauses = tellDemands(year.set, 'school');
  expect(clauses.map(({ title }) => title.slice(0, 6))).toEqual(['Điều 7']);
});
