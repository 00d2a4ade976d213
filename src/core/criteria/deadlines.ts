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

/** The deadlines of a calendar, each written once however many checks share it. */
export class Deadlines {
  readonly #spans: readonly Deadline[];

  constructor({ spans }: Calendar, asOf: Day) {
    this.#spans = spans.map(({ to }) => deadline(to, asOf));
  }

  /** The last useful day of a span. */
  of(span: number): Deadline | undefined {
    return this.#spans[span];
  }
}

function deadline(day: Day, asOf: Day): Deadline {
  return { iso: isoDay(day), written: writtenDay(day), past: day < asOf };
}
