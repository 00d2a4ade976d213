import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAlike, partsOf, pdf } from '../../../../test/support/both-texts.ts';
import { runs } from '../../../../test/support/dossiers.ts';
import { filledPapers } from '../../../../test/support/filled-papers.ts';
import { hostile, hostileTexts } from '../../../../test/support/hostile-texts.ts';
import {
  docxParagraphs,
  docxXml,
  pdfPages,
  squeezed,
} from '../../../../test/support/paper-files.ts';
import { safetyPapers } from '../../../../test/support/safety-papers.ts';
import { samplePapers } from '../../../../test/support/sample-papers.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { plain } from '../plain.ts';

/* The laws that every paper of a unit is under. */

/** The heads of the tables of all papers, as a squeezed text holds them. */
const heads = [
  'TTViệccầnlàmTiêuchíThờihạn',
  'Việcphảilàm,mứcphảiđạtBộphậnthựchiện',
  'TTCôngviệcTiêuchíThờihạnBộphậnthựchiện',
  'TTTiêuchíKếtquảtựđánhgiáCăncứ,giảitrình',
  'TTSố,kýhiệuNgàyTênvănbản,việcTiêuchíTệpminhchứng,mãSHA-256',
  'TiêuchíNộidungKếtquả',
];

const samples = Object.entries({ ...samplePapers, ...safetyPapers });

describe.each(samples)('%s', (name, paper) => {
  test('says the same as PDF and as Word', async () => {
    expect(await expectAlike(paper(), ...heads)).not.toContain('□');
  });

  test('repeats the heads of its tables, and numbers its pages from the second', async () => {
    const pages = (await pdfPages(pdf.render(paper()))).map(squeezed);
    expect(pages.length).toBeGreaterThan(1);
    const tables = paper().blocks.filter(({ kind }) => kind === 'table').length;
    const shown = heads.filter((head) => pages.some((page) => page.includes(head)));
    expect(shown).toHaveLength(tables);
    for (const [n, page] of pages.entries()) expect(page.startsWith(String(n + 1))).toBe(n > 0);
  });

  test('is a draft without a number, and bears its code where it was made from a closing', async () => {
    const paragraphs = await docxParagraphs(await renderDocx(paper()));
    const numbers = paragraphs.filter((one) => one.startsWith('Số:'));
    expect(numbers).toHaveLength(name.endsWith('danh-muc-minh-chung') ? 0 : 1);
    for (const one of numbers) expect(one).toMatch(/^Số: \u00a0{6}\//u);
    const early = /ke-hoach|ban-dang-ky/.test(name);
    const code = name.startsWith('truong') ? '7K2P-M4XD' : 'Q9TT-3HVA';
    for (const page of await pdfPages(pdf.render(paper())))
      expect(page.includes(`Mã: ${code}`)).toBe(!early);
  });
});

describe('a text in every field', () => {
  test.each([
    ['many words', 'Trường Trung học phổ thông Chuyên Nguyễn Bỉnh Khiêm '.repeat(4).slice(0, 200)],
    ['one word', 'Ư'.repeat(200)],
  ])('of 200 characters, %s', async (_, text) => {
    for (const [name, paper] of filledPapers(() => text)) {
      const xml = await docxXml(await renderDocx(paper));
      expect(squeezed(xml.replace(/<[^>]+>/g, '')), name).toContain(squeezed(text));
      const pages = squeezed((await pdfPages(pdf.render(paper))).join(''));
      expect(pages, name).toContain(squeezed(text).slice(0, 20));
    }
  });

  test('is printed as it was written and is never a command', async () => {
    for (const text of hostileTexts) {
      const tame = new Map(filledPapers(() => (text === '' ? '' : 'a')));
      for (const [name, paper] of filledPapers(() => text)) {
        const told = await docxParagraphs(await renderDocx(paper));
        if (plain(text) !== '')
          expect(squeezed(told.join('')), name).toContain(squeezed(plain(text)));
        const twin = tame.get(name);
        if (!twin) throw new Error(name);
        // A text typed into a form may be several paragraphs, and an empty ground is none.
        if (!/[\r\n\u2028]/u.test(text) && plain(text) !== '')
          expect(partsOf(await docxXml(await renderDocx(paper))), name).toBe(
            partsOf(await docxXml(await renderDocx(twin))),
          );
      }
    }
  });

  test('of a hostile kind, a different one in each, makes a PDF all the same', async () => {
    for (const first of [0, 7, 14]) {
      let n = first;
      for (const [name, paper] of filledPapers(() => hostileTexts[n++ % hostileTexts.length] ?? ''))
        expect((await pdfPages(pdf.render(paper))).length, name).toBeGreaterThan(0);
    }
  });

  test('by chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 7, maxLength: 7 }), async (texts) => {
        let n = 0;
        for (const [name, paper] of filledPapers(() => texts[n++ % texts.length] ?? '')) {
          expect((await pdfPages(pdf.render(paper))).length, name).toBeGreaterThan(0);
          expect(await docxXml(await renderDocx(paper)), name).toContain('</w:document>');
        }
      }),
      runs(5),
    );
  });
});
