import { type Cell, emptyCell } from '../../../core/sheets/row.ts';
import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import type { Archive } from './archive.ts';

/** A merged range, with rows and columns from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const mention =
  /<(?:[\w.-]+:)?mergeCell\s[^<>]{0,200}?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;

/**
 * The merged ranges of a sheet, by their top row. They are listed after the rows that they concern,
 * so the part is gone through once for them alone, at the speed of a search for their name.
 */
export async function readMergedRanges(archive: Archive, part: string): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  let carried = '';
  for await (const chunk of archive.bytes(part)) {
    const text = carried + chunk.toString('latin1');
    // A mention may be cut in two; the longest one that is sound is far shorter than this.
    carried = text.slice(-256);
    if (!text.includes('mergeCell')) continue;
    let read = 0;
    for (const found of text.matchAll(mention)) {
      const [whole, left = '', top, right = '', bottom] = found;
      read = found.index + whole.length;
      ranges.push({
        left: columnNumber(left),
        top: Number(top),
        right: columnNumber(right),
        bottom: Number(bottom),
      });
      if (ranges.length > limits.mergedRanges) throw new SpreadsheetTrouble(words.tooBig);
    }
    carried = text.slice(Math.max(read, text.length - 256));
  }
  return ranges.sort((a, b) => a.top - b.top);
}

/** A → 1, Z → 26, AA → 27, from the letters that open a reference; 0 where there are none. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column;
}

/** Gives every cell of a merged range the value of its first, row after row. */
export class MergedCells {
  readonly #ranges: readonly MergedRange[];
  readonly #covers: ({ cell: Cell; bottom: number } | undefined)[] = [];
  #next = 0;

  constructor(ranges: readonly MergedRange[]) {
    this.#ranges = ranges;
  }

  /** Fills the cells of a row; rows must come from top to bottom. */
  fill(row: number, cells: Cell[]): void {
    for (; ; this.#next++) {
      const range = this.#ranges[this.#next];
      if (!range || range.top > row) break;
      // A range whose first row is not listed has no value to give.
      if (range.top < row) continue;
      const cell = cells[range.left - 1];
      if (!cell || cell.kind === 'empty') continue;
      const right = Math.min(range.right, limits.columns);
      for (let column = range.left; column <= right; column++)
        this.#covers[column - 1] = { cell, bottom: range.bottom };
    }
    for (let column = 0; column < this.#covers.length; column++) {
      const cover = this.#covers[column];
      if (!cover) continue;
      if (cover.bottom < row) this.#covers[column] = undefined;
      else {
        while (cells.length < column) cells.push(emptyCell);
        cells[column] = cover.cell;
      }
    }
  }
}
