import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { runs, someDay } from '../../../../test/support/dossiers.ts';
import { readBook } from '../../../../test/support/spreadsheets/reading.ts';
import { type Day, dayOf, writtenDay } from '../../../core/vietnamese/day.ts';
import { writeCsv } from './csv.ts';
import type { RowToWrite, SheetToWrite } from './sheet.ts';
import { writeXlsx } from './xlsx.ts';

const columns: SheetToWrite['columns'] = [
  { heading: 'Tên đơn vị', width: 40, kind: 'text' },
  { heading: 'Số đầu mối', width: 12, kind: 'integer' },
  { heading: 'Ngày', width: 12, kind: 'date' },
  { heading: 'Có chi bộ', width: 10, kind: 'flag' },
];
const headings = columns.map(({ heading }) => heading);

async function written(write: typeof writeXlsx, rows: SheetToWrite['rows']): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(out),
    write(out, { name: 'Đơn vị: 2026', columns, rows }),
  ]);
  return bytes;
}

const awkward = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+84',
  '-1',
  '@a',
  '0912345678',
  '_x0041_',
  '<b>&"',
  'a\r\nb',
];
const someText = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...awkward))
  .map((text) => text.normalize('NFC').replace(/[\0\uFFFE\uFFFF]/g, ''));
const someRow = fc.tuple(
  someText.filter((text) => text.length > 0),
  fc.oneof(fc.integer(), fc.constant(null)),
  fc.oneof(someDay, fc.constant(null)),
  fc.boolean(),
);

/** A row as a person reads it. */
const shown = ([name, count, day, flag]: [string, number | null, Day | null, boolean]) => [
  name,
  count === null ? '' : String(count),
  day === null ? '' : writtenDay(day),
  flag ? 'TRUE' : 'FALSE',
];

describe('what is written is read back', () => {
  test('from .xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRow, { maxLength: 20 }), async (rows) => {
        const { texts } = await readBook(await written(writeXlsx, rows));
        expect(texts).toEqual([headings, ...rows.map(shown)]);
      }),
      runs(60),
    );
  });

  test('from CSV, where formulas stay text behind a mark', async () => {
    const marked = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    await fc.assert(
      fc.asyncProperty(fc.array(someRow, { maxLength: 20 }), async (rows) => {
        const { texts } = await readBook(await written(writeCsv, rows));
        const expected = rows.map(shown).map(([name = '', ...rest]) => [marked(name), ...rest]);
        expect(texts).toEqual([headings, ...expected]);
      }),
      runs(60),
    );
  });
});

describe('.xlsx', () => {
  test('opens in another reader: strings are strings, dates are dates', async () => {
    const rows: RowToWrite[] = [
      ['=1+1', 7, dayOf(2026, 6, 12), true],
      ['0012', null, null, false],
    ];
    const book = await readXlsx(await written(writeXlsx, rows));
    expect(book.sheets[0]?.name).toBe('Đơn vị  2026');
    expect(book.sheets[0]?.rows).toEqual([
      headings,
      ['=1+1', 7, new Date('2026-06-12T00:00:00Z'), true],
      ['0012', null, null, false],
    ]);
    expect(book.sheets[0]?.freezePane).toMatchObject({ rows: 1 });
    expect(book.sheets[0]?.autoFilter).toMatchObject({ range: 'A1:D3' });
  });

  test('has nothing that XML forbids, and its text is composed', async () => {
    const bad = `a\u0001\u001F\uFFFF\uD800b${'ệ'.normalize('NFD')}`;
    const { texts } = await readBook(await written(writeXlsx, [[bad, null, null, null]]));
    expect(texts[1]).toEqual(['abệ']);
  });

  test('a day that spreadsheets cannot hold is written as text', async () => {
    const { rows } = await readBook(await written(writeXlsx, [['a', 1, dayOf(1899, 5, 1), true]]));
    expect(rows[1]?.cells[2]).toEqual({ text: '01/05/1899', kind: 'text' });
  });
});

test('CSV is as Excel reads it', async () => {
  const rows: RowToWrite[] = [
    ['Xã "A", B', -3, dayOf(2026, 6, 12), true],
    ['=1', null, null, false],
    ['=1,"2"', null, null, false],
  ];
  expect((await written(writeCsv, rows)).toString()).toBe(
    '\uFEFFTên đơn vị,Số đầu mối,Ngày,Có chi bộ\r\n' +
      '"Xã ""A"", B",-3,12/06/2026,TRUE\r\n' +
      "'=1,,,FALSE\r\n" +
      '"\'=1,""2""",,,FALSE\r\n',
  );
});

describe.each([
  ['.xlsx', writeXlsx],
  ['CSV', writeCsv],
])('%s', (_, write) => {
  test('draws rows no faster than they are taken, and none once the reader is gone', async () => {
    let drawn = 0;
    let closed = false;
    const rows = (async function* () {
      try {
        for (; drawn < 1_000_000; drawn++) yield [`Trường ${Math.random()}`, drawn, null, true];
      } finally {
        closed = true;
      }
    })();
    const out = new Writable({
      write(_chunk, _encoding, done) {
        setTimeout(() => done(new Error('gone')), 50);
      },
    });
    await expect(write(out, { name: 'a', columns, rows })).rejects.toThrow('gone');
    expect(drawn).toBeLessThan(100_000);
    await expect.poll(() => closed).toBe(true);
  });

  test('tells of a failure of its rows', async () => {
    const rows = (async function* () {
      yield ['a', 1, null, true];
      throw new Error('no more rows');
    })();
    const out = new PassThrough().resume();
    await expect(write(out, { name: 'a', columns, rows })).rejects.toThrow('no more rows');
    expect(out.destroyed).toBe(true);
  });
});
