import { tidy } from '../vietnamese/fold.ts';

/** What a cell of a sheet holds, as its file says. */
export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';

/** A cell: NFC text; a number is written plainly, with a point and without exponent. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

/** A row by its number in the sheet, from 1; merged cells each hold the text they share. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export const emptyCell: Cell = { text: '', kind: 'empty' };

/** The cell of a column, from 0; a row that ends before it has an empty one. */
export function cellAt(row: SheetRow, column: number): Cell {
  return row.cells[column] ?? emptyCell;
}

/** Words of composed Vietnamese letters with single spaces, which `tidy` would leave as they are. */
const isTidy = /^[!-~\u00C0-\u01B0\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u01B0\u1EA0-\u1EF9]+)*$/;

/** The text of a cell, tidied; most already are, and a sheet has a million of them. */
export function tidyText({ text }: Cell): string {
  return text === '' || isTidy.test(text) ? text : tidy(text);
}
