import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAlike, partsOf, pdf } from '../../../test/support/both-texts.ts';
import { runs } from '../../../test/support/dossiers.ts';
import { hostile } from '../../../test/support/hostile-texts.ts';
import { docxXml, pdfPages, squeezed } from '../../../test/support/paper-files.ts';
import { aPaper } from '../../../test/support/plain-paper.ts';
import { renderDocx } from './docx/render-docx.ts';
import { blank, bold, dashes, heading, italic, paragraph } from './paper.ts';

describe('texts are never commands', () => {
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
        const tame = JSON.parse(JSON.stringify(paper), (_, value) =>
          texts.includes(value) ? 'a' : value,
        );
        expect(partsOf(xml)).toBe(partsOf(await docxXml(await renderDocx(tame))));
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
