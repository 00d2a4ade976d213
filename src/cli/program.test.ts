import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { home, projectFile, setIds } from '../../test/support/dossiers.ts';
import { dayOf } from '../core/vietnamese/day.ts';
import { openCriteriaFolder } from '../platform/criteria-folder.ts';
import { runProgram } from './program.ts';
import { paragraph } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-sang-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], criteria = join(home, 'criteria')) {
  let stdout = '';
  let stderr = '';
  const status = await runProgram(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    paint: (_format, text) => text,
    sets: openCriteriaFolder(criteria),
    today: () => dayOf(2026, 6, 30),
    version: '1.2.3',
    environment: {},
  });
  return { status, stdout, stderr };
}

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const school = join(home, 'samples/truong-thpt-2026.yaml');
const sound = file('sound.yaml', 'set: dien-hinh-2023', 'year: 2026', 'unit: { kind: school }');
const broken = file('broken.yaml', 'set: dien-hinh-2023', 'year: 2026', 'unit: { kind: club }');

describe('evaluate', () => {
  test('prints a page of at most 80 columns, with every check and no key of ours', async () => {
    const { status, stdout, stderr } = await run(['evaluate', school, '--as-of', '2026-06-12']);
    expect([status, stderr]).toEqual([0, '']);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    for (const id of ['1.1', '5.9', '14.2']) expect(stdout).toContain(` ${id}  `);
    expect(stdout).toContain('Trường THPT Minh Sơn');
    expect(stdout).toMatch(/○ Chưa đủ căn cứ: \d+ trên 14 tiêu chí đạt/);
    expect(stdout).not.toMatch(/notMet|notApplicable|undefined|null|NaN|[a-z]+-[a-z]+-/);
  });

  test('speaks English on demand', async () => {
    const { stdout } = await run(['evaluate', school, '--lang', 'en']);
    expect(stdout).toMatch(/Not yet shown: \d+ of 14 criteria met/);
  });

  test('takes today for the as-of date', async () => {
    expect(JSON.parse((await run(['evaluate', sound, '--json'])).stdout).asOf).toBe('2026-06-30');
  });

  test('prints a JSON object a line, in the order given', async () => {
    const { stdout } = await run(['evaluate', school, sound, '--json', '--final']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(['notMet', 'notMet']);
    expect(JSON.parse(lines[0] ?? '').criteriaMet).toBeGreaterThan(0);
    expect(JSON.parse(lines[1] ?? '').criteriaMet).toBe(0);
  });

  test('names every fault of every file and prints nothing else', async () => {
    const { status, stdout, stderr } = await run([
      'evaluate',
      sound,
      broken,
      '/nowhere.yaml',
      '--json',
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${broken}:3: unit.kind: “club” không hợp lệ; phải là một trong: agency, enterprise, school`,
      '/nowhere.yaml:1: (tệp): không có tệp này',
    ]);
  });

  test('says faults in the language asked for', async () => {
    expect((await run(['evaluate', broken, '--lang', 'en'])).stderr).toContain(
      'not valid; must be one of',
    );
  });

  test('refuses a folder, a file that is not UTF-8 and one that never ends', async () => {
    const latin = join(folder, 'latin1.yaml');
    writeFileSync(latin, Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    const { status, stderr } = await run(['evaluate', folder, latin, '/dev/zero']);
    expect(status).toBe(2);
    expect(stderr).toContain('đây là thư mục');
    expect(stderr).toContain('UTF-8');
    expect(stderr).toContain('quá lớn');
  });

  test('keeps the terminal safe from what a file says', async () => {
    const evil = file(
      'evil.yaml',
      'set: dien-hinh-2023',
      'year: 2026',
      'unit: { kind: school, name: "\\e[2JA\\u202EB" }',
    );
    const { stdout } = await run(['evaluate', evil]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
    const { stderr } = await run(['evaluate', file('e2.yaml', '"\\e[31mx": 1')]);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('criteria', () => {
  test.each(setIds)('check finds %s sound', async (id) => {
    const { status, stdout } = await run(['criteria', 'check', join(home, 'criteria', id)]);
    expect(status).toBe(0);
    expect(stdout).toContain(id);
  });

  test.each(setIds)('show prints %s as a page with its own words', async (id) => {
    const { status, stdout } = await run(['criteria', 'show', id, '--lang', 'en']);
    expect(status).toBe(0);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/undefined|null|NaN|\{\w+\}/);
  });

  test('show prints the sentence of criterion 13', async () => {
    const page = (await run(['criteria', 'show', 'dien-hinh-2023'])).stdout.replace(
      /\n\s+│ /g,
      ' ',
    );
    expect(page).toContain('Trong năm có ít nhất từ 02 hoạt động an sinh xã hội trở lên.');
    expect(page).toContain('Có ít nhất 02 hoạt động an sinh xã hội.');
  });

  test('a set that does not exist is refused with those that do', async () => {
    const { status, stderr } = await run(['criteria', 'show', 'nowhere']);
    expect(status).toBe(2);
    expect(stderr).toContain('dien-hinh-2023');
  });

  test('a faulty set is refused with its lines', async () => {
    const wrong = join(folder, 'wrong', 'dien-hinh-2023');
    mkdirSync(wrong, { recursive: true });
    const text = projectFile('criteria', 'dien-hinh-2023', 'set.yaml');
    writeFileSync(join(wrong, 'set.yaml'), text.replace('of: [dissemination]', 'of: [x]'));
    const { status, stderr } = await run(['criteria', 'check', wrong]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/set\.yaml:\d+: clauses\[0\]\.criteria\[0\]\.checks\[0\]\.of\[0\]: /);
    const used = await run(['evaluate', sound], join(folder, 'wrong'));
    expect([used.status, used.stdout]).toEqual([2, '']);
    expect(used.stderr).toContain('set.yaml:');
  });
});

describe('another province’s set', () => {
  const criteria = join(folder, 'criteria');
  beforeAll(() => {
    mkdirSync(join(criteria, 'tinh-khac-2027'), { recursive: true });
    writeFileSync(join(criteria, 'tinh-khac-2027', 'set.yaml'), otherSet);
    file('other.yaml', ...otherDossier);
  });

  test('works by adding a folder: other numbers, categories, ladders, conditions and window', async () => {
    const { status, stdout, stderr } = await run(
      ['evaluate', join(folder, 'other.yaml'), '--json'],
      criteria,
    );
    expect([status, stderr]).toEqual([0, '']);
    const [criterion] = JSON.parse(stdout).criteria;
    expect(criterion).toMatchObject({ number: 7, clause: 4, letter: 'i', verdict: 'open' });
    expect(criterion.checks.map(({ reason: _, ...check }: { reason: string }) => check)).toEqual([
      { ...bare, id: '7.a', status: 'open', have: 2, need: 3, dueBy: '2027-06-30' },
      { ...bare, id: '7.b', status: 'met', have: 8, need: 8, dueBy: '2027-06-30' },
      { ...bare, id: '7.c', status: 'notApplicable' },
      { ...bare, id: '7.d', status: 'met', dueBy: '2027-06-30' },
    ]);
    expect(criterion.checks[0].reason).toContain('Mục 4, ý i');
  });

  test('and can be checked and read', async () => {
    expect(
      (await run(['criteria', 'check', join(criteria, 'tinh-khac-2027')], criteria)).status,
    ).toBe(0);
    expect((await run(['criteria', 'show', 'tinh-khac-2027'], criteria)).stdout).toContain(
      'buổi tuần tra',
    );
  });
});

describe('the program as such', () => {
  test('helps, with examples, in both languages', async () => {
    expect((await run(['--help'])).stdout).toContain('Ví dụ:');
    expect((await run(['evaluate', '--help', '--lang', 'en'])).stdout).toContain('Examples:');
    expect((await run(['criteria', '--help'])).status).toBe(0);
  });

  test('says its version', async () =>
    expect((await run(['--version'])).stdout.trim()).toBe('1.2.3'));

  test.each([
    [[], ''],
    [['evaluate'], 'thiếu tham số'],
    [['evaluate', sound, '--jsn'], '--jsn'],
    [['evaluate', sound, '--as-of', '2026-02-30'], '2026-02-30'],
    [['evaluate', sound, '--lang', 'fr'], 'fr'],
    [['judge', sound], 'judge'],
    [['criteria', 'show', 'a', 'b'], 'thừa tham số'],
  ])('%j is refused in one line', async (args, said) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('a paragraph counts columns as the eye does', () => {
  const composed = paragraph('Trường học '.repeat(20), 4, 40);
  for (const line of composed.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  const decomposed = paragraph('Trường học '.repeat(20).normalize('NFD'), 4, 40);
  expect(decomposed.normalize('NFC')).toBe(composed);
});

const bare = { have: null, need: null, dueBy: null, overdue: false, external: false, warnings: [] };

const otherSet = `
id: tinh-khac-2027
source: { vi: Quyết định của tỉnh khác, en: Decision of another province }
title: { text: BỘ TIÊU CHÍ KHÁC }
issuer: Ban Chỉ đạo tỉnh khác
number: 7/QĐ-BCĐ
day: 02/01/2027
citation:
  clause: { vi: "Mục {clause}", en: "Section {clause}" }
  heading: { vi: "Ý {letter}", en: "Item {letter}" }
  criterion: { vi: "Mục {clause}, ý {letter}", en: "Section {clause}, item {letter}" }
window:
  from: { day: 07-01, year: before }
  to: { day: 06-30, year: this }
periods: {}
observances: {}
ladders:
  medals:
    steps: [[bronze], [silver, jade], [gold]]
    labels:
      bronze: { vi: Đồng, en: Bronze }
      silver: { vi: Bạc, en: Silver }
      jade: { vi: Ngọc, en: Jade }
      gold: { vi: Vàng, en: Gold }
fields:
  medal: { type: rung, label: { vi: Hạng, en: Medal }, ladder: medals }
categories:
  patrol:
    label: { vi: Tuần tra, en: Patrol }
    counted: { vi: buổi tuần tra, en: { one: patrol, other: patrols } }
  award:
    label: { vi: Giải, en: Award }
    counted: { vi: giải, en: { one: award, other: awards } }
    fields: [medal]
statement:
  houses.all: { type: count, label: { vi: nhà, en: houses }, unit: { vi: nhà, en: { one: house, other: houses } } }
  houses.lit: { type: count, label: { vi: nhà có đèn, en: houses lit }, unit: { vi: nhà, en: { one: house, other: houses } } }
  river: { type: flag, label: { vi: có sông, en: there is a river } }
  boats.lost: { type: count, label: { vi: thuyền mất, en: boats lost }, unit: { vi: thuyền, en: { one: boat, other: boats } } }
conditions:
  river:
    type: statement
    key: river
    printed: true
    label: { vi: nơi có sông, en: places with a river }
    fails: { vi: Nơi này không có sông, en: There is no river }
    unknown: { vi: Chưa rõ có sông hay không, en: It is not known whether there is a river }
clauses:
  - number: 4
    title: MỤC BỐN
    label: { vi: Mục bốn, en: Section four }
    criteria:
      - number: 7
        letter: i
        text: Có ba buổi tuần tra.
        label: { vi: Tuần tra, en: Patrols }
        checks:
          - { id: 7.a, label: { vi: Tuần tra, en: Patrols }, kind: atLeast, count: 3, of: [patrol] }
          - { id: 7.b, label: { vi: Đèn, en: Lamps }, kind: share, part: houses.lit, whole: houses.all, percent: 75 }
          - { id: 7.c, label: { vi: Thuyền, en: Boats }, when: [river], kind: zero, figure: boats.lost }
          - { id: 7.d, label: { vi: Giải, en: Award }, kind: rank, category: award, field: medal, atLeast: silver, subject: { vi: giải, en: award } }
`;

const otherDossier = [
  'set: tinh-khac-2027',
  'year: 2027',
  'unit: { kind: agency }',
  'records:',
  '  - { category: patrol, date: 2026-06-30 }',
  '  - { category: patrol, date: 2026-07-01 }',
  '  - { category: patrol, date: 2027-06-30 }',
  '  - { category: award, date: 2027-01-01, medal: jade }',
  'statement: { houses.all: 10, houses.lit: 8, river: false }',
];
