import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayOf, isoDay, parseDay, parseWrittenDay, partsOf, writtenDay } from './day.ts';

test('a day agrees with the calendar that the platform keeps', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 200_000 }), (n) => {
      const day = n as Day;
      const date = new Date(n * 86_400_000);
      expect(partsOf(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        date: date.getUTCDate(),
      });
    }),
  );
});

test('what is printed is read back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: 2_000_000 }), (n) => {
      expect(parseDay(isoDay(n as Day))).toBe(n);
    }),
  );
});

test('people read dd/mm/yyyy', () => {
  expect(writtenDay(dayOf(2026, 3, 9))).toBe('09/03/2026');
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29'])(
  '%s does not exist',
  (text) => expect(parseDay(text)).toBeUndefined(),
);

test.each(['2026-2-9', '26-02-09', '2026-02-09T00:00', ' 2026-02-09', '09/02/2026', ''])(
  '“%s” has another form',
  (text) => expect(parseDay(text)).toBeUndefined(),
);

test('29 February exists in leap years', () => {
  expect(parseDay('2024-02-29')).toBe(dayOf(2024, 2, 29));
  expect(parseDay('2000-02-29')).toBe(dayOf(2000, 2, 29));
});

test('a day is read as people type it', () => {
  for (const typed of ['5/6/2026', '05/06/2026', '05-06-2026', ' 5.6.2026 '])
    expect(parseWrittenDay(typed)).toBe(dayOf(2026, 6, 5));
  for (const typed of ['31/02/2026', '2026-06-05', '5/6/26', '', 'mai'])
    expect(parseWrittenDay(typed)).toBeUndefined();
});
