import type { FieldValue } from '../../core/dossier/dossier.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';

/** Before the name of each field that a category asks for, so that none is taken for another. */
export const fieldPrefix = 'field.';

/** The page of a record, under the address of the year that it belongs to. */
export function recordHref(base: string, record: { readonly publicId: string }): string {
  return `${base}/records/${record.publicId}`;
}

export interface Prechosen {
  readonly categories?: readonly string[];
  /** What such a record must carry, by name: `asks.fields` of a check. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly day?: Day;
}

/** The form of a new record with all this chosen already: what a button beside a check opens. */
export function newRecordHref(base: string, { categories = [], fields, day }: Prechosen): string {
  const query = new URLSearchParams(categories.map((key) => ['category', key]));
  for (const [name, value] of Object.entries(fields ?? {})) {
    query.append(
      fieldPrefix + name,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : `${value}`,
    );
  }
  if (day !== undefined) query.append('day', writtenDay(day));
  return `${base}/records/new${query.size > 0 ? `?${query}` : ''}`;
}
