import * as v from 'valibot';
import { askedFields, NonEmpty, Text, Where } from '../vocabulary.ts';
import type { Asks, References } from './kind.ts';

/** How the kinds that compare rungs are written: which records, which field, from which rung up. */
export const rungEntries = {
  category: NonEmpty,
  /** The field that holds the rung. */
  field: NonEmpty,
  where: v.optional(Where),
  atLeast: NonEmpty,
  /** What is compared, as a noun. */
  subject: Text,
};

/** What such a check refers to. */
export function referRung(
  spec: { category: string; field: string; where?: Where | undefined; atLeast: string },
  references: References,
): void {
  const selection = { of: [spec.category], where: spec.where };
  references.categories([spec.category], 'category');
  references.where(spec.where, selection.of, 'where');
  references.rung(spec.atLeast, { name: spec.field, path: 'field' }, selection, 'atLeast');
}

/** The record that such a check asks for, on the rung that just suffices. */
export function asksRung(spec: {
  category: string;
  field: string;
  where?: Where | undefined;
  atLeast: string;
}): Asks {
  const fields = { ...askedFields(spec.where), [spec.field]: spec.atLeast };
  return { categories: [spec.category], fields, figures: [] };
}
