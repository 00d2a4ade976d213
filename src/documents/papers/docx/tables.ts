import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Grid, type GridCell, type GridRow, lineWidth, padding } from '../layout/sheet.ts';
import { paragraph, rule, twips } from './paras.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** In eighths of a point. */
const line = { style: BorderStyle.SINGLE, size: lineWidth * 8, color: '000000' } as const;

export function table(grid: Grid): Table {
  const border = grid.ruled ? line : none;
  const [x, y] = grid.ruled ? [twips(padding.x), twips(padding.y)] : [0, 0];
  return new Table({
    rows: rowsOf(grid),
    width: { size: twips(sum(grid.columns)), type: WidthType.DXA },
    columnWidths: grid.columns.map(twips),
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      left: x,
      right: x,
      top: y,
      bottom: y,
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

function rowsOf({ rows, columns, ruled, head }: Grid): readonly TableRow[] {
  // A cell that spans rows above takes the place of a column in the ones below.
  const taken = columns.map(() => 0);
  return rows.map((row, n) => {
    let at = 0;
    const cells = row.cells.map((one) => {
      while ((taken[at] ?? 0) > 0) at++;
      const width = sum(columns.slice(at, at + one.columns));
      taken.fill(one.rows, at, at + one.columns);
      at += one.columns;
      return cell(one, row, ruled ? width - 2 * padding.x : width, width);
    });
    for (const [column, left] of taken.entries()) taken[column] = Math.max(left - 1, 0);
    return new TableRow({
      children: cells,
      tableHeader: n < head,
      cantSplit: !row.splits,
      keepNext: row.keep,
    });
  });
}

function cell(one: GridCell, { keep }: GridRow, inner: number, width: number): TableCell {
  const content = one.content.map((part) =>
    part.kind === 'rule' ? rule(part, keep) : paragraph(part, { width: inner, keep }),
  );
  return new TableCell({
    // Word opens no cell without a paragraph.
    children:
      content.length > 0 ? content : [rule({ kind: 'rule', length: 0, within: 0, after: 0 })],
    columnSpan: one.columns,
    rowSpan: one.rows,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: one.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
  });
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, one) => total + one, 0);
