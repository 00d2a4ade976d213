import { ladderNamed } from '../criteria/ladder.ts';
import type { Vocabulary } from '../criteria/vocabulary.ts';
import type { DossierRecord, FieldValue } from '../dossier/dossier.ts';
import { words } from './dossier-words.ts';
import type { FileReader, MapReader, Place } from './reader.ts';

/** Reads the records; without a known set only what every record has can be checked. */
export function readRecords(
  reader: FileReader,
  place: Place,
  set: Vocabulary | undefined,
): DossierRecord[] | undefined {
  return reader.list(place)?.flatMap((item) => readRecord(reader, item, set) ?? []);
}

const common = ['category', 'date', 'title', 'number', 'issuer', 'note', 'participants'];

function readRecord(
  reader: FileReader,
  place: Place,
  set: Vocabulary | undefined,
): DossierRecord | undefined {
  const map = reader.map(place);
  if (!map) return undefined;
  const before = reader.faults.length;
  const category = map.required('category', (at) => readCategories(reader, at, set));
  const sure = reader.faults.length === before;
  const date = map.required('date', (at) => reader.day(at));
  const title = map.optional('title', (at) => reader.text(at));
  const number = map.optional('number', (at) => reader.text(at));
  const issuer = map.optional('issuer', (at) => reader.text(at));
  const note = map.optional('note', (at) => reader.text(at));
  const participants = map.optional('participants', (at) => reader.count(at));
  const fields = set ? readFields(reader, map, category ?? [], sure, set) : {};
  if (category === undefined || date === undefined) return undefined;
  return {
    category,
    date,
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    ...(issuer !== undefined && { issuer }),
    ...(note !== undefined && { note }),
    ...(participants !== undefined && { participants }),
    fields,
  };
}

/** One category or several; names that the set does not know are faults, and kept out. */
function readCategories(
  reader: FileReader,
  place: Place,
  set: Vocabulary | undefined,
): string[] | undefined {
  const single = place.node.kind === 'scalar';
  const places = single ? [place] : reader.list(place);
  if (!places) return undefined;
  if (places.length === 0) {
    reader.fault({ line: place.ownLine, path: place.path, says: words.noCategory });
    return undefined;
  }
  return places.flatMap((at) => {
    const name = reader.text(at);
    if (name === undefined || !set || Object.hasOwn(set.categories, name)) return name ?? [];
    const says = words.unknownCategory(name, reader.meant(name, Object.keys(set.categories)));
    reader.fault({ line: at.node.line, path: at.path, says });
    return [];
  });
}

function readFields(
  reader: FileReader,
  map: MapReader,
  categories: readonly string[],
  /** Whether these are all: of a record with an unknown category nobody can say what it may have. */
  sure: boolean,
  set: Vocabulary,
): Record<string, FieldValue> {
  const asked = new Set(categories.flatMap((name) => set.categories[name]?.fields ?? []));
  for (const key of map.keys) {
    if (common.includes(key) || asked.has(key)) continue;
    if (!Object.hasOwn(set.fields, key)) map.refuse(key, words.unknownKey);
    else if (sure) map.refuse(key, words.notOfCategory);
  }
  const fields: Record<string, FieldValue> = {};
  for (const name of asked) {
    const value = map.required(name, (at) => readField(reader, map, at, name, set));
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function readField(
  reader: FileReader,
  map: MapReader,
  at: Place,
  name: string,
  set: Vocabulary,
): FieldValue | undefined {
  const field = set.fields[name];
  switch (field?.type) {
    case 'flag':
      return reader.flag(at);
    case 'year':
      return reader.year(at);
    case 'choice':
      return reader.choice(at, Object.keys(field.choices));
    case 'rung':
      return reader.choice(at, ladderNamed(set, field.ladder).values);
    case 'rungBy': {
      const by = map.peek(field.by);
      const ladder = Object.hasOwn(field.ladders, by) ? field.ladders[by] : undefined;
      const ladders = ladder === undefined ? Object.values(field.ladders) : [ladder];
      return reader.choice(
        at,
        ladders.flatMap((one) => ladderNamed(set, one).values),
      );
    }
    case undefined:
      return undefined;
  }
}
