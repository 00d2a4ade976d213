import type { FieldValue } from '../../core/dossier/dossier.ts';
import { type Day, isoDay, writtenDay } from '../../core/vietnamese/day.ts';
import { withQuery } from '../frame/index.ts';

/* Where the pages of a year stand, for whoever works below `base`. */

/** The form of a new record, with what it must be and say chosen already. */
export function newRecordHref(
  base: string,
  category?: string,
  fields: Readonly<Record<string, FieldValue>> = {},
): string {
  const query = new URLSearchParams(category === undefined ? [] : [['category', category]]);
  for (const [name, value] of Object.entries(fields)) {
    query.append(
      `field.${name}`,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    );
  }
  return `${base}/records/new${query.size > 0 ? `?${query}` : ''}`;
}

export function recordHref(base: string, publicId: string): string {
  return `${base}/records/${publicId}`;
}

/** Where a figure is declared. */
export function figureHref(base: string, year: number, key: string): string {
  return `${base}/figures?year=${year}#figure-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

export function profileHref(base: string): string {
  return `${base}/profile`;
}

export function registrationHref(base: string, round: string): string {
  return `${base}/registration/${round}`;
}

/** A criterion of a round, today or as it was known on a past day. */
export function criterionHref(base: string, round: string, number: number, on?: Day): string {
  return withQuery(`${base}/criteria/${round}-${number}`, { on: on && writtenDay(on) });
}

/** The last moment of a day in Vietnam, which has one time the year round. */
export function endOf(day: Day): Date {
  return new Date(`${isoDay(day)}T23:59:59.999+07:00`);
}
