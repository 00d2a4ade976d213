import type { Text } from '../text.ts';

/**
 * The four verdicts, in order of gravity. A criterion's verdict is the gravest of its checks, a
 * dossier's the gravest of its criteria: notMet if any is; else open if any is; else met if any
 * is; else notApplicable.
 */
export const statuses = ['notApplicable', 'met', 'open', 'notMet'] as const;
export type Status = (typeof statuses)[number];

/** A status as its place in `statuses`, so that combining verdicts is taking the greatest. */
export type Gravity = 0 | 1 | 2 | 3;
export const NOT_APPLICABLE = 0;
export const MET = 1;
export const OPEN = 2;
export const NOT_MET = 3;

export const statusLabels: Readonly<Record<Status, Text>> = {
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Không đạt', en: 'Not met' },
  open: { vi: 'Chưa đủ căn cứ', en: 'Not yet shown' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** How an open check that another body's paper decides is shown. */
export const awaitingLabel: Text = { vi: 'Chờ kết quả', en: 'Awaiting result' };
