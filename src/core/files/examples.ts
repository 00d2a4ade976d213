import type { CompiledSet } from '../criteria/compile.ts';
import { evaluate } from '../criteria/evaluate.ts';
import type { CheckEvaluation, Evaluation } from '../criteria/evaluation.ts';
import { type Status, statuses } from '../criteria/status.ts';
import type { Fault } from '../fault.ts';
import { bilingual } from '../text.ts';
import { dayOf } from '../vietnamese/day.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { readDossier } from './parse-dossier.ts';
import { FileReader, type MapReader, type Place } from './reader.ts';

/** A situation beside a set, and what its author says it must come to. */
export interface Example {
  readonly name: string;
  readonly line: number;
  readonly evaluation: Evaluation;
  /** Where the evaluation differs from what was expected. */
  readonly differences: readonly Fault[];
  /** The states that the example asserts, check by check. */
  readonly asserted: ReadonlyMap<string, Status>;
}

export interface Examples {
  readonly examples: readonly Example[];
  /** What keeps the file, or an example in it, from being read. */
  readonly faults: readonly Fault[];
}

/**
 * Runs the examples of a set. They are written in its language and are its tests: `given` is what
 * each starts from, an example adds to it, and `expect` names verdicts, criteria and checks.
 */
export function runExamples(source: string, set: CompiledSet): Examples {
  const { root, faults } = readYaml(source);
  const reader = new FileReader(faults);
  const file = root && reader.map({ node: root, path: '', ownLine: 1 });
  if (!file) return { examples: [], faults: reader.faults };
  file.knowsOnly(['set', 'given', 'examples']);
  const given = file.required('given', ({ node }) => (node.kind === 'map' ? node : undefined));
  const places = file.required('examples', (place) => reader.list(place)) ?? [];
  const names = new Set<string>();
  const examples = places.flatMap((place) => {
    const map = reader.map(place);
    const name = map?.required('name', (at) => reader.text(at));
    if (!map || name === undefined) return [];
    if (names.has(name)) map.refuse('name', nameTwice);
    names.add(name);
    return runExample(reader, place, map, name, given, set) ?? [];
  });
  return { examples, faults: reader.faults };
}

function runExample(
  reader: FileReader,
  place: Place,
  map: MapReader,
  name: string,
  given: YamlMap | undefined,
  set: CompiledSet,
): Example | undefined {
  const own = ['year', 'window', 'unit', 'records', 'statement'];
  map.knowsOnly(['name', 'asOf', 'final', 'expect', ...own]);
  const node = situation(place.node, given, own, set.set.id);
  const read = readDossier(reader, node, { ids: [set.set.id], get: () => set });
  const asOf = map.optional('asOf', (at) => reader.day(at));
  const final = map.optional('final', (at) => reader.flag(at)) ?? false;
  if (!read) return undefined;
  const { dossier } = read;
  const evaluation = evaluate(set, dossier, { asOf: asOf ?? dayOf(dossier.year, 12, 31), final });
  const asserted = new Map<string, Status>();
  const comparison = new FileReader([]);
  map.required('expect', (at) => {
    const expected = comparison.map(at);
    if (expected) compare(comparison, expected, evaluation, asserted);
    return at;
  });
  return { name, line: place.node.line, evaluation, differences: comparison.faults, asserted };
}

/** The example's own words over what is given; the unit is merged key by key. */
function situation(
  example: YamlNode,
  given: YamlMap | undefined,
  keys: readonly string[],
  id: string,
): YamlMap {
  const entries = new Map<string, YamlEntry>();
  const line = example.line;
  entries.set('set', { keyLine: line, value: { kind: 'scalar', line, value: id } });
  for (const key of keys) {
    const mine = example.kind === 'map' ? example.entries.get(key) : undefined;
    const base = given?.entries.get(key);
    const entry = mine && base && key === 'unit' ? merged(base, mine) : (mine ?? base);
    if (entry) entries.set(key, entry);
  }
  return { kind: 'map', line, entries };
}

function merged(base: YamlEntry, mine: YamlEntry): YamlEntry {
  if (base.value.kind !== 'map' || mine.value.kind !== 'map') return mine;
  const entries = new Map([...base.value.entries, ...mine.value.entries]);
  return { keyLine: mine.keyLine, value: { ...mine.value, entries } };
}

function compare(
  reader: FileReader,
  expected: MapReader,
  evaluation: Evaluation,
  asserted: Map<string, Status>,
): void {
  expected.knowsOnly(['verdict', 'criteriaMet', 'criteriaApplicable', 'criteria', 'checks']);
  for (const key of ['verdict', 'criteriaMet', 'criteriaApplicable'] as const) {
    expected.optional(key, (at) => same(reader, at, evaluation[key]));
  }
  expected.optional('criteria', (place) => {
    const criteria = reader.map(place);
    for (const key of criteria?.keys ?? []) {
      const judged = evaluation.criteria.find(({ number }) => String(number) === key);
      if (!judged) criteria?.refuse(key, noSuch);
      else criteria?.optional(key, (at) => same(reader, at, judged.verdict));
    }
    return place;
  });
  const checks = new Map(
    evaluation.criteria.flatMap((one) => one.checks).map((check) => [check.id, check]),
  );
  expected.optional('checks', (place) => {
    const map = reader.map(place);
    for (const key of map?.keys ?? []) {
      const check = checks.get(key);
      if (!check) map?.refuse(key, noSuch);
      else map?.optional(key, (at) => compareCheck(reader, at, check, asserted));
    }
    return place;
  });
}

function compareCheck(
  reader: FileReader,
  place: Place,
  check: CheckEvaluation,
  asserted: Map<string, Status>,
): void {
  const status = (at: Place) => {
    const expected = reader.choice(at, statuses);
    if (expected) asserted.set(check.id, expected);
    same(reader, at, check.status);
  };
  if (place.node.kind === 'scalar') {
    status(place);
    return;
  }
  const map = reader.map(place);
  if (place.node.kind !== 'map' || !map) return;
  const shown = { ...check, warnings: check.warnings.length };
  map.knowsOnly(['status', 'have', 'need', 'dueBy', 'overdue', 'external', 'warnings']);
  map.optional('status', status);
  for (const key of ['have', 'need', 'dueBy', 'overdue', 'external', 'warnings'] as const) {
    const entry = place.node.entries.get(key);
    if (!entry) continue;
    same(reader, { node: entry.value, path: map.pathOf(key), ownLine: entry.keyLine }, shown[key]);
  }
}

function same(reader: FileReader, place: Place, got: unknown): void {
  const expected = place.node.kind === 'scalar' ? place.node.value : undefined;
  if (expected === got) return;
  const says = bilingual((lang) =>
    lang === 'vi'
      ? `ghi ${String(expected)}, nhưng kết quả là ${String(got)}`
      : `${String(expected)} is written, but it comes to ${String(got)}`,
  );
  reader.fault({ line: place.node.line, path: place.path, says });
}

const nameTwice = { vi: 'tên này đã dùng ở trên', en: 'this name is used above already' };
const noSuch = { vi: 'bộ tiêu chí không có mục này', en: 'the set has no such thing' };
