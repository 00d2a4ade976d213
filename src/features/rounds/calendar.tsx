import { calendarOf } from '../../core/criteria/calendar.ts';
import type { CriteriaSet } from '../../core/criteria/set.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { Table } from '../../ui/table.tsx';
import { dayNames, daysOfRow } from './days.ts';
import { type RoundWords, roundWords } from './words.ts';

interface Entry {
  readonly key: string;
  readonly day: Day;
  /** The last day of what takes longer, such as a month that is observed. */
  readonly to: Day;
  readonly what: string;
  /** A day of the round itself, rather than one that units mark every year. */
  readonly own: boolean;
}

export interface RoundCalendarProps {
  readonly lang: Lang;
  readonly row: RoundRow;
  readonly set: CriteriaSet;
  readonly today: Day;
}

/** All days of a round in the order in which they come, with what units mark in between. */
export function RoundCalendar({ lang, row, set, today }: RoundCalendarProps) {
  const say = roundWords(lang);
  return (
    <Table
      lang={lang}
      id="calendar-table"
      caption={say.calendarTable}
      captionHidden
      rows={entriesOf(row, set, lang)}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'day',
          label: say.day,
          rowHeader: true,
          cell: ({ day, to }) =>
            day === to ? writtenDay(day) : say.windowOf(writtenDay(day), writtenDay(to)),
        },
        {
          key: 'what',
          label: say.event,
          cell: ({ what, own }) => (own ? <strong>{what}</strong> : what),
        },
        {
          key: 'left',
          label: say.left,
          unbroken: true,
          cell: ({ day, to }) => howFar(day, to, today, say),
        },
      ]}
    />
  );
}

function entriesOf(row: RoundRow, set: CriteriaSet, lang: Lang): Entry[] {
  const say = roundWords(lang);
  const days = daysOfRow(row);
  const names = { ...say.days, windowFrom: say.starts, windowTo: say.ends };
  const own = dayNames.map((name) => ({
    key: name,
    day: days[name],
    to: days[name],
    what: names[name],
    own: true,
  }));
  const { observances } = calendarOf(set, row.year);
  const labels = Object.values(set.observances).map(({ label }) => label[lang]);
  const marked = observances
    .map(({ from, to }, n) => ({
      key: `observance-${n}`,
      day: from,
      to,
      what: say.observance(labels[n] ?? ''),
      own: false,
    }))
    .filter(({ day, to }) => to >= days.windowFrom && day <= days.windowTo);
  // What falls on one day stays in the order of the round.
  return [...own, ...marked].sort((a, b) => a.day - b.day);
}

function howFar(day: Day, to: Day, today: Day, say: RoundWords): string {
  if (today < day) return say.daysLeft(day - today);
  return today <= to ? say.today : say.daysPast(today - to);
}
