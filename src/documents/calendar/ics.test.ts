import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../core/vietnamese/day.ts';
import { type CalendarEvent, writeCalendar } from './ics.ts';

const now = new Date('2026-06-12T03:04:05.678Z');
const written = (event: Partial<CalendarEvent> = {}) =>
  writeCalendar({
    name: 'Điểm Sáng',
    now,
    events: [
      {
        uid: 'a@diem-sang',
        from: dayOf(2026, 12, 31),
        to: dayOf(2026, 12, 31),
        title: 'Hạn',
        ...event,
      },
    ],
  });

/** The values of a calendar as its readers have them. */
function read(ics: string, name: string): string | undefined {
  const line = ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`));
  return line
    ?.slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

test('an event is whole days, and ends on the day after its last', () => {
  const ics = written();
  expect(ics).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(ics).toContain('DTSTAMP:20260612T030405Z\r\n');
  expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(ics.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
});

test('whatever a title holds, it is one value that reads as it was', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (title, description) => {
      const ics = written({ title, description });
      for (const line of ics.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const kept = title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
      expect(read(ics, 'SUMMARY')).toBe(kept);
      expect(ics.match(/^BEGIN:/gm)).toHaveLength(2);
    }),
  );
});

test('a title cannot add a line of its own', () => {
  const ics = written({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:b' });
  expect(ics.match(/^UID:/gm)).toHaveLength(1);
});

test('long Vietnamese lines are folded between letters', () => {
  const title = 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc '.repeat(8).trim();
  const ics = written({ title });
  expect(ics).toContain('\r\n ');
  expect(ics).not.toContain('\ufffd');
  expect(read(ics, 'SUMMARY')).toBe(title);
});
