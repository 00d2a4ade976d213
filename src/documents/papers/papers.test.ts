import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/dossiers.ts';
import {
  docxParagraphs,
  docxXml,
  pdfInside,
  pdfPages,
  pdfPictures,
  rightEdges,
  squeezed,
} from '../../../test/support/paper-files.ts';
import { aPaper, aTable } from '../../../test/support/plain-paper.ts';
import {
  registrationOfCompany,
  registrationOfSchool,
  reportOfCompany,
  reportOfSchool,
} from '../../../test/support/sample-papers.ts';
import { renderDocx } from './docx/render-docx.ts';
import { margins } from './layout/measures.ts';
import { blank, bold, dashes, heading, italic, type Paper, paragraph } from './paper.ts';
import { PdfRenderer } from './pdf/render-pdf.ts';

const pdf = new PdfRenderer();

/** The texts of both files, alike but for what a page adds: its number, the foot, a repeated head. */
async function bothTexts(paper: Paper, head = ''): Promise<readonly [string, string]> {
  const foot = paper.code === undefined ? '' : `Mã:${paper.code}`;
  let seen = false;
  const pages = (await pdfPages(pdf.render(paper))).map((page, n) => {
    const text = squeezed(page)
      .replace(foot, '')
      .replace(n === 0 ? '' : String(n + 1), '');
    const repeated = seen;
    seen ||= head !== '' && text.includes(head);
    return repeated ? text.replace(head, '') : text;
  });
  return [pages.join(''), squeezed((await docxParagraphs(await renderDocx(paper))).join('\n'))];
}

async function expectAlike(paper: Paper, head = ''): Promise<string> {
  const [fromPdf, fromDocx] = await bothTexts(paper, head);
  expect(fromPdf).toBe(fromDocx);
  return fromDocx;
}

const reportHead = 'TTTiêuchíKếtquảtựđánhgiáCăncứ,giảitrình';

describe('both files say the same', () => {
  test.each([
    ['a registration of a school', registrationOfSchool, 'TTViệccầnlàmTiêuchíThờihạn'],
    ['a registration of a company', registrationOfCompany, ''],
    ['a report of a school', reportOfSchool, reportHead],
    ['a report of a company', reportOfCompany, reportHead],
  ])('%s', async (_, paper, head) => {
    await expectAlike(paper(), head);
  });

  test('every letter of Vietnamese, in four styles', async () => {
    const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const letters = vowels.flatMap((vowel) => tones.map((tone) => vowel + tone)).join('');
    const all = `${letters}đbcdghklmnpqrstvx`.normalize('NFC');
    // 72 vowels and 17 others, each one character.
    expect([...all].length).toBe(89);
    const text = `${all} ${all.toUpperCase()} “”‘’–…§°×÷≥≤`;
    const both = { text, bold: true, italic: true };
    const told = await expectAlike(
      aPaper({ blocks: [paragraph([text, bold(text), italic(text), both])] }),
    );
    expect(told).toContain(squeezed(text).repeat(4));
    expect(told).not.toContain('□');
  });

  test('names of two hundred characters, in one word or many', async () => {
    const long = 'Trường Trung học phổ thông Chuyên Nguyễn Bỉnh Khiêm '.repeat(4).slice(0, 200);
    for (const name of [long, 'Ư'.repeat(200), `${'a-b/c'.repeat(40)}`]) {
      await expectAlike(
        aPaper({
          letterhead: { parent: name, issuer: name },
          subject: name,
          to: [name, name],
          blocks: [paragraph(name), aTable(0, { rows: [{ kind: 'cells', cells: [name, name] }] })],
          signatures: [{ power: [name], office: name, name }],
          recipients: [name],
        }),
      );
    }
  });

  test('a word wider than its column stays within the table', async () => {
    const rows = [{ kind: 'cells' as const, cells: ['1', 'W'.repeat(200), 'm/'.repeat(90)] }];
    const edges = await rightEdges(pdf.render(aPaper({ blocks: [aTable(0, { rows })] })));
    expect(Math.max(...edges)).toBeLessThanOrEqual(595 - margins.right + 1);
  });

  test('nothing where nothing is told', async () => {
    const told = await expectAlike(
      aPaper({
        letterhead: { parent: undefined, issuer: '' },
        to: [],
        blocks: [],
        signatures: [],
        recipients: [],
        place: '',
        subject: '',
      }),
    );
    expect(told).not.toContain('Kínhgửi');
    expect(told).not.toContain('Nơinhận');
  });

  test('an annex, two who sign, items of each kind', async () => {
    const items = ['một', 'hai', 'ba', 'bốn', 'năm'];
    const told = await expectAlike(
      aPaper({
        orientation: 'landscape',
        signatures: [
          { power: [], office: 'Thư ký', name: 'Lê Thị Bình' },
          { power: [], office: 'Chủ trì', name: undefined },
        ],
        blocks: [
          heading('I. KẾT QUẢ'),
          { kind: 'items', marks: 'numbers', items },
          { kind: 'items', marks: 'letters', items },
          dashes(...items),
          { kind: 'note', words: 'Ghi chú' },
          blank('Ý kiến: ', 2),
          aTable(1),
          aTable(1),
          { kind: 'pageBreak' },
          aTable(1),
        ],
        annexes: [
          { label: 'Phụ lục I', subject: 'Danh sách', of: '(Kèm theo)', blocks: [aTable(3)] },
        ],
      }),
      '',
    );
    expect(told).toContain('a)mộtb)haic)bad)bốnđ)năm');
    expect(told).toContain('THƯKÝLêThịBìnhCHỦTRÌ');
  });
});

