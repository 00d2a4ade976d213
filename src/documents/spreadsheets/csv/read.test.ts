import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../test/support/spreadsheets/reading.ts';

const textsOf = async (bytes: Buffer | string) => (await readBook(bytes)).texts;

describe('text is read whatever its encoding', () => {
  const text = 'Trường,Xã\r\nTHPT Nguyễn Huệ,Đông Phú\r\n';
  const rows = [
    ['Trường', 'Xã'],
    ['THPT Nguyễn Huệ', 'Đông Phú'],
  ];

  test('UTF-8 with and without a mark, composed or not', async () => {
    expect(await textsOf(text)).toEqual(rows);
    expect(await textsOf(`\uFEFF${text}`)).toEqual(rows);
    expect(await textsOf(text.normalize('NFD'))).toEqual(rows);
  });

  test('UTF-16 of both orders', async () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await textsOf(little)).toEqual(rows);
    expect(await textsOf(Buffer.from(little).swap16())).toEqual(rows);
  });

  test('Windows-1258', async () => {
    // Tones stand apart: ư is FD, ơ F5, the grave CC, the tilde DE.
    const bytes = Buffer.from('Tr\xfd\xf5\xccng;Xa\xde\n', 'latin1');
    expect(await textsOf(bytes)).toEqual([['Trường', 'Xã']]);
  });

  test('UTF-16 cut in the middle of a character is damaged', async () => {
    await expect(textsOf(Buffer.from('fffe410042', 'hex'))).rejects.toThrow(/damaged/);
  });
});

describe('the separator is found', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons beside commas',
      'Tên;Giá\n"Xã A, huyện B";1,5\nC, D;2\n',
      [
        ['Tên', 'Giá'],
        ['Xã A, huyện B', '1,5'],
        ['C, D', '2'],
      ],
    ],
    [
      'tabs',
      'a, b\tc\n1\t2\n',
      [
        ['a, b', 'c'],
        ['1', '2'],
      ],
    ],
    ['one that is named', 'sep=;\r\na,b;c\r\n', [['a,b', 'c']]],
    [
      'a title above',
      'DANH SÁCH, 2026\n\na;b;c\n1;2;3\n4;5;6\n',
      [['DANH SÁCH, 2026'], ['a', 'b', 'c'], ['1', '2', '3'], ['4', '5', '6']],
    ],
    ['a single column', 'Tên\nA\nB', [['Tên'], ['A'], ['B']]],
  ])('%s', async (_, text, rows) => {
    expect(await textsOf(text)).toEqual(rows);
  });
});

describe('records', () => {
  test('end as any system ends lines, and hold anything within quotes', async () => {
    expect(await textsOf('a,b\rc,d\r\ne,f\ng,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(await textsOf('"a\r\nb","c ""d"", e",f"g"\n"",x')).toEqual([
      ['a\r\nb', 'c "d", e', 'f"g"'],
      ['', 'x'],
    ]);
  });

  test('are numbered as a spreadsheet shows them', async () => {
    const { rows, sheets } = await readBook('a,b\n\n,\n"c\nd",e\nf,g\n', { name: 'Đơn vị.csv' });
    expect(rows.map(({ number }) => number)).toEqual([1, 4, 5]);
    expect(sheets).toEqual([{ name: 'Đơn vị', hidden: false }]);
  });

  test('have no more than 256 fields, each cut at what a cell may hold', async () => {
    const [first] = await textsOf(`${'x'.repeat(40_000)},${'a,'.repeat(100_000)}\n`);
    expect(first).toHaveLength(256);
    expect(first?.[0]).toHaveLength(32_767);
  });

  test('longer than any piece in which a file is read', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => [`Trường "số" ${i}`, `Xã\r\n${i}`]);
    const line = (row: string[]) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';');
    expect(await textsOf(names.map(line).join('\r\n'))).toEqual(names);
  });
});
