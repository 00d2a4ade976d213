import { type Day, isoDay, parseDay, writtenDay } from '../../core/vietnamese/day.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day that a moment falls on in Vietnam, whatever the machine's own time zone. */
export function dayIn(now: Date): Day {
  return dayOfRow(clock.format(now));
}

/** The first moment of a day in Vietnam, which has one time the year round. */
export function startOf(day: Day): Date {
  return new Date(`${isoDay(day)}T00:00:00+07:00`);
}

/** The last moment of a day in Vietnam. */
export function endOf(day: Day): Date {
  return new Date(`${isoDay(day)}T23:59:59.999+07:00`);
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
