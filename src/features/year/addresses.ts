import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { withQuery } from '../frame/index.ts';

/** A criterion of a round, for whoever works below `base`: today or as it was known on a past day. */
export function criterionHref(base: string, round: string, number: number, on?: Day): string {
  return withQuery(`${base}/criteria/${round}-${number}`, { on: on && writtenDay(on) });
}
