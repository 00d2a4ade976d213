import type { CompiledSet } from '../criteria/compile.ts';
import type { Dossier, Window } from '../dossier/dossier.ts';
import { type UnitProfile, unitFlags, unitKinds } from '../dossier/unit.ts';
import type { Parsed } from '../fault.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { words } from './dossier-words.ts';
import { boundFaults } from './parse-bounds.ts';
import { readRecords } from './parse-records.ts';
import { readStatement } from './parse-statement.ts';
import { FileReader, type Place } from './reader.ts';

/** The criteria sets that dossiers may name. */
export interface CriteriaSets {
  readonly ids: readonly string[];
  readonly get: (id: string) => CompiledSet | undefined;
}

export interface ReadDossier {
  readonly dossier: Dossier;
  readonly set: CompiledSet;
}

/**
 * Reads a dossier file (YAML or JSON). Everything in it is either understood or a fault; all
 * faults come in one go, in the order of their lines. A key whose value is null is unset.
 */
export function parseDossier(source: string, sets: CriteriaSets): Parsed<ReadDossier> {
  const { root, faults } = readYaml(source);
  if (!root && faults.length > 0) return { ok: false, faults };
  const reader = new FileReader(faults);
  const read = readDossier(reader, root ?? emptyMap, sets);
  const all = reader.faults.toSorted((a, b) => a.line - b.line);
  return read && all.length === 0 ? { ok: true, value: read } : { ok: false, faults: all };
}

const emptyMap: YamlMap = { kind: 'map', line: 1, entries: new Map() };

/** Reads a dossier that stands in a larger file. */
export function readDossier(
  reader: FileReader,
  root: YamlNode,
  sets: CriteriaSets,
): ReadDossier | undefined {
  const blank = root.kind === 'scalar' && root.value === null;
  const file = reader.map({ node: blank ? emptyMap : root, path: '', ownLine: root.line });
  if (!file) return undefined;
  file.knowsOnly(['set', 'year', 'window', 'unit', 'records', 'statement']);

  const id = file.required('set', (place) => reader.text(place));
  const set = id === undefined ? undefined : sets.get(id);
  if (id !== undefined && !set) {
    const line = file.lineOf('set');
    reader.fault({ line, path: 'set', says: words.unknownSet(id, sets.ids) });
  }
  const year = file.required('year', (place) => reader.year(place));
  const window = file.optional('window', (place) => readWindow(reader, place));
  const unit = file.required('unit', (place) => readUnit(reader, place));
  const records = file.optional('records', (place) => readRecords(reader, place, set?.set));
  const statement = file.optional('statement', (place) => readStatement(reader, place, set?.set));
  for (const fault of set ? boundFaults(set, root) : []) reader.fault(fault);
  if (!set || year === undefined || !unit) return undefined;
  return {
    set,
    dossier: {
      set: set.set.id,
      year,
      ...(window && { window }),
      unit,
      records: records ?? [],
      statement: statement ?? {},
    },
  };
}

/** A window is given whole or not at all, and does not end before it starts. */
function readWindow(reader: FileReader, place: Place): Window | undefined {
  const map = reader.map(place);
  if (!map) return undefined;
  map.knowsOnly(['from', 'to']);
  if (!map.has('from') && !map.has('to')) return undefined;
  const from = map.required('from', (at) => reader.day(at));
  const to = map.required('to', (at) => reader.day(at));
  if (from === undefined || to === undefined) return undefined;
  if (to >= from) return { from, to };
  reader.fault({ line: map.lineOf('to'), path: map.pathOf('to'), says: words.windowBackwards });
  return undefined;
}

function readUnit(reader: FileReader, place: Place): UnitProfile | undefined {
  const map = reader.map(place);
  if (!map) return undefined;
  map.knowsOnly(['name', 'kind', 'subUnits', ...unitFlags]);
  const name = map.optional('name', (at) => reader.text(at));
  const kind = map.required('kind', (at) => reader.choice(at, unitKinds));
  const subUnits = map.optional('subUnits', (at) => reader.count(at));
  const flags = unitFlags.map(
    (flag) => [flag, map.optional(flag, (at) => reader.flag(at))] as const,
  );
  if (kind === undefined) return undefined;
  return {
    ...(name !== undefined && { name }),
    kind,
    ...(subUnits !== undefined && { subUnits }),
    ...Object.fromEntries(flags.filter(([, value]) => value !== undefined)),
  };
}
