import PDFDocument from 'pdfkit';
import {
  type Grid,
  type GridRow,
  type Para,
  padding,
  type Sheet,
} from '../../src/documents/papers/layout/sheet.ts';
import { fontFiles } from '../../src/documents/papers/pdf/fonts.ts';

/*
 * A sheet drawn with pdfkit: PDF/A-2a, its paragraphs tagged, justified; tables that repeat their head
 * and split no row, page numbers and foot, in the same four fonts. It is spared what ours does
 * besides: a heading may stand last on its page, and a cell is told as no more than its paragraphs.
 */

const named = ['regular', 'italic', 'bold', 'boldItalic'] as const;

export function pdfkitPdf(sheet: Sheet): Promise<Buffer> {
  const { width, height, margins } = sheet;
  const doc = new PDFDocument({
    ...{ size: [width, height], margins, bufferPages: true, info: { Title: sheet.title } },
    ...{ pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, lang: 'vi-VN' },
    // It begins with Helvetica unless told, which PDF/A may not name.
    font: null,
  });
  for (const [n, name] of named.entries()) doc.registerFont(name, fontFiles[n] ?? '');
  const chunks: Buffer[] = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const inner = width - margins.left - margins.right;
  for (const part of sheet.parts) {
    if (part.kind === 'break') doc.addPage();
    if (part.kind === 'para') para(doc, part, margins.left, inner);
    if (part.kind === 'rule') {
      const left = margins.left + (inner - part.length) / 2;
      line(doc, left, doc.y + 3, left + part.length);
      doc.y += 6 + part.after;
    }
    if (part.kind === 'grid') grid(doc, part, margins.left, height - margins.bottom);
  }
  pageMarks(doc, sheet);
  doc.end();
  return done;
}

/** What a text holds for renderers that break long words where they are told to. */
const plain = (text: string) => text.replaceAll('\u200b', '');

function fontOf({ bold, italic }: Para['runs'][number]): string {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

const aligned = { left: 'left', centre: 'center', right: 'right', justified: 'justify' } as const;

function para(doc: PDFDocument, it: Para, x: number, width: number): void {
  doc.addStructure(doc.struct('P', () => drawPara(doc, it, x, width)));
}

function drawPara(doc: PDFDocument, it: Para, x: number, width: number): void {
  const look = {
    width: width - it.indent,
    align: aligned[it.align],
    indent: it.firstLine,
    lineGap: (it.spacing - 1) * it.size * 1.149,
  };
  doc.font('regular').fontSize(it.size);
  const last = it.runs.length - 1;
  if (last < 0) doc.text(it.dots ? '.'.repeat((width / it.size) * 4) : ' ', x, doc.y, look);
  for (const [n, run] of it.runs.entries()) {
    doc.font(fontOf(run));
    let text = plain(run.text);
    if (it.dots && n === last) {
      const room = width - it.firstLine - doc.widthOfString(text);
      text += '.'.repeat(Math.max(room / (it.size / 4) - 1, 0));
    }
    const more = { ...look, continued: n < last };
    if (n === 0) doc.text(text, x + it.indent, doc.y, more);
    else doc.text(text, more);
  }
  doc.y += it.after;
}

function heightOf(doc: PDFDocument, row: GridRow, grid: Grid): number {
  const pad = grid.ruled ? padding : { x: 0, y: 0 };
  const heights = row.cells.map(({ content, columns }, n) => {
    const width = widthOf(grid, n, columns) - 2 * pad.x;
    return content.reduce((sum, it) => {
      if (it.kind === 'rule') return sum + 6 + it.after;
      const text = plain(it.runs.map((run) => run.text).join('')) || ' ';
      const [first] = it.runs;
      doc.font(first ? fontOf(first) : 'regular').fontSize(it.size);
      return sum + doc.heightOfString(text, { width }) + it.after;
    }, 0);
  });
  return Math.max(0, ...heights) + 2 * pad.y;
}

const widthOf = ({ columns }: Grid, at: number, span: number) =>
  columns.slice(at, at + span).reduce((sum, one) => sum + one, 0);

function grid(doc: PDFDocument, it: Grid, left: number, bottom: number): void {
  const heads = it.rows.slice(0, it.head);
  for (const row of it.rows) {
    const height = heightOf(doc, row, it);
    if (doc.y + height > bottom) {
      doc.addPage();
      for (const head of heads) drawRow(doc, head, it, left, heightOf(doc, head, it));
    }
    drawRow(doc, row, it, left, height);
  }
  doc.y += it.after;
}

function drawRow(doc: PDFDocument, row: GridRow, grid: Grid, left: number, height: number): void {
  const pad = grid.ruled ? padding : { x: 0, y: 0 };
  const top = doc.y;
  let x = left;
  for (const [n, { content, columns }] of row.cells.entries()) {
    const width = widthOf(grid, n, columns);
    if (grid.ruled) doc.lineWidth(0.5).rect(x, top, width, height).stroke();
    doc.y = top + pad.y;
    for (const it of content) {
      if (it.kind === 'para') para(doc, it, x + pad.x, width - 2 * pad.x);
      else {
        const start = x + (width - it.length) / 2;
        line(doc, start, doc.y + 3, start + it.length);
        doc.y += 6 + it.after;
      }
    }
    x += width;
  }
  doc.y = top + height;
}

function line(doc: PDFDocument, from: number, y: number, to: number): void {
  doc.lineWidth(0.75).moveTo(from, y).lineTo(to, y).stroke();
}

function pageMarks(doc: PDFDocument, { foot, pageNumber, width, height, margins }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  for (let n = start; n < start + count; n++) {
    doc.switchToPage(n);
    // In the margins pdfkit would begin another page.
    doc.page.margins = { ...margins, top: 0, bottom: 0 };
    doc.font('regular').fontSize(pageNumber.size);
    if (n > 0) doc.text(String(n + 1), 0, pageNumber.drop, { width, align: 'center' });
    doc.fontSize(foot.size);
    if (foot.text) doc.text(foot.text, margins.left, height - foot.rise - foot.size);
  }
}
