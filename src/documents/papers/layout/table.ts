import type { Align, Cell, Table, TableRow, Words } from '../paper.ts';
import { betweenParagraphs, dot, sizes } from './measures.ts';
import { cellPara, lengthOf } from './paras.ts';
import { type Grid, type GridRow, type Para, padding } from './sheet.ts';

/** A letter of running text, in units of its size, and lines that surely fit on a page under a head. */
const letter = 0.44;
const surelyFit = 42;

/** A table as wide as the text. */
export function layTable({ columns, head, rows }: Table, width: number): Grid {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / whole) * width);
  const aligns = columns.map(({ align }) => align);
  return {
    kind: 'grid',
    columns: widths,
    ruled: true,
    head: head.length,
    rows: [
      ...head.map((cells) => ({
        cells: cells.map(({ words, columns = 1, rows = 1 }) => ({
          columns,
          rows,
          middle: true,
          content: [cellPara(words, 'centre', { bold: true })],
        })),
        splits: false,
        keep: true,
      })),
      ...rows.map((row) => layRow(row, aligns, widths)),
    ],
    after: betweenParagraphs + 4,
  };
}

function layRow(row: TableRow, aligns: readonly Align[], widths: readonly number[]): GridRow {
  if (row.kind === 'across') {
    const content = [cellPara(row.words, 'left', { bold: true })];
    const cells = [{ columns: widths.length, rows: 1, middle: false, content }];
    return { cells, splits: false, keep: true };
  }
  const contents = aligns.map((align, n) =>
    contentOf(row.cells[n] ?? '', align, (widths[n] ?? 0) - 2 * padding.x),
  );
  return {
    cells: contents.map((content) => ({ columns: 1, rows: 1, middle: false, content })),
    splits: contents.some((content, n) => linesOf(content, widths[n] ?? 0) > surelyFit),
    keep: false,
  };
}

function contentOf(cell: Cell, align: Align, width: number): readonly Para[] {
  if (typeof cell === 'string' || 'length' in cell) return [cellPara(cell, align)];
  // As letters: of a line that is nothing but a leader, LibreOffice takes the height from elsewhere.
  if ('blankLines' in cell) {
    const dots = '.'.repeat(Math.max(Math.floor(width / (dot * sizes.table)), 0));
    return Array.from({ length: cell.blankLines }, () => cellPara(dots, 'left'));
  }
  const words: readonly Words[] = cell.paragraphs.length === 0 ? [''] : cell.paragraphs;
  return words.map((one) => cellPara(one, align));
}

function linesOf(content: readonly Para[], width: number): number {
  const onALine = Math.max((width - 2 * padding.x) / (letter * sizes.table), 1);
  return content.reduce((sum, para) => sum + Math.ceil(lengthOf(para) / onALine + 0.2), 0);
}
