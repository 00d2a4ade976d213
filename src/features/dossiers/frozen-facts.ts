import { canonicalJson } from '../../core/canonical-json.ts';
import type { FrozenFigure, FrozenRecord } from '../../core/dossier/frozen.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { KeptFigure, SaidRecord } from './unit-year.ts';

/* What a snapshot holds of records and figures: facts as they are, texts by their digest. */

export interface FrozenSaying<F> {
  readonly facts: F;
  /** The text that the snapshot names by its digest; undefined where there is nothing to say. */
  readonly text: string | undefined;
}

export function frozenOfRecord(record: SaidRecord): {
  readonly facts: Omit<FrozenRecord, 'id' | 'texts' | 'files'>;
  readonly text: string;
} {
  const { category, date, participants, fields } = record;
  const { title, number = '', issuer = '', note = '', citation } = record;
  return {
    facts: {
      category: [...category],
      date: isoDay(date),
      fields: { ...fields },
      ...(participants !== undefined && { participants }),
    },
    text: canonicalJson({ title, number, issuer, note, citation }),
  };
}

/** Undefined of a figure that was taken back. */
export function frozenOfFigure(
  { key, value, asOf, explanation, detail }: KeptFigure,
  isFlag: boolean,
): FrozenSaying<Omit<FrozenFigure, 'explanation'>> | undefined {
  if (value === null) return undefined;
  const silent = explanation === '' && Object.keys(detail).length === 0;
  return {
    facts: { key, value: isFlag ? value === 1 : value, asOf: isoDay(asOf) },
    text: silent ? undefined : canonicalJson({ explanation, detail }),
  };
}
