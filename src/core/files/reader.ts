import type { Fault } from '../fault.ts';
import { type Day, parseDay } from '../vietnamese/day.ts';
import { entryLine, keyText, type YamlMap, type YamlNode } from '../yaml/node.ts';
import { words } from './dossier-words.ts';
import { nearest } from './nearest.ts';

/** A value in a file, and where it stands. */
export interface Place {
  readonly node: YamlNode;
  readonly path: string;
  /** The line of the key or list item that holds it: blamed for what is missing inside. */
  readonly ownLine: number;
}

/** Reads typed values out of a file; what does not fit files a fault and gives undefined. */
export class FileReader {
  readonly faults: Fault[];

  constructor(faults: readonly Fault[]) {
    this.faults = [...faults];
  }

  /**
   * What a mistyped name most likely means. Only the first faults are worth the search: a file
   * with hundreds is not mistyped but of another kind, or hostile.
   */
  meant(name: string, known: readonly string[]): string | undefined {
    return this.faults.length < 100 ? nearest(name, known) : undefined;
  }

  fault(fault: Fault): void {
    this.faults.push(fault);
  }

  map(place: Place): MapReader | undefined {
    const { node } = place;
    if (node.kind === 'map') return new MapReader(this, node, place);
    return this.#wrong(place, words.notMap);
  }

  list(place: Place): Place[] | undefined {
    const { node, path } = place;
    if (node.kind !== 'list') return this.#wrong(place, words.notList);
    return node.items.map((item, i) => ({
      node: item,
      path: `${path}[${i}]`,
      ownLine: item.line,
    }));
  }

  text(place: Place): string | undefined {
    const value = scalar(place);
    if (typeof value === 'string') return value;
    return this.#wrong(place, typeof value === 'number' ? words.quoteText : words.notText);
  }

  flag(place: Place): boolean | undefined {
    const value = scalar(place);
    return typeof value === 'boolean' ? value : this.#wrong(place, words.notFlag);
  }

  /** A whole number from 0 up. */
  count(place: Place): number | undefined {
    const value = this.#number(place);
    if (value === undefined) return undefined;
    if (value < 0) return this.#wrong(place, words.negative);
    if (value > Number.MAX_SAFE_INTEGER) return this.#wrong(place, words.tooGreat);
    return Number.isInteger(value) ? value : this.#wrong(place, words.notWhole);
  }

  /** A number from 0 up, decimals allowed. */
  decimal(place: Place): number | undefined {
    const value = this.#number(place);
    if (value === undefined) return undefined;
    if (value < 0) return this.#wrong(place, words.negative);
    return Number.isFinite(value) ? value : this.#wrong(place, words.notNumber);
  }

  year(place: Place): number | undefined {
    const value = this.#number(place);
    if (value === undefined) return undefined;
    const fits = Number.isInteger(value) && value >= 1900 && value <= 2200;
    return fits ? value : this.#wrong(place, words.notYear);
  }

  day(place: Place): Day | undefined {
    const value = scalar(place);
    if (typeof value !== 'string') return this.#wrong(place, words.notDay);
    return parseDay(value) ?? this.#wrong(place, words.noSuchDay(value));
  }

  choice<const T extends string>(place: Place, values: readonly T[]): T | undefined {
    const value = scalar(place);
    const known = values.find((known) => known === value);
    return known ?? this.#wrong(place, words.notAmong(value, values));
  }

  #number(place: Place): number | undefined {
    const value = scalar(place);
    if (typeof value === 'number') return value;
    const inQuotes = typeof value === 'string' && /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(value);
    return this.#wrong(place, inQuotes ? words.unquoteNumber : words.notNumber);
  }

  #wrong({ node, path, ownLine }: Place, says: Fault['says']): undefined {
    // An unread value has its fault already.
    if (node.kind === 'unread') return undefined;
    this.fault({ line: node.kind === 'scalar' ? node.line : ownLine, path, says });
    return undefined;
  }
}

/** Reads the entries of one mapping. */
export class MapReader {
  readonly #reader: FileReader;
  readonly #map: YamlMap;
  readonly #place: Place;

  constructor(reader: FileReader, map: YamlMap, place: Place) {
    this.#reader = reader;
    this.#map = map;
    this.#place = place;
  }

  get keys(): readonly string[] {
    return [...this.#map.entries.keys()];
  }

  /** Whether the key is given and not null. */
  has(key: string): boolean {
    const value = this.#map.entries.get(key)?.value;
    return value !== undefined && !(value.kind === 'scalar' && value.value === null);
  }

  /** The text of a key, whatever it is worth; empty where there is none. */
  peek(key: string): string {
    const value = this.#map.entries.get(key)?.value;
    return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
  }

  pathOf(key: string): string {
    const { path } = this.#place;
    return path === '' ? keyText(key) : `${path}.${keyText(key)}`;
  }

  /** The line to blame for the value of a key, or for its absence. */
  lineOf(key: string): number {
    const entry = this.#map.entries.get(key);
    return entry ? entryLine(entry) : this.#place.ownLine;
  }

  /** Files a fault for every key that is not among those known. */
  knowsOnly(known: readonly string[]): void {
    for (const [key, { keyLine }] of this.#map.entries) {
      if (known.includes(key)) continue;
      this.#reader.fault({ line: keyLine, path: this.pathOf(key), says: words.unknownKey });
    }
  }

  /** Files a fault at the key itself. */
  refuse(key: string, says: Fault['says']): void {
    const line = this.#map.entries.get(key)?.keyLine ?? this.#place.ownLine;
    this.#reader.fault({ line, path: this.pathOf(key), says });
  }

  optional<T>(key: string, read: (place: Place) => T | undefined): T | undefined {
    const entry = this.#map.entries.get(key);
    if (!entry || !this.has(key)) return undefined;
    return read({ node: entry.value, path: this.pathOf(key), ownLine: entry.keyLine });
  }

  required<T>(key: string, read: (place: Place) => T | undefined): T | undefined {
    if (this.has(key)) return this.optional(key, read);
    const { ownLine } = this.#place;
    this.#reader.fault({ line: ownLine, path: this.pathOf(key), says: words.missing });
    return undefined;
  }
}

function scalar({ node }: Place): string | number | boolean | null | undefined {
  return node.kind === 'scalar' ? node.value : undefined;
}
