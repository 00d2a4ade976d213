import { type Day, isoDay, writtenDay } from '../vietnamese/day.ts';
import type { Calendar } from './calendar.ts';

/** The last useful day of a check. */
export interface Deadline {
  readonly iso: string;
  /** `31/12/2026` */
  readonly written: string;
  /** Before the as-of date. */
  readonly past: boolean;
}

/** The deadlines of one dossier, each written once however many checks share it. */
export class Deadlines {
  readonly #window: Deadline;
  readonly #periods = new Map<string, Deadline>();

  constructor(calendar: Calendar, asOf: Day) {
    this.#window = deadline(calendar.window.to, asOf);
    for (const [name, { to }] of calendar.periods) this.#periods.set(name, deadline(to, asOf));
  }

  /** The last useful day of a period, or of the window. */
  of(period: string | undefined): Deadline {
    return (period !== undefined && this.#periods.get(period)) || this.#window;
  }
}

function deadline(day: Day, asOf: Day): Deadline {
  return { iso: isoDay(day), written: writtenDay(day), past: day < asOf };
}
