import { type Day, dayOf, daysInMonth, isoDay, partsOf } from '../../core/vietnamese/day.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { dayOfRow } from '../frame/index.ts';

/** The days of a round, in the order in which its form asks for them. */
export const dayNames = [
  'windowFrom',
  'windowTo',
  'registerBy',
  'submitBy',
  'communeBy',
  'provinceBy',
  'decideBy',
  'keepUntil',
] as const;
export type DayName = (typeof dayNames)[number];
export type RoundDays = Readonly<Record<DayName, Day>>;

/** Where the database keeps each. */
export const dayColumns = {
  windowFrom: 'window_from',
  windowTo: 'window_to',
  registerBy: 'register_by',
  submitBy: 'submit_by',
  communeBy: 'commune_by',
  provinceBy: 'province_by',
  decideBy: 'decide_by',
  keepUntil: 'keep_until',
} as const satisfies Record<DayName, keyof RoundRow>;

export interface OrderFault {
  /** The day to be changed. */
  readonly day: DayName;
  /** Must not come before, or not after, the other. */
  readonly rule: 'notBefore' | 'notAfter' | 'after';
  readonly other: DayName;
}

/**
 * Days that a round must keep in order. Registration may be over before the window opens, as where
 * a window of next year is registered for in this; it may not last beyond its end.
 */
const order: readonly OrderFault[] = [
  { day: 'windowTo', rule: 'notBefore', other: 'windowFrom' },
  { day: 'registerBy', rule: 'notAfter', other: 'windowTo' },
  { day: 'submitBy', rule: 'notBefore', other: 'registerBy' },
  { day: 'communeBy', rule: 'notBefore', other: 'submitBy' },
  { day: 'provinceBy', rule: 'notBefore', other: 'communeBy' },
  { day: 'decideBy', rule: 'notBefore', other: 'provinceBy' },
  { day: 'keepUntil', rule: 'after', other: 'decideBy' },
];

/** What is out of order; days that are not known are not judged. */
export function orderFaults(days: Partial<RoundDays>): OrderFault[] {
  return order.filter(({ day, rule, other }) => {
    const [a, b] = [days[day], days[other]];
    if (a === undefined || b === undefined) return false;
    return rule === 'notBefore' ? a < b : rule === 'notAfter' ? a > b : a <= b;
  });
}

/** The days of an open round that would come earlier than they stand, or must not move at all. */
export function movedWrongly(saved: RoundDays, wanted: RoundDays): DayName[] {
  return dayNames.filter((name) =>
    // Records before a later beginning would no longer count, though units have entered them.
    name === 'windowFrom' ? wanted[name] !== saved[name] : wanted[name] < saved[name],
  );
}

/** How long the papers of a round are kept unless said: ten years after its decision. */
export function keptUntil(decideBy: Day): Day {
  const { year, month, date } = partsOf(decideBy);
  return dayOf(year + 10, month, Math.min(date, daysInMonth(year + 10, month)));
}

export function daysOfRow(row: Pick<RoundRow, (typeof dayColumns)[DayName]>): RoundDays {
  const of = (name: DayName) => dayOfRow(row[dayColumns[name]]);
  return {
    windowFrom: of('windowFrom'),
    windowTo: of('windowTo'),
    registerBy: of('registerBy'),
    submitBy: of('submitBy'),
    communeBy: of('communeBy'),
    provinceBy: of('provinceBy'),
    decideBy: of('decideBy'),
    keepUntil: of('keepUntil'),
  };
}

/** The days that differ, as the trail keeps them. */
export function movedDays(
  saved: RoundDays,
  wanted: RoundDays,
): Record<string, { from: string; to: string }> {
  return Object.fromEntries(
    dayNames
      .filter((name) => saved[name] !== wanted[name])
      .map((name) => [name, { from: isoDay(saved[name]), to: isoDay(wanted[name]) }]),
  );
}
