import { isForKind } from '../../core/criteria/asked.ts';
import { type Calendar, observanceIndex, type Span } from '../../core/criteria/calendar.ts';
import type { CompiledCheck, CompiledSet } from '../../core/criteria/compile.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import { type Day, partsOf, writtenDay } from '../../core/vietnamese/day.ts';
import type { RegisteredWork } from '../../documents/papers/index.ts';
import { briefNames } from './tell-year.ts';

interface DatedWork extends RegisteredWork {
  readonly by: Day;
}

/** What of a set falls on a day, in a month or before the end of a period of the year, by day. */
export function yearWorks(
  set: CompiledSet,
  calendar: Calendar,
  kind: UnitKind,
): readonly RegisteredWork[] {
  const checks = set.checks.filter((check) => isForKind(check, kind) && !check.external);
  const works = [...inPeriods(set, calendar, checks), ...observances(set, calendar, checks)];
  return works.toSorted((a, b) => a.by - b.by).map(({ by: _, ...work }) => work);
}

/** Checks that count only within a part of the year, such as its first quarter. */
function inPeriods(
  set: CompiledSet,
  { spans }: Calendar,
  checks: readonly CompiledCheck[],
): readonly DatedWork[] {
  const labels = Object.values(set.set.periods).map(({ label }) => label.vi);
  return checks.flatMap((check): DatedWork[] => {
    const { span: index = 0 } = check.rule;
    const span = spans[index];
    if (index === 0 || !span) return [];
    const due = `${labels[index - 1] ?? ''}, chậm nhất ${writtenDay(span.to)}`;
    return [
      {
        work: check.check.label.vi,
        criterion: briefNames(set, [check]).join(', '),
        due,
        by: span.to,
      },
    ];
  });
}

/** Days and months that criteria ask to be marked. */
function observances(
  set: CompiledSet,
  calendar: Calendar,
  checks: readonly CompiledCheck[],
): readonly DatedWork[] {
  return Object.entries(set.set.observances).flatMap(([name, { label }]): DatedWork[] => {
    const span = calendar.observances[observanceIndex(set.set, name)];
    const asking = checks.filter(({ rule }) =>
      rule.asks.categories.some((key) => set.set.categories[key]?.observance === name),
    );
    if (!span || asking.length === 0) return [];
    const work = `Hưởng ứng ${label.vi.replace(/\s*\([^)]*\)$/, '')}`;
    return [{ work, criterion: briefNames(set, asking).join(', '), due: dueOf(span), by: span.to }];
  });
}

function dueOf({ from, to }: Span): string {
  if (from === to) return writtenDay(from);
  const { month, year } = partsOf(from);
  return `Tháng ${month}/${year}`;
}
