import { Document, isMap, isSeq, Scalar, visit } from 'yaml';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { printable } from '../text.ts';
import { isoDay } from '../vietnamese/day.ts';

/** Writes a dossier as a file that reads back as the same dossier, one record a line. */
export function printDossier(dossier: Dossier): string {
  const { set, year, window, unit, records, statement } = dossier;
  const document = new Document(
    {
      set,
      year,
      ...(window && { window: { from: isoDay(window.from), to: isoDay(window.to) } }),
      unit,
      records: records.map(recordEntries),
      statement,
    },
    { version: '1.2', schema: 'core', aliasDuplicateObjects: false },
  );
  const lists = [document.get('records'), document.get('window')];
  for (const list of lists) {
    if (isMap(list)) list.flow = true;
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  visit(document, {
    Scalar(_key, node) {
      // Escapes keep what a plain scalar could lose: control characters, odd line ends and spaces.
      if (typeof node.value === 'string' && printable(node.value) !== node.value) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function recordEntries(record: DossierRecord): Record<string, unknown> {
  const { category, date, fields, ...rest } = record;
  const [only, ...others] = category;
  return {
    category: others.length === 0 ? only : category,
    date: isoDay(date),
    ...fields,
    ...rest,
  };
}
