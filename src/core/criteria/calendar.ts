import type { Window } from '../dossier/dossier.ts';
import { type Day, dayOf, daysInMonth, earlierDay, laterDay } from '../vietnamese/day.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Days from `from` to `to`, both included; empty where `to` comes first. */
export type Span = Window;

/** What a set's days mean for one year and window. */
export interface Calendar {
  readonly year: number;
  readonly window: Span;
  /**
   * Between which days a record counts: the window first, then each period of the set in that year,
   * cut to the window. A span's end is its last useful day.
   */
  readonly spans: readonly Span[];
  /** The day or month of each observance of the set in that year. */
  readonly observances: readonly Span[];
}

/** The place of a period among a calendar's spans; of none, that of the window. */
export function spanIndex({ periods }: Vocabulary, period: string | undefined): number {
  return period === undefined ? 0 : 1 + Object.keys(periods).indexOf(period);
}

/** The place of an observance in a calendar. */
export function observanceIndex({ observances }: Vocabulary, observance: string): number {
  return Object.keys(observances).indexOf(observance);
}

/** The set's window for a year, such as 16 November of the year before to 15 November. */
export function defaultWindow(set: Vocabulary, year: number): Span {
  const { from, to } = set.window;
  return { from: dayIn(year, from), to: dayIn(year, to) };
}

/** The days of a set in a year, under the round's window or the set's own. */
export function calendarOf(set: Vocabulary, year: number, given?: Window): Calendar {
  const window = given ?? defaultWindow(set, year);
  const periods = Object.values(set.periods).map(({ from, to }) => ({
    from: laterDay(monthDay(year, from), window.from),
    to: earlierDay(monthDay(year, to), window.to),
  }));
  const observances = Object.values(set.observances).map(({ on }) => observed(year, on));
  return { year, window, spans: [window, ...periods], observances };
}

function observed(year: number, on: string): Span {
  if (on.length > 2) {
    const day = monthDay(year, on);
    return { from: day, to: day };
  }
  const month = Number(on);
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

function dayIn(year: number, { day, year: which }: Vocabulary['window']['from']): Day {
  return monthDay(which === 'before' ? year - 1 : year, day);
}

/** `MM-DD` in a year; 29 February is the 28th where the year has none. */
function monthDay(year: number, text: string): Day {
  const [month = 1, date = 1] = text.split('-').map(Number);
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)));
}