describe('tables', () => {
  const head = 'TTTênđơnvịĐịabàn';

  test.each([0, 1, 14, 2000])('of %i rows are whole', async (rows) => {
    const told = await expectAlike(aPaper({ blocks: [aTable(rows)] }), head);
    if (rows > 0) expect(told).toContain(`${rows}TrườngTHCSsố${rows}`);
  });

  test('repeat their head on each page, and no row goes on overleaf', async () => {
    const file = aPaper({ blocks: [aTable(100)] });
    const pages = await pdfPages(pdf.render(file));
    expect(pages.length).toBeGreaterThan(2);
    // The last holds the end of the paper alone.
    for (const page of pages.slice(0, -1)) expect(squeezed(page)).toContain(head);
    const rows = (await docxXml(await renderDocx(file))).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    // The letterhead has two rows, the end of the paper one.
    expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(100 + 1 + 3);
  });

  test('merge cells of their head', async () => {
    const columns = [1, 2, 2].map((share) => ({ share, align: 'left' as const }));
    const merged = aTable(0, {
      columns,
      head: [
        [
          { words: 'TT', rows: 2 },
          { words: 'Kết quả', columns: 2 },
        ],
        [{ words: 'Đơn vị' }, { words: 'Xã' }],
      ],
      rows: [{ kind: 'cells', cells: ['1', 'Đạt', 'Đạt'] }],
    });
    // A PDF's text has a cell of two rows among those of the lower one.
    const [fromPdf, fromDocx] = await bothTexts(aPaper({ blocks: [merged] }));
    expect(fromPdf).toContain('KếtquảTTĐơnvịXã1ĐạtĐạt');
    expect(fromDocx).toContain('TTKếtquảĐơnvịXã1ĐạtĐạt');
  });

  test('let a row that no page could hold go on, and lose none of it', async () => {
    const long = Array.from({ length: 400 }, (_, n) => `Câu số ${n}.`).join(' ');
    const rows = [{ kind: 'cells' as const, cells: ['1', long, 'x'] }];
    const paper = aPaper({ blocks: [aTable(0, { rows })] });
    const [fromPdf] = await bothTexts(paper, head);
    expect(fromPdf).toContain('Câusố399.');
    // The short cells beside it stand on its first page alone, so that order differs from Word's.
    const rowsOf = (await docxXml(await renderDocx(paper))).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rowsOf.filter((row) => !row.includes('<w:cantSplit/>'))).toHaveLength(1);
  });
});

describe('the layout of Decree 30/2020', () => {
  test('pages are numbered from the second, in the middle above', async () => {
    const paper = aPaper({ blocks: [aTable(100)] });
    const pages = await pdfPages(pdf.render(paper));
    for (const [n, page] of pages.entries()) {
      expect(/^\s*(\d+)\s/.exec(page)?.[1] ?? '').toBe(n === 0 ? '' : String(n + 1));
    }
    const file = await renderDocx(paper);
    expect(await docxXml(file)).toContain('<w:titlePg/>');
    const headers = await Promise.all([1, 2].map((n) => docxXml(file, `word/header${n}.xml`)));
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  });

  test('paragraphs of the body fill their lines, except the last', async () => {
    const text = 'Thực hiện kế hoạch của Ban Chỉ đạo về xây dựng đơn vị điển hình. '.repeat(6);
    const paper = aPaper({ to: [], blocks: [paragraph(text)], signatures: [], recipients: [] });
    const full = (await rightEdges(pdf.render(paper))).filter(
      (edge) => Math.abs(edge - (595 - margins.right)) < 4,
    );
    expect(full.length).toBeGreaterThanOrEqual(5);
    const xml = await docxXml(await renderDocx(paper));
    expect(xml).toMatch(/<w:jc w:val="both"\/>(?:(?!<\/w:p>).)*Thực hiện kế hoạch/s);
  });

  test('a draft leaves room for number and day, a zero stands before small days', async () => {
    const draft = await docxParagraphs(await renderDocx(aPaper({ day: { year: 2026 } })));
    expect(draft).toContain(`Số: ${'\u00a0'.repeat(6)}/BC-BVĐK`);
    expect(draft.join('\n')).toMatch(/Đông Lam, ngày\s+tháng\s+năm 2026/u);
    const given = aPaper({ number: { given: '07', symbol: 'BC-BVĐK' } });
    const told = await docxParagraphs(await renderDocx(given));
    expect(told).toContain('Số: 07/BC-BVĐK');
    expect(told).toContain('Đông Lam, ngày 05 tháng 02 năm 2026');
  });

  test('the short code stands in the foot of every page', async () => {
    const paper = aPaper({ blocks: [aTable(60)], code: '7K2P-M4XD' });
    for (const page of await pdfPages(pdf.render(paper))) expect(page).toContain('Mã: 7K2P-M4XD');
    const file = await renderDocx(paper);
    for (const part of ['word/footer1.xml', 'word/footer2.xml'])
      expect(await docxXml(file, part)).toContain('Mã: 7K2P-M4XD');
  });
});

