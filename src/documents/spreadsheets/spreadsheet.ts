import type { SheetRow } from '../../core/sheets/row.ts';
import type { Text } from '../../core/text.ts';

/** A spreadsheet from outside, as its reader sees it: cells are text as a person would read them. */
export interface Spreadsheet {
  readonly format: 'xlsx' | 'csv';
  /** The sheets that can be seen come first. */
  readonly sheets: readonly SheetName[];
  /**
   * The filled rows of a sheet, in order; may be asked for more than once.
   * Throws `SpreadsheetTrouble` where the file turns out to be unsound.
   */
  rows(sheet: number): AsyncIterable<SheetRow>;
  close(): Promise<void>;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** Why a spreadsheet cannot be read, in words for the person who sent it. */
export class SpreadsheetTrouble extends Error {
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.name = 'SpreadsheetTrouble';
    this.says = says;
  }
}
