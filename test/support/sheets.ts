import type { Cell, SheetRow } from '../../src/core/sheets/row.ts';

/** A cell as a test writes it: a number is a number cell, words are text, '' is empty. */
export function aCell(value: string | number): Cell {
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  return { text: value, kind: value === '' ? 'empty' : 'text' };
}

export function aRow(number: number, ...values: (string | number)[]): SheetRow {
  return { number, cells: values.map(aCell) };
}

/** Rows numbered from 1. */
export function aSheet(...rows: (string | number)[][]): SheetRow[] {
  return rows.map((values, i) => aRow(i + 1, ...values));
}
