/**
 * A calendar date, as whole days since 1 January 1970 in the proleptic Gregorian calendar.
 * It is a date in Asia/Ho_Chi_Minh and never an instant, so that comparing and subtracting
 * days is exact and no time zone can move one.
 */
export type Day = number & { readonly day: unique symbol };

/** The day of a year, month (1–12) and day of month; the caller vouches that the date exists. */
export function dayOf(year: number, month: number, date: number): Day {
  // Counting years from March puts the leap day last, where it shifts no month's start.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return (era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468) as Day;
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; undefined where the form is another or the date does not exist. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, date);
}

/** Reads a day as people type it, `5/6/2026` or `05-06-2026`; undefined where there is no such day. */
export function parseWrittenDay(typed: string): Day | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!match) return undefined;
  const [, date = '', month = '', year = ''] = match;
  // No calendar has a year 0, nor does the database.
  if (year === '0000') return undefined;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** The year, month (1–12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD`, for files and code. */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

/** `dd/mm/yyyy`, for people, in both languages. */
export function writtenDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${pad(date)}/${pad(month)}/${String(year).padStart(4, '0')}`;
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
