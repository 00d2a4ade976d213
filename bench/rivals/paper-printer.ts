import type { Sheet } from '../../src/documents/papers/layout/sheet.ts';
import type { Paper } from '../../src/documents/papers/paper.ts';

/** One who prints papers as PDF, one after the other. */
export interface PaperPrinter {
  /** Rivals are spared what lays a paper out: they are handed the sheet, ours begins with the paper. */
  readonly print: (paper: Paper, sheet: Sheet) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}
