import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { ahead, type Due } from './due.ts';
import { reminderWords } from './words.ts';

export interface Letter {
  readonly name: string;
  /** Of a unit its name; an office has none here. */
  readonly unit: string | undefined;
  readonly dues: readonly Due[];
  readonly today: Day;
  readonly lang: Lang;
  readonly home: string;
  readonly stop: string;
}

/** Subject and text of a reminder: what is overdue, then what is soon. */
export function letterOf({ name, unit, dues, today, lang, home, stop }: Letter) {
  const say = reminderWords(lang).letter;
  const overdue = dues.filter(({ day }) => day < today);
  const soon = dues.filter(({ day }) => day >= today && day <= today + ahead);
  const part = (heading: string, items: readonly Due[]) =>
    items.length === 0
      ? []
      : [[heading, ...items.map(({ day, what }) => say.line(writtenDay(day), what))].join('\n')];
  const day = writtenDay(today);
  const text = [
    say.hello(name),
    unit === undefined ? say.office(day) : say.unit(unit, day),
    ...part(say.overdue, overdue),
    ...part(say.soon, soon),
    say.open(home),
    `-- \n${say.stop(stop)}`,
  ].join('\n\n');
  return { subject: say.subject(overdue.length + soon.length), text };
}
