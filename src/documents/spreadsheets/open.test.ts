import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/dossiers.ts';
import { anXlsx, aRow } from '../../../test/support/spreadsheets/books.ts';
import { aFarCell, refused } from '../../../test/support/spreadsheets/hostile.ts';
import { readBook, refusalOf } from '../../../test/support/spreadsheets/reading.ts';
import { openSpreadsheet } from './open.ts';

describe('hostile and foreign files are refused in words, at once', () => {
  test.each(refused)('%s', async (_, make, word) => {
    const bytes = make();
    const start = performance.now();
    const why = await refusalOf(bytes);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(why?.vi).toMatch(word);
    for (const text of [why?.vi, why?.en]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/Error|undefined|null|NaN|\n|[{}<>\\]/);
    }
  });
});

test('a cell in the farthest corner is passed over and costs nothing', async () => {
  const before = process.memoryUsage.rss();
  expect((await readBook(aFarCell())).rows).toEqual([]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 2 ** 20);
});

test('what a file is shows in its content, not in its name', async () => {
  expect((await readBook(anXlsx({ rows: aRow(1, 'a') }), { name: 'a.csv' })).format).toBe('xlsx');
  expect((await readBook('a;b', { name: 'a.xlsx' })).format).toBe('csv');
});

test('rows are read up to as many as the caller is ready for', async () => {
  const bytes = anXlsx({ rows: aRow(1, 'a') + aRow(2, '') + aRow(5, 'b') });
  expect((await readBook(bytes, { mostRows: 2 })).rows).toHaveLength(2);
  await expect(readBook(bytes, { mostRows: 1 })).rejects.toThrow(/more than 1 row/);
});

test('a file that is not there is no fault of its sender', async () => {
  await expect(openSpreadsheet('/nowhere/a.xlsx', 'a.xlsx')).rejects.toThrow(/ENOENT/);
});

describe('nothing but trouble in words is ever thrown', () => {
  const sound = anXlsx({
    rows: `${aRow(1, 'Trường', 'Xã')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45000</v></c></row>`,
    afterRows: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
    strings: '<si><t>Đông Phú</t></si>',
    styles: [0, 14],
  });

  test('of random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await refusalOf(Buffer.from(bytes));
      }),
      runs(100),
    );
  });

  test('of random bytes that begin as a zip file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await refusalOf(Buffer.concat([sound.subarray(0, 4), bytes]))).toBeDefined();
      }),
      runs(100),
    );
  });

  test('of a workbook with some bytes changed', async () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        await refusalOf(bytes);
      }),
      runs(150),
    );
  });

  test('of a sheet with some characters changed', async () => {
    const xml = `<worksheet><sheetData>${aRow(1, 'Trường &amp; xã', 'b')}</sheetData></worksheet>`;
    const change = fc.tuple(fc.nat(xml.length - 1), fc.constantFrom(...'<>/&;"= !?-[]c1x\0é'));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const characters = [...xml];
        for (const [at, value] of changes) characters[at] = value;
        await refusalOf(anXlsx({ sheet: characters.join('') }));
      }),
      runs(150),
    );
  });
});
