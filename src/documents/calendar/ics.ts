import { type Day, isoDay } from '../../core/vietnamese/day.ts';

/** A whole day or several, as a calendar shows them. */
export interface CalendarEvent {
  /** The same for the same event for ever: a calendar then moves it instead of adding another. */
  readonly uid: string;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  readonly title: string;
  readonly description?: string | undefined;
}

export interface CalendarToWrite {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly now: Date;
}

/** A calendar as RFC 5545 writes it: lines of at most 75 octets that end in CR LF. */
export function writeCalendar({ name, events, now }: CalendarToWrite): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diem Sang//Calendar//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...events.flatMap(({ uid, from, to, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(from)}`,
      // The end of an event is the first day that is no longer in it.
      `DTEND;VALUE=DATE:${basic((to + 1) as Day)}`,
      `SUMMARY:${escaped(title)}`,
      ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
      // It takes nobody's time: a day to keep, not an appointment.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function basic(day: Day): string {
  return isoDay(day).replaceAll('-', '');
}

/** Text as a value: what would end or divide it is written otherwise, control characters are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const most = 75;

/** A line in pieces of at most 75 octets, each after the first behind a space; no letter is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (size + octets > most) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += letter;
    size += octets;
  }
  return [...pieces, piece].join('\r\n');
}
