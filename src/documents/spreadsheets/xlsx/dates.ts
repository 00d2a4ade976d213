import type { Cell } from '../../../core/sheets/row.ts';
import { type Day, dayOf, parseDay, writtenDay } from '../../../core/vietnamese/day.ts';

/** What the format of a number makes of it. */
export type NumberFormat = 'number' | 'date' | 'time';

/** Formats that every program knows by number; the Asian ones (27–36, 50–58) are dates too. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? 'date' : 'number';
}

/** A format of the file's own, judged by its letters outside quotes, escapes and brackets. */
export function writtenFormat(code: string): NumberFormat {
  const letters = code
    .slice(0, 1000)
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')
    .replace(/general/gi, '');
  if (/[dy]/i.test(letters)) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : 'number';
}

const firstDay = { 1900: dayOf(1899, 12, 30), 1904: dayOf(1904, 1, 1) };
/** 31/12/9999, after which spreadsheets show no dates. */
const lastSerial = 2_958_465;

/** A date from its serial number, without the time of day; undefined where there is none. */
export function dateCell(serial: number, is1904: boolean): Cell | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const days = Math.floor(serial);
  // The 1900 system counts a 29 February 1900 that never was, so days before it stand one lower.
  const lost = !is1904 && days < 60 ? 1 : 0;
  const day = (firstDay[is1904 ? 1904 : 1900] + days + lost) as Day;
  return { text: writtenDay(day), kind: 'date' };
}

/** A time of day or a duration, as hours and minutes. */
export function timeCell(serial: number): Cell | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const minutes = Math.round(serial * 24 * 60);
  const pad = (n: number) => String(n).padStart(2, '0');
  return { text: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`, kind: 'text' };
}

/** A date written in ISO form, as strict files do: `2026-06-12` or `2026-06-12T00:00:00`. */
export function isoDateCell(written: string): Cell {
  const day = parseDay(written.slice(0, 10));
  return day === undefined
    ? { text: written, kind: 'text' }
    : { text: writtenDay(day), kind: 'date' };
}
