import type { Vocabulary } from '../criteria/vocabulary.ts';
import { words } from './dossier-words.ts';
import type { FileReader, Place } from './reader.ts';

/** Reads figures and attestations; an unset one stays away, which is neither zero nor no. */
export function readStatement(
  reader: FileReader,
  place: Place,
  set: Vocabulary | undefined,
): Record<string, number | boolean> | undefined {
  const map = reader.map(place);
  if (!map || !set) return undefined;
  const statement: Record<string, number | boolean> = {};
  for (const key of map.keys) {
    const known = Object.hasOwn(set.statement, key) ? set.statement[key] : undefined;
    if (!known) {
      map.refuse(key, words.unknownFigure(reader.meant(key, Object.keys(set.statement))));
      continue;
    }
    const value = map.optional(key, (at) => {
      switch (known.type) {
        case 'count':
          return reader.count(at);
        case 'decimal':
          return reader.decimal(at);
        case 'flag':
          return reader.flag(at);
      }
    });
    if (value !== undefined) statement[key] = value;
  }
  return statement;
}
