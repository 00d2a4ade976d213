import { type Day, parseDay, writtenDay } from '../../core/vietnamese/day.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day that a moment falls on in Vietnam, whatever the machine's own time zone. */
export function dayIn(now: Date): Day {
  return dayOfRow(clock.format(now));
}

/** A day as the database keeps it, `YYYY-MM-DD`. */
export function dayOfRow(iso: string): Day {
  const day = parseDay(iso);
  if (day === undefined) throw new Error(`not a day: ${iso}`);
  return day;
}

/** A day of the database as people read it. */
export function dayWord(iso: string): string {
  return writtenDay(dayOfRow(iso));
}
