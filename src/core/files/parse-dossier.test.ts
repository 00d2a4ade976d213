import { describe, expect, test } from 'vitest';
import { setsOf, theSet } from '../../../test/support/dossiers.ts';
import { dayOf } from '../vietnamese/day.ts';
import { parseDossier } from './parse-dossier.ts';

const sets = setsOf(theSet());

/** `LINE path` of every fault. */
function faults(...lines: string[]): string[] {
  const parsed = parseDossier(lines.join('\n'), sets);
  if (parsed.ok) return [];
  for (const { says } of parsed.faults) expect(says.vi && says.en).toBeTruthy();
  return parsed.faults.map(({ line, path }) => `${line} ${path}`.trim());
}

/** A sound head of three lines; what a test is about follows from line 4. */
const head = ['set: dien-hinh-2023', 'year: 2026', 'unit: { kind: school, subUnits: 42 }'];
const body = (...lines: string[]) => faults(...head, ...lines);

describe('a sound dossier', () => {
  test('is read whole', () => {
    const parsed = parseDossier(
      [
        ...head,
        'window: { from: 2026-01-01, to: 2026-12-31 }',
        'records:',
        '  - { category: plan, date: 2026-02-10, number: 12/KH, title: Kế hoạch, participants: 3 }',
        '  - { category: [legal-education, plan], date: "2026-03-01", vigilance: true }',
        'statement: { unity: true, wages.owed: 0, plan.completionPercent: 100.5, taxes.overdue: ~ }',
      ].join('\n'),
      sets,
    );
    expect(parsed.ok && parsed.value.dossier).toEqual({
      set: 'dien-hinh-2023',
      year: 2026,
      window: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
      unit: { kind: 'school', subUnits: 42 },
      records: [
        {
          category: ['plan'],
          date: dayOf(2026, 2, 10),
          number: '12/KH',
          title: 'Kế hoạch',
          participants: 3,
          fields: {},
        },
        {
          category: ['legal-education', 'plan'],
          date: dayOf(2026, 3, 1),
          fields: { vigilance: true },
        },
      ],
      statement: { unity: true, 'wages.owed': 0, 'plan.completionPercent': 100.5 },
    });
  });

  test('may leave out all but set, year and kind', () => {
    expect(body()).toEqual([]);
    expect(body('records:', 'statement: null', 'window: ~')).toEqual([]);
  });

  test('may be JSON, with tabs', () => {
    expect(
      faults(
        '{',
        '\t"set": "dien-hinh-2023", "year": 2026,',
        '\t"unit": { "kind": "school" }',
        '}',
      ),
    ).toEqual([]);
  });

  test('has its text composed (NFC)', () => {
    const parsed = parseDossier(
      [...head.slice(0, 2), 'unit: { kind: school, name: Tru\u031bo\u031b\u0300ng }'].join('\n'),
      sets,
    );
    expect(parsed.ok && parsed.value.dossier.unit.name).toBe('Trường'.normalize('NFC'));
  });
});

describe('what is missing is blamed on the mapping that should hold it', () => {
  test.each([
    ['an empty file', faults(''), ['1 set', '1 year', '1 unit']],
    ['a comment alone', faults('# nothing'), ['1 set', '1 year', '1 unit']],
    ['no set', faults('year: 2026', 'unit: { kind: school }'), ['1 set']],
    ['no kind', faults('set: dien-hinh-2023', 'year: 2026', 'unit:', '  name: A'), ['3 unit.kind']],
    [
      'a null kind',
      faults('set: dien-hinh-2023', 'year: 2026', 'unit:', '  kind:'),
      ['3 unit.kind'],
    ],
    ['no date', body('records:', '  - category: plan', '    title: A'), ['5 records[0].date']],
    ['no category', body('records:', '  - { date: 2026-01-01 }'), ['5 records[0].category']],
    [
      'an empty category',
      body('records:', '  - { category: [], date: 2026-01-01 }'),
      ['5 records[0].category'],
    ],
    [
      'fields of the category',
      body(
        'records:',
        '  - category: merit-certificate',
        '    date: 2026-01-01',
        '    theme: other',
      ),
      ['5 records[0].authority', '5 records[0].recipient', '5 records[0].forYear'],
    ],
    ['half a window', body('window:', '  from: 2026-01-01'), ['4 window.to']],
  ])('%s', (_what, got, expected) => expect(got).toEqual(expected));
});

