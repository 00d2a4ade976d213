import type { Day } from '../../../core/vietnamese/day.ts';

/** A sheet to be written: one table under one row of headings. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>;
}

export interface ColumnToWrite {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'integer' | 'date' | 'flag';
}

export type RowToWrite = readonly ValueToWrite[];

/** A number in a date column is a `Day`. */
export type ValueToWrite = string | number | Day | boolean | null;

/** A column of text, whatever its cells look like. */
export function textColumn(heading: string, width: number): ColumnToWrite {
  return { heading, width, kind: 'text' };
}
