import { fold } from '../vietnamese/fold.ts';
import { barredHeading } from './barred.ts';
import { knownAside, type Target } from './targets.ts';

/** What a heading most likely means: a target, null where it is known to mean nothing here. */
export interface Recognised<Key extends string> {
  readonly key: Key | null;
  /** 1 for the very words of a target, 2 for words remembered; less where only part is known. */
  readonly likeness: number;
}

export type Recognise<Key extends string> = (heading: string) => Recognised<Key> | undefined;

/** Headings chosen before, by `headingKey`; null where the column was left out. */
export type Remembered<Key extends string> = ReadonlyMap<string, Key | null>;

/** The form by which a heading is remembered. */
export function headingKey(heading: string): string {
  return fold(heading.slice(0, 300));
}

/** Less of a heading than this is no likeness: “Tên đơn vị” in a sentence is not a heading. */
const leastLikeness = 0.5;

/** Reads headings by the words of the targets, and first by what is remembered. */
export function recogniser<Key extends string>(
  targets: readonly Target<Key>[],
  remembered: Remembered<Key> = new Map(),
): Recognise<Key> {
  const known = new Map<string, Key | null>(knownAside.map((heading) => [fold(heading), null]));
  for (const { key, headings } of targets)
    for (const heading of headings) known.set(fold(heading), key);
  const phrases = [...known].map(([words, key]) => ({ words: ` ${words} `, key }));

  const recognise: Recognise<Key> = (heading) => {
    const chosen = barredHeading(heading) ? null : remembered.get(headingKey(heading));
    if (chosen !== undefined) return { key: chosen, likeness: 2 };
    let best: Recognised<Key> | undefined;
    // What stands in brackets explains: “Điện thoại (nếu có)”, “Mã đơn vị (*)”.
    for (const text of [heading, heading.replace(/\([^()]*\)/g, ' ')]) {
      const words = fold(text);
      if (words === '' || words.length > 200) continue;
      const exact = known.get(words);
      if (exact !== undefined) return { key: exact, likeness: 1 };
      for (const phrase of phrases) {
        if (!` ${words} `.includes(phrase.words)) continue;
        const likeness = (phrase.words.length - 2) / words.length;
        if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0))
          best = { key: phrase.key, likeness };
      }
    }
    return best;
  };

  // The same line is tried alone, under the one above and over the one below.
  const before = new Map<string, Recognised<Key> | undefined>();
  return (heading) => {
    if (!before.has(heading)) before.set(heading, recognise(heading));
    return before.get(heading);
  };
}

/**
 * Gives each target to the column whose heading is likest to it, the leftmost of equals; no target
 * has two columns.
 */
export function assign<Key extends string>(
  columns: readonly (Recognised<Key> | undefined)[],
): Map<number, Key> {
  const order = columns
    .flatMap((found, column) => (found?.key ? [{ column, key: found.key, found }] : []))
    .toSorted((a, b) => b.found.likeness - a.found.likeness || a.column - b.column);
  const taken = new Set<Key>();
  const mapping: [number, Key][] = [];
  for (const { column, key } of order) {
    if (taken.has(key)) continue;
    taken.add(key);
    mapping.push([column, key]);
  }
  return new Map(mapping.toSorted(([a], [b]) => a - b));
}