describe('what is wrong is blamed where it stands', () => {
  test.each([
    ['an unknown set', faults('set: other', 'year: 2026', 'unit: { kind: school }'), ['1 set']],
    [
      'an unknown kind',
      faults('set: dien-hinh-2023', 'year: 2026', 'unit:', '  name: A', '  kind: club'),
      ['5 unit.kind'],
    ],
    [
      'a quoted year',
      faults('set: dien-hinh-2023', 'year: "2026"', 'unit: { kind: school }'),
      ['2 year'],
    ],
    [
      'a year too far',
      faults('set: dien-hinh-2023', 'year: 2201', 'unit: { kind: school }'),
      ['2 year'],
    ],
    [
      'half a year',
      faults('set: dien-hinh-2023', 'year: 2026.5', 'unit: { kind: school }'),
      ['2 year'],
    ],
    ['an unknown key at the top', body('notes: x'), ['4 notes']],
    ['an unknown key that is null', body('notes:'), ['4 notes']],
    [
      'an unknown key of the unit',
      faults('set: dien-hinh-2023', 'year: 2026', 'unit:', '  kind: school', '  head: A'),
      ['5 unit.head'],
    ],
    [
      'an unknown key of the window',
      body('window: { from: 2026-01-01, to: 2026-02-01, by: x }'),
      ['4 window.by'],
    ],
    [
      'a window that ends first',
      body('window:', '  from: 2026-02-01', '  to: 2026-01-31'),
      ['6 window.to'],
    ],
    ['a window that is text', body('window: 2026'), ['4 window']],
    [
      'an unknown category',
      body('records:', '  - category: plans', '    date: 2026-01-01'),
      ['5 records[0].category'],
    ],
    [
      'one of several categories',
      body('records:', '  - category:', '      - plan', '      - plans', '    date: 2026-01-01'),
      ['7 records[0].category[1]'],
    ],
    [
      'an impossible date',
      body('records:', '  - category: plan', '    date: 2026-02-30'),
      ['6 records[0].date'],
    ],
    [
      'a date of another form',
      body('records:', '  - { category: plan, date: 10/02/2026 }'),
      ['5 records[0].date'],
    ],
    [
      'a date that is a number',
      body('records:', '  - { category: plan, date: 20260210 }'),
      ['5 records[0].date'],
    ],
    [
      'an unknown key of a record',
      body('records:', '  - category: plan', '    date: 2026-01-01', '    person: A'),
      ['7 records[0].person'],
    ],
    [
      'a field of another category',
      body('records:', '  - category: plan', '    date: 2026-01-01', '    vigilance: true'),
      ['7 records[0].vigilance'],
    ],
    [
      'text that is a number',
      body('records:', '  - { category: plan, date: 2026-01-01, number: 12 }'),
      ['5 records[0].number'],
    ],
    [
      'participants below zero',
      body('records:', '  - { category: plan, date: 2026-01-01, participants: -1 }'),
      ['5 records[0].participants'],
    ],
    [
      'a flag that is text',
      body('records:', '  - { category: legal-education, date: 2026-01-01, vigilance: "true" }'),
      ['5 records[0].vigilance'],
    ],
    [
      'yes, which YAML 1.2 reads as text',
      body('records:', '  - { category: legal-education, date: 2026-01-01, vigilance: yes }'),
      ['5 records[0].vigilance'],
    ],
    [
      'an unknown title',
      body('records:', '  - { category: title, date: 2026-01-01, level: best, forYear: 2026 }'),
      ['5 records[0].level'],
    ],
    [
      'a result of another ladder',
      body(
        'records:',
        '  - { category: recognition, date: 2026-01-01, of: safe-on-security, result: excellent, forYear: 2026 }',
      ),
      ['5 records[0].result'],
    ],
    [
      'a quoted forYear',
      body(
        'records:',
        '  - { category: title, date: 2026-01-01, level: advanced-labor-collective, forYear: "2026" }',
      ),
      ['5 records[0].forYear'],
    ],
    ['records that are no list', body('records: { category: plan }'), ['4 records']],
    ['a record that is text', body('records:', '  - plan'), ['5 records[0]']],
    [
      'an unknown figure',
      body('statement:', '  unity: true', '  wages.due: 0'),
      ['6 statement.wages.due'],
    ],
    ['a negative count', body('statement: { wages.owed: -1 }'), ['4 statement.wages.owed']],
    ['a fractional count', body('statement: { wages.owed: 1.5 }'), ['4 statement.wages.owed']],
    ['a quoted count', body('statement: { wages.owed: "1" }'), ['4 statement.wages.owed']],
    [
      'an endless figure',
      body('statement: { plan.completionPercent: .inf }'),
      ['4 statement.plan.completionPercent'],
    ],
    [
      'no number at all',
      body('statement: { plan.completionPercent: .nan }'),
      ['4 statement.plan.completionPercent'],
    ],
    [
      'a count too large to be exact',
      body('statement: { wages.owed: 99999999999999999999 }'),
      ['4 statement.wages.owed'],
    ],
    ['a count for an attestation', body('statement: { unity: 1 }'), ['4 statement.unity']],
    [
      'a part over its whole',
      body('statement:', '  directives.received: 3', '  directives.disseminated: 4'),
      ['6 statement.directives.disseminated'],
    ],
    [
      'a part over the whole of the unit',
      body('statement: { subUnits.reached: 43 }'),
      ['4 statement.subUnits.reached'],
    ],
    [
      'a subtraction below zero',
      body('statement:', '  incidents.forceMajeureCrimes: 2', '  incidents.crimes: 1'),
      ['5 statement.incidents.forceMajeureCrimes'],
    ],
    [
      'a key given twice',
      body('statement:', '  unity: true', '  unity: true'),
      ['6 statement.unity'],
    ],
    ['a key given twice at the top', faults(...head, 'year: 2026'), ['4 year']],
    [
      'an alias',
      faults('set: &a dien-hinh-2023', 'year: 2026', 'unit: { kind: school, name: *a }'),
      ['3 unit.name'],
    ],
    [
      'a tag',
      faults('set: !!str dien-hinh-2023', 'year: 2026', 'unit: { kind: school }'),
      ['1 set'],
    ],
    ['a merge key', faults(...head, '<<: { year: 2025 }'), ['4 <<']],
    [
      'a key that reaches for the prototype',
      body('__proto__: { year: 1 }', 'statement: { __proto__: 1 }'),
      ['4 __proto__', '5 statement.__proto__'],
    ],
    ['broken YAML', body('statement: { unity: true'), ['4']],
    ['two documents', body('---', 'year: 2025'), ['4']],
    ['a file that is a list', faults('- a'), ['1']],
    ['a file that is text', faults('hello'), ['1']],
  ])('%s', (_what, got, expected) => expect(got).toEqual(expected));

  test('a tag on a collection hides nothing inside it', () => {
    expect(
      body('statement: !s', '  unity: 3', '  zz: 1', 'records: !!seq', '  - !r { category: zz }'),
    ).toEqual([
      '4 statement',
      '5 statement.unity',
      '6 statement.zz',
      '7 records',
      '8 records[0]',
      '8 records[0].category',
      '8 records[0].date',
    ]);
  });

  test('an unclosed quote or bracket is blamed where it opens', () => {
    expect(faults('set: "dien-hinh-2023', 'year: 2026', 'unit: { kind: school }')).toEqual(['1']);
    expect(faults(...head, 'statement: {', '  unity: true', '')).toEqual(['4']);
  });

  test('a figure that is wrong in itself is told once', () => {
    expect(body('statement: { directives.received: 6.5, directives.disseminated: 7 }')).toEqual([
      '4 statement.directives.received',
    ]);
  });

  test('an unknown category leaves open which fields the record may have', () => {
    expect(
      body('records:', '  - { category: [plan, plans], date: 2026-01-01, vigilance: true }'),
    ).toEqual(['5 records[0].category[1]']);
  });

  test('all in one go, in the order of lines', () => {
    expect(
      faults(
        'set: dien-hinh-2023',
        'year: 1800',
        'unit: { kind: club }',
        'statement: { unity: 3, x: 1, guards.onDuty: 1, guards.trained: 2 }',
        'records:',
        '  - { category: plan, date: 2026-13-01 }',
        '  - { category: title, date: 2026-01-01, level: best }',
      ),
    ).toEqual([
      '2 year',
      '3 unit.kind',
      '4 statement.unity',
      '4 statement.x',
      '4 statement.guards.trained',
      '6 records[0].date',
      '7 records[1].level',
      '7 records[1].forYear',
    ]);
  });

  test('lines are counted alike with Windows line ends and a byte order mark', () => {
    expect(
      faults(`\uFEFF${head.join('\r\n')}\r\nrecords:\r\n- { category: x, date: 2026-01-01 }\r\n`),
    ).toEqual(['5 records[0].category']);
  });

  test('crimes left unset exceed nothing', () => {
    expect(body('statement: { incidents.forceMajeureCrimes: 2 }')).toEqual([]);
  });

  test('a near miss is told what was meant', () => {
    const parsed = parseDossier([...head, 'statement: { wages.owd: 0 }'].join('\n'), sets);
    expect(parsed.ok ? '' : parsed.faults[0]?.says.en).toContain('“wages.owed”');
  });
});
