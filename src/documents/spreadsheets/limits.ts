const MB = 1024 * 1024;

/** What a spreadsheet from outside may cost. Far above any honest list of units, far below harm. */
export const limits = {
  /** Parts inside an .xlsx. */
  parts: 2000,
  /** Bytes of XML in all parts together, once inflated. */
  xmlBytes: 300 * MB,
  /** How many times its size a part may inflate to, beyond `ratioFrom`. */
  ratio: 200,
  ratioFrom: 10 * MB,
  csvBytes: 50 * MB,
  sheets: 100,
  /** Filled rows of a sheet, unless the caller says otherwise. */
  filledRows: 60_000,
  /** Rows that a sheet may list, blank ones included. */
  listedRows: 200_000,
  /** Columns that are looked at; those beyond are passed over. */
  columns: 256,
  /** Characters of a cell: what Excel itself allows. Longer text is cut. */
  cellText: 32_767,
  mergedRanges: 50_000,
  /** The strings that cells share are held in memory while the file is read. */
  sharedStrings: 1_000_000,
  sharedText: 50_000_000,
  /** XML elements within each other. */
  depth: 64,
  /** Characters of one tag, comment or instruction. */
  markup: 256 * 1024,
} as const;