describe('the files', () => {
  test('a PDF is PDF/A-2a, tagged, in Vietnamese, with its fonts within', () => {
    const text = 'Ghi đậm và nghiêng';
    const inside = pdfInside(
      pdf.render(
        aPaper({
          blocks: [paragraph([text, bold(text), italic(text), { ...bold(text), italic: true }])],
        }),
      ),
    );
    expect(inside).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(inside).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(inside).toMatch(/\/Lang\s*\(vi-VN\)/);
    expect(inside).toMatch(/\/StructTreeRoot/);
    const fonts = new Set(
      [...inside.matchAll(/\/BaseFont\s*\/([A-Z]{6}\+[\w-]+)/g)].map(([, f]) => f?.slice(7)),
    );
    expect([...fonts].sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(inside.match(/\/FontFile2/g)).toHaveLength(4);
  });

  test('a Word file names Times New Roman', async () => {
    const styles = await docxXml(await renderDocx(aPaper()), 'word/styles.xml');
    expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman"/s);
  });

  test('equal papers give equal files', async () => {
    const [one, two] = [reportOfSchool(), reportOfSchool()];
    expect(pdf.render(one)).toEqual(new PdfRenderer().render(two));
    const first = await renderDocx(one);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await renderDocx(two)).toEqual(first);
    expect(await pdfPictures(pdf.render(one))).toHaveLength(
      (await pdfPages(pdf.render(two))).length,
    );
  });
});

describe('texts are never commands', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '#panic()',
      '#import "@preview/x"',
      ']',
      '#{',
      '*đậm* _nghiêng_ $x$ `m`',
      '<w:p>',
      '</w:t></w:r><w:br/>',
      ']]>&amp;&#x0;',
      '\\u{0}',
      '\ud800',
      'a\udc00b',
      '\0\u0007\u001b[31m',
      '\u202eđảo',
      'a\r\nb\tc\u2028d',
      '~ -- --- "a" \'b\' ...',
      '😀漢字',
      'e\u0323\u0302',
      '/ Mục: #lorem(9)',
      '= Đề mục',
      '// ghi chú /* x */',
      'https://vi.du/a/b',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  test('in any field of a paper', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 12, maxLength: 12 }), async (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = texts;
        const [, , , , , , , , , j = '', k = '', l = ''] = texts;
        const paper = aPaper({
          title: a,
          letterhead: { parent: b, issuer: c },
          number: { given: d, symbol: e },
          place: f,
          kind: g,
          subject: h,
          to: [i, j],
          code: k,
          blocks: [
            paragraph([l, bold(a), italic(b)]),
            heading(c),
            dashes(d),
            blank(e),
            { kind: 'note', words: f },
            {
              kind: 'table',
              columns: [
                { share: 1, align: 'left' },
                { share: 1, align: 'justified' },
              ],
              head: [[{ words: g }, { words: h }]],
              rows: [
                { kind: 'across', words: i },
                { kind: 'cells', cells: [j, { paragraphs: [k, l] }] },
              ],
            },
          ],
          signatures: [{ power: [a], office: b, name: c }],
          recipients: [d],
          annexes: [{ label: e, subject: f, of: g, blocks: [] }],
        });
        const bytes = pdf.render(paper);
        expect((await pdfPages(bytes)).length).toBeGreaterThan(1);
        const xml = await docxXml(await renderDocx(paper));
        // Its parts are as many as those of a paper of plain letters, and none came with a text.
        const tags = (text: string) => text.match(/<w:(?:p|tbl|tr|tc|br)\b[^>]*>/g)?.length;
        const tame = JSON.parse(JSON.stringify(paper), (_, value) =>
          texts.includes(value) ? 'a' : value,
        );
        expect(tags(xml)).toBe(tags(await docxXml(await renderDocx(tame))));
      }),
      runs(25),
    );
  });

  test('what is printed is what was written, letter by letter', async () => {
    const text =
      '#panic() ] *a* _b_ $c$ `d` <w:p> &amp; \\u{0} -- --- ~ "e" \'f\' = g // h /* i */ @j https://k.vn/l';
    const told = await expectAlike(aPaper({ blocks: [paragraph(text)], subject: text }));
    expect(told).toContain(squeezed(text));
  });
});
