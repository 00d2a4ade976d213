import type { Window } from '../dossier/dossier.ts';
import { type Day, dayOf, daysInMonth, earlierDay, laterDay } from '../vietnamese/day.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Days from `from` to `to`, both included; empty where `to` comes first. */
export type Span = Window;

/** What a set's days mean for one year and window. */
export interface Calendar {
  readonly year: number;
  readonly window: Span;
  /** Each period of the set in that year, cut to the window; its end is the last useful day. */
  readonly periods: ReadonlyMap<string, Span>;
  /** The day or month of each observance in that year. */
  readonly observances: ReadonlyMap<string, Span>;
}

/** The set's window for a year, such as 16 November of the year before to 15 November. */
export function defaultWindow(set: Vocabulary, year: number): Span {
  const { from, to } = set.window;
  return { from: dayIn(year, from), to: dayIn(year, to) };
}

/** The days of a set in a year, under the round's window or the set's own. */
export function calendarOf(set: Vocabulary, year: number, given?: Window): Calendar {
  const window = given ?? defaultWindow(set, year);
  const periods = new Map<string, Span>();
  for (const [name, { from, to }] of Object.entries(set.periods)) {
    periods.set(name, {
      from: laterDay(monthDay(year, from), window.from),
      to: earlierDay(monthDay(year, to), window.to),
    });
  }
  const observances = new Map<string, Span>();
  for (const [name, { on }] of Object.entries(set.observances)) {
    observances.set(name, observed(year, on));
  }
  return { year, window, periods, observances };
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
