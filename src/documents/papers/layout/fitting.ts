import { breakable } from './breaks.ts';
import { type Grid, type Para, type Part, padding, type Rule } from './sheet.ts';

/** The same parts, with words broken that are wider than where they stand. */
export function fitting(parts: readonly Part[], width: number): readonly Part[] {
  return parts.map((part) => {
    if (part.kind === 'grid') return fittingGrid(part);
    return part.kind === 'para' ? fittingPara(part, width) : part;
  });
}

function fittingGrid(grid: Grid): Grid {
  const { columns, ruled } = grid;
  // Cells that span are not told apart: they are wider than what is reckoned with here.
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, n) => {
      const width =
        cell.columns === columns.length
          ? columns.reduce((sum, one) => sum + one, 0)
          : (columns[n] ?? Math.min(...columns));
      const inner = ruled ? width - 2 * padding.x : width;
      const fit = (one: Para | Rule) => (one.kind === 'para' ? fittingPara(one, inner) : one);
      return { ...cell, content: cell.content.map(fit) };
    }),
  }));
  return { ...grid, rows };
}

function fittingPara(para: Para, width: number): Para {
  const runs = para.runs.map((run) => ({
    ...run,
    text: breakable(run.text, width - para.indent, para.size),
  }));
  return { ...para, runs };
}
