import { describe, expect, test } from 'vitest';
import { bothTexts, expectAlike, pdf } from '../../../test/support/both-texts.ts';
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
import { reportOfSchool } from '../../../test/support/sample-papers.ts';
import { renderDocx } from './docx/render-docx.ts';
import { margins } from './layout/measures.ts';
import { across, blank, bold, cells, dashes, heading, italic, paragraph } from './paper.ts';
import { PdfRenderer } from './pdf/render-pdf.ts';

describe('both files say the same', () => {
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
    expect(told).toContain('THƯKÝLêThịBìnhCHỦTRÌNơinhận:-Nhưtrên');
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

  test('hold headings one under another, between rows and at the end', async () => {
    const row = cells('1', 'Trường', 'Xã');
    const rows = [across('A'), across('B'), row, across('C'), across('D'), across('E'), row];
    for (const all of [
      rows,
      [...rows, across('F'), across('G')],
      [across('A')],
      [across('A'), row],
    ])
      await expectAlike(aPaper({ blocks: [aTable(0, { rows: all })] }));
  });

  test('leave room for a hand, as wide as the cell', async () => {
    const paper = aPaper({
      blocks: [aTable(0, { rows: [cells('1', { blankLines: 2 }, { blankLines: 1 })] })],
    });
    await expectAlike(paper);
    const dotted = (await docxParagraphs(await renderDocx(paper))).filter((one) =>
      /^\.+$/.test(one),
    );
    expect(dotted).toHaveLength(3);
    // A full stop is a quarter of 12 points wide.
    for (const line of dotted.slice(0, 2))
      expect(line.length * 3).toBeCloseTo((90 / 162) * 459 - 8, -1);
    expect(Math.max(...(await rightEdges(pdf.render(paper))))).toBeLessThan(
      595 - margins.right + 1,
    );
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

  test('a list that goes with another paper has no number, minutes no day above', async () => {
    const list = await expectAlike(aPaper({ number: undefined }));
    expect(list).not.toContain('Số:');
    expect(list).toContain('ĐôngLam,ngày05');
    const minutes = await expectAlike(aPaper({ day: undefined }));
    expect(minutes).toContain('Số:/BC-BVĐK');
    expect(minutes).not.toContain('ngày');
  });

  test('the last line of a subject holds more than a word', async () => {
    const subject = 'Kết quả thực hiện các tiêu chí về an ninh, trật tự và phong trào năm 2026';
    const [page = ''] = await pdfPages(pdf.render(aPaper({ subject })));
    expect(page).toMatch(/trào\s*năm\s*2026/);
    expect(page.split(/[\r\n]+/).some((line) => /^(năm )?2026$/.test(line.trim()))).toBe(false);
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
