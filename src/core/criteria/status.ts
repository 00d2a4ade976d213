import type { Text } from '../text.ts';

/**
 * The four verdicts, in order of gravity. A criterion's verdict is the gravest of its checks, a
 * dossier's the gravest of its criteria: notMet if any is; else open if any is; else met if any
 * is; else notApplicable.
 */
export const statuses = ['notApplicable', 'met', 'open', 'notMet'] as const;
export type Status = (typeof statuses)[number];

/**
 * A status as a number in which every graver one has the bits of the lighter: combining verdicts is
 * `|`, for one dossier as for a column of thousands, without a branch for the processor to guess.
 */
export type Gravity = 0 | 1 | 3 | 7;
export const NOT_APPLICABLE = 0;
export const MET = 1;
export const OPEN = 3;
export const NOT_MET = 7;

/**
 * Met, ruled out, or neither, which is open; not both. Written in bits, not in branches: facts of
 * thousands of units are too mixed for a processor to guess. The 3 is OPEN as a literal, because V8
 * folds a literal but looks a module's constant up.
 */
export function gravity(met: boolean, ruledOut: boolean = false): number {
  return 3 ^ (Number(met) << 1) ^ (Number(ruledOut) << 2);
}

/** A state that stands where `applies` is 1; 0 makes it not applicable, NaN (not known) open. */
export function hung(gravity: number, applies: number): number {
  return (gravity & -Number(applies === 1)) | (3 & -Number(Number.isNaN(applies)));
}

/** Finality turns open into not met. */
export function sealed(gravity: number): number {
  return gravity | ((gravity & 2) << 1);
}

export function statusOf(gravity: Gravity): Status {
  switch (gravity) {
    case NOT_APPLICABLE:
      return 'notApplicable';
    case MET:
      return 'met';
    case OPEN:
      return 'open';
    case NOT_MET:
      return 'notMet';
  }
}

export const statusLabels: Readonly<Record<Status, Text>> = {
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Không đạt', en: 'Not met' },
  open: { vi: 'Chưa đủ căn cứ', en: 'Not yet shown' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** How an open check that another body's paper decides is shown. */
export const awaitingLabel: Text = { vi: 'Chờ kết quả', en: 'Awaiting result' };
