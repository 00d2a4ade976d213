import { checksIn } from '../../core/criteria/standing.ts';
import type { Lang } from '../../core/text.ts';
import {
  type Day,
  dayOf,
  daysInMonth,
  laterDay,
  partsOf,
  writtenDay,
} from '../../core/vietnamese/day.ts';
import { Panel } from '../../ui/panel.tsx';
import type { StripMark, StripMonth } from '../../ui/year-scale.ts';
import { YearStrip } from '../../ui/year-strip.tsx';
import { dayOfRow } from '../frame/index.ts';
import type { RoundYear, ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

export interface YearPanelProps {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: RoundYear;
}

/** The year of a round as a strip: what is recorded, what is coming. */
export function YearPanel({ lang, shown, at }: YearPanelProps) {
  const say = yearWords(lang).strip;
  const { set, calendar, round } = at;
  const { window } = calendar;
  const end = laterDay(window.to, dayOfRow(round.submit_by));
  const months = monthsOf(window.from, end, lang);
  const marks = [...observancesOf(at, lang), ...lastDaysOf(at, lang)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const days = new Map<Day, number>();
  const inside = shown.year.records.filter(
    ({ date }) => date >= (months[0]?.from ?? 0) && date <= (months.at(-1)?.to ?? 0),
  );
  for (const { date } of inside) days.set(date, (days.get(date) ?? 0) + 1);
  const observed = marks.filter(({ kind }) => kind !== 'last');
  const done = observed.filter(({ kind }) => kind === 'done').length;
  return (
    <Panel id="year" heading={say.title(round.year)}>
      <YearStrip
        label={say.label(round.year, inside.length, done, observed.length)}
        months={months}
        bands={Object.values(set.set.periods).flatMap(({ label }, n) => {
          const span = calendar.spans[n + 1];
          return span && span.from <= span.to ? [{ ...span, label: label[lang] }] : [];
        })}
        marks={marks}
        today={{
          day: shown.asOf,
          label: (shown.on === undefined ? say.today : say.on)(short(shown.asOf)),
        }}
        records={[...days].map(([day, count]) => ({ day, count }))}
        counted={say.counted}
        listLabel={say.list}
      />
    </Panel>
  );
}

function monthsOf(from: Day, to: Day, lang: Lang): StripMonth[] {
  const say = yearWords(lang).strip;
  const months: StripMonth[] = [];
  let { year, month } = partsOf(from);
  while (dayOf(year, month, 1) <= to) {
    months.push({
      from: dayOf(year, month, 1),
      to: dayOf(year, month, daysInMonth(year, month)),
      label: say.month(month),
      name: say.monthName(month, year),
    });
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
}

/** “26/6” */
function short(day: Day): string {
  return writtenDay(day).slice(0, 5);
}

/** What units mark every year, and whether this one has: the checks that ask for it are met. */
function observancesOf({ set, calendar, standing }: RoundYear, lang: Lang): StripMark[] {
  const say = yearWords(lang).strip;
  const open = checksIn(set, standing.openChecks).flatMap(({ rule }) =>
    rule.asks.categories.map((key) => set.set.categories[key]?.observance),
  );
  return Object.entries(set.set.observances).flatMap(([key, { label }], n): StripMark[] => {
    const span = calendar.observances[n];
    if (!span) return [];
    const name = label[lang].replace(/\s*\([^)]*\)$/, '');
    return [
      {
        ...span,
        kind: open.includes(key) ? 'observance' : 'done',
        short: span.from === span.to ? short(span.from) : '',
        label:
          span.from === span.to ? name : `${name}, ${say.wholeMonth(partsOf(span.from).month)}`,
      },
    ];
  });
}

function lastDaysOf({ round }: RoundYear, lang: Lang): StripMark[] {
  const say = yearWords(lang).strip;
  const days = [
    [round.register_by, say.register],
    [round.submit_by, say.submit],
  ] as const;
  return days.map(([row, label]) => {
    const day = dayOfRow(row);
    return { from: day, to: day, kind: 'last', short: short(day), label };
  });
}
