import { describe, expect, test } from 'vitest';
import { anXlsx, aRow, partsOf } from '../../../../test/support/spreadsheets/books.ts';
import { readBook } from '../../../../test/support/spreadsheets/reading.ts';
import { aZip } from '../../../../test/support/spreadsheets/zip.ts';

/** The cells of a workbook's only row. */
async function cellsOf(row: string, told: Parameters<typeof anXlsx>[0] = {}) {
  const { rows } = await readBook(anXlsx({ rows: `<row r="1">${row}</row>`, ...told }));
  return rows[0]?.cells;
}

describe('cells are read as a person would read them', () => {
  test.each([
    ['912345678', '912345678'],
    ['9.12345678E8', '912345678'],
    ['0.30000000000000004', '0.3'],
    ['1.0', '1'],
    ['-0', '0'],
    ['-2.50', '-2.5'],
    ['1E+20', '100000000000000000000'],
    ['1.5e22', '15000000000000000000000'],
    ['1.5E-7', '0.00000015'],
    ['1e-300', '0'],
  ])('the number %s as %s', async (written, text) => {
    expect(await cellsOf(`<c><v>${written}</v></c>`)).toEqual([{ text, kind: 'number' }]);
  });

  test('dates by their format, whichever program wrote it', async () => {
    const formats = { 164: 'dd/mm/yyyy', 165: '[$-42A]d mmm yy;@', 166: '#,##0 &quot;đồng&quot;' };
    const row = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>46185.75</v></c>`).join('');
    expect(await cellsOf(row, { styles: [0, 14, 164, 165, 166], formats })).toEqual([
      { text: '12/06/2026', kind: 'date' },
      { text: '12/06/2026', kind: 'date' },
      { text: '12/06/2026', kind: 'date' },
      { text: '46185.75', kind: 'number' },
    ]);
  });

  test('times of day as hours and minutes', async () => {
    expect(await cellsOf('<c s="1"><v>0.3125</v></c>', { styles: [0, 20] })).toEqual([
      { text: '07:30', kind: 'text' },
    ]);
  });

  test('days of early 1900, which Excel counts wrongly, and no day at all', async () => {
    const row = [1, 59, 61, -5, 3e6].map((day) => `<c s="1"><v>${day}</v></c>`).join('');
    expect((await cellsOf(row, { styles: [0, 14] }))?.map(({ text }) => text)).toEqual([
      '01/01/1900',
      '28/02/1900',
      '01/03/1900',
      '-5',
      '3000000',
    ]);
  });

  test('dates counted from 1904, and those in ISO form', async () => {
    const row = '<c s="1"><v>44723</v></c><c t="d"><v>2026-06-12T08:00:00</v></c>';
    const told = { styles: [0, 14], properties: '<workbookPr date1904="1"/>' };
    expect((await cellsOf(row, told))?.map(({ text }) => text)).toEqual([
      '12/06/2026',
      '12/06/2026',
    ]);
  });

  test('booleans, errors and the kept values of formulas', async () => {
    const row = [
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>',
      '<c t="e"><f>VLOOKUP(A1,B:B,1)</f><v>#N/A</v></c>',
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>Tx</v></c><c><f>NOW()</f></c>',
    ];
    expect(await cellsOf(row.join(''))).toEqual([
      { text: 'TRUE', kind: 'boolean' },
      { text: 'FALSE', kind: 'boolean' },
      { text: '#N/A', kind: 'error' },
      { text: '2', kind: 'number' },
      { text: 'Tx', kind: 'text' },
    ]);
  });

  test('shared, inline and rich text, without readings', async () => {
    const strings = [
      '<si><t xml:space="preserve"> Xã </t></si>',
      '<si><r><rPr><b/></rPr><t>Đông </t></r><r><t>Phú</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/>',
    ];
    const row = [0, 1, 2, 3].map((id) => `<c t="s"><v>${id}</v></c>`).join('');
    const rich = '<c t="inlineStr"><is><r><t>A</t></r><r><t>&lt;&#66;&#x43;</t></r></is></c>';
    expect(
      (await cellsOf(row + rich, { strings: strings.join('') }))?.map((one) => one.text),
    ).toEqual([' Xã ', 'Đông Phú', '東京', '', 'A<BC']);
  });

  test('composed, with line ends and escapes resolved, and cut at what a cell may hold', async () => {
    const decomposed = 'Trường Tiểu học'.normalize('NFD');
    const row = [
      decomposed,
      'a\r\nb',
      'a_x000D_b_x005F_x0041_',
      '<![CDATA[a<b]]>',
      'x'.repeat(40_000),
    ];
    const { texts } = await readBook(anXlsx({ rows: aRow(1, ...row) }));
    expect(texts[0]?.slice(0, 4)).toEqual(['Trường Tiểu học', 'a\nb', 'a\rb_x0041_', 'a<b']);
    expect(texts[0]?.[4]).toHaveLength(32_767);
  });

  test('numbers kept as text stay as they are', async () => {
    expect(await cellsOf('<c t="inlineStr"><is><t>0912345678</t></is></c>')).toEqual([
      { text: '0912345678', kind: 'text' },
    ]);
  });
});

describe('rows', () => {
  test('that are blank are skipped but counted', async () => {
    const rows = `${aRow(2, 'a')}<row r="3"><c r="A3" s="1"/></row><row/>${aRow(7, '', '', 'b', '')}`;
    const read = await readBook(anXlsx({ rows }));
    expect(read.rows.map(({ number }) => number)).toEqual([2, 7]);
    expect(read.texts[1]).toEqual(['', '', 'b']);
  });

  test('without references are counted on', async () => {
    const rows = '<row><c><v>1</v></c></row><row><c><v>2</v></c><c r="D2"><v>3</v></c></row>';
    expect((await readBook(anXlsx({ rows }))).texts).toEqual([['1'], ['2', '', '', '3']]);
  });

  test('have no more than 256 columns', async () => {
    const { texts } = await readBook(anXlsx({ rows: aRow(1, ...Array<string>(300).fill('a')) }));
    expect(texts[0]).toHaveLength(256);
  });

  test('of a sheet with prefixed names, comments and instructions', async () => {
    const sheet =
      '<?xml version="1.0"?>\n<!-- > --><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1">' +
      "<x:c r='A1' note='a>b r=\"Z9\"' t='str'><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>\n";
    expect((await readBook(anXlsx({ sheet }))).texts).toEqual([['a']]);
  });

  test('longer than any piece in which a file is read', async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `Trường số ${i} &amp; “xã” 🙂`);
    const rows = names.map((name, i) => aRow(i + 1, name)).join('');
    const { texts } = await readBook(anXlsx({ rows }));
    expect(texts.map(([text]) => text)).toEqual(names.map((name) => name.replace('&amp;', '&')));
  });
});

describe('merged cells all have the value of the first', () => {
  test('down, across and both', async () => {
    const read = await readBook(
      anXlsx({
        rows: aRow(1, 'Danh sách') + aRow(3, 'Xã A', '1') + aRow(4, '', '2') + aRow(5, '', '', '3'),
        afterRows:
          '<mergeCells count="3"><mergeCell ref="A1:C2"/><mergeCell ref="A3:A5"/>' +
          '<mergeCell ref="B4:B5"/></mergeCells>',
      }),
    );
    expect(read.texts).toEqual([
      ['Danh sách', 'Danh sách', 'Danh sách'],
      ['Xã A', '1'],
      ['Xã A', '2'],
      ['Xã A', '2', '3'],
    ]);
    expect(read.rows.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
  });

  test('and a range over the whole sheet, or many over each other, cost no more', async () => {
    const everywhere = '<mergeCell ref="A1:XFD1048576"/>'.repeat(40_000);
    const rows = Array.from({ length: 500 }, (_, i) => aRow(i + 1, 'a')).join('');
    const start = performance.now();
    const read = await readBook(
      anXlsx({ rows, afterRows: `<mergeCells>${everywhere}</mergeCells>` }),
    );
    expect(performance.now() - start).toBeLessThan(1000);
    expect(read.texts).toHaveLength(500);
    expect(read.texts[499]).toHaveLength(256);
  });
});

describe('sheets', () => {
  test('that can be seen come first, the others are marked', async () => {
    const sheets = [
      { name: 'Ẩn', state: 'hidden' },
      { name: 'Đơn vị &amp; xã' },
      { name: 'Sâu', state: 'veryHidden' },
      { name: 'Hai' },
    ];
    expect((await readBook(anXlsx({ sheets }))).sheets).toEqual([
      { name: 'Đơn vị & xã', hidden: false },
      { name: 'Hai', hidden: false },
      { name: 'Ẩn', hidden: true },
      { name: 'Sâu', hidden: true },
    ]);
  });

  test('may be read again, and names of parts do not depend on case', async () => {
    const parts = partsOf({ rows: aRow(1, 'a') });
    const upper = parts.map((part) => ({ ...part, name: part.name.replace('xl/work', 'XL/Work') }));
    expect((await readBook(aZip(upper))).texts).toEqual([['a']]);
  });

  test('are not looked for outside the file', async () => {
    const parts = partsOf({ rows: aRow(1, 'a') }).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? { ...part, bytes: String(part.bytes).replace('/>', ' TargetMode="External"/>') }
        : part,
    );
    await expect(readBook(aZip(parts))).rejects.toThrow(/no sheet/);
  });
});
