import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { dayOfRow } from '../frame/index.ts';
import { type Board, datedChecks, lacks, quietDays } from './board.ts';
import { lacksOf } from './lacks.ts';
import type { BehindRow } from './queries.ts';
import { behindWords } from './words.ts';

/** So many units are named under one thing; a longer text no chat takes in one piece. */
const mostNamed = 60;
/** Days ahead of which one is reminded. */
const ahead = 30;

/**
 * A text for the chat of a commune's units: what is to be done by which day, and under each thing
 * the units that still have it before them. It names nothing but what has a day to be kept; how a
 * criterion was judged, and any figure, stay out of it.
 */
export function messageFor(board: Board, rows: readonly BehindRow[], lang: Lang): string {
  const say = behindWords(lang).chat;
  const { round, today, calendar } = board;
  const parts: string[] = [];
  const add = (heading: string, units: readonly BehindRow[]) => {
    if (units.length === 0) return;
    const named = units.slice(0, mostNamed).map(({ name }) => say.unit(name));
    const rest = units.length - named.length;
    parts.push(
      [`${parts.length + 1}. ${heading}:`, ...named, ...(rest > 0 ? [say.more(rest)] : [])].join(
        '\n',
      ),
    );
  };
  const soon = (day: Day) => day >= today && day <= today + ahead;
  const registerBy = dayOfRow(round.register_by);
  if (registerBy < today || soon(registerBy)) {
    add(
      say.unregistered(writtenDay(registerBy)),
      rows.filter((row) => row.registered_on === null),
    );
  }
  for (const dated of datedChecks(board)) {
    const { label, due } = dated;
    if (due >= today && !soon(due)) continue;
    const put = due < today ? say.overdue : say.soon;
    add(
      put(label[lang], writtenDay(due)),
      rows.filter((row) => lacks(row, dated)),
    );
  }
  if (soon(calendar.window.to)) {
    add(
      say.end(writtenDay(calendar.window.to)),
      rows.filter((row) => lacksOf(row).short !== 0),
    );
  }
  add(
    say.quiet(quietDays),
    rows.filter(({ last_recorded_at: at }) => at === null || at < board.quietSince),
  );
  if (parts.length === 0) return say.nothing;
  return [say.hello(round.name, writtenDay(today)), ...parts, say.thanks].join('\n\n');
}
