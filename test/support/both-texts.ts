import { expect } from 'vitest';
import { renderDocx } from '../../src/documents/papers/docx/render-docx.ts';
import type { Paper } from '../../src/documents/papers/paper.ts';
import { PdfRenderer } from '../../src/documents/papers/pdf/render-pdf.ts';
import { docxParagraphs, pdfPages, squeezed } from './paper-files.ts';

export const pdf = new PdfRenderer();

/**
 * The texts of both files, alike but for what a page adds: its number, the foot, and the heads of
 * tables that go on, which are told squeezed.
 */
export async function bothTexts(
  paper: Paper,
  ...heads: readonly string[]
): Promise<readonly [string, string]> {
  const foot = paper.code === undefined ? '' : `Mã:${paper.code}`;
  const seen = new Set<string>();
  const pages = (await pdfPages(pdf.render(paper))).map((page, n) => {
    let text = squeezed(page)
      .replace(foot, '')
      .replace(n === 0 ? '' : String(n + 1), '');
    for (const head of heads) {
      const here = text.includes(head);
      // It is repeated at the top alone; another table of the same head may begin below.
      if (seen.has(head) && text.startsWith(head)) text = text.replace(head, '');
      if (here) seen.add(head);
    }
    return text;
  });
  return [pages.join(''), squeezed((await docxParagraphs(await renderDocx(paper))).join('\n'))];
}

/** That both files say the same; and what they say. */
export async function expectAlike(paper: Paper, ...heads: readonly string[]): Promise<string> {
  const [fromPdf, fromDocx] = await bothTexts(paper, ...heads);
  expect(fromPdf).toBe(fromDocx);
  return fromDocx;
}

/** The parts of a Word file's text, as many as those of a paper of plain letters. */
export function partsOf(xml: string): number | undefined {
  return xml.match(/<w:(?:p|tbl|tr|tc|br)\b[^>]*>/g)?.length;
}
