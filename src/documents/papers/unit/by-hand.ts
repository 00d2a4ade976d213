import { type Day, partsOf } from '../../../core/vietnamese/day.ts';
import { longDay } from '../layout/letterhead.ts';
import { type Block, blank, paragraph } from '../paper.ts';

/** Room for a hand within a line. */
export const dots = '.'.repeat(8);

/** The day of a paper that a closing allows: it may be signed in January, of a year that has ended. */
export function dated({ day, made }: { readonly day: Day | undefined; readonly made: Day }) {
  return day ?? { year: partsOf(made).year };
}

/** “ngày 05 tháng 02 năm 2026”, or room to write it. */
export function dayOrDots(day: Day | undefined): string {
  return day === undefined ? `ngày ${dots} tháng ${dots} năm ${dots}` : longDay(day);
}

/** “Địa điểm: Phòng họp.”, or the label with dots to the margin. */
export function toldOrBlank(label: string, told: string | undefined): Block {
  return told === undefined ? blank(`${label}: `) : paragraph(`${label}: ${told}.`);
}
