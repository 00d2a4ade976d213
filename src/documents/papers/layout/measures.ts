/*
 * The measures of Decree 30/2020/NĐ-CP, Annex I, in points.
 */

const mm = (length: number) => (length * 72) / 25.4;

export const a4 = { width: mm(210), height: mm(297) } as const;
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(18) } as const;

export const sizes = {
  /** Parent body, issuing body and the country's name: 12–13. */
  letterhead: 12.5,
  /** 13–14. */
  motto: 13.5,
  number: 13,
  placeAndDay: 13.5,
  kind: 14,
  subject: 14,
  body: 14,
  table: 12,
  recipientsLabel: 12,
  recipients: 11,
  signature: 13.5,
} as const;

export const pageNumber = { size: 13, drop: mm(10) } as const;
export const foot = { size: 9, rise: mm(9) } as const;

/** Lines of the body, as Word counts them; everywhere else they stand single. */
export const bodySpacing = 1.1;
export const betweenParagraphs = 6;
export const firstLine = mm(12);
/** Room for a hand and a seal between the office and the name. */
export const roomToSign = 74;

/** What Times New Roman and Tinos take under the line, and one line as Word sets it, by their size. */
export const descent = 0.216;
export const lineHeight = 1.149;
/** A full stop is so wide. */
export const dot = 0.25;
