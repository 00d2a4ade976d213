import * as v from 'valibot';
import type { FieldValue } from '../../dossier/dossier.ts';
import type { Lang } from '../../text.ts';
import type { Facts } from '../facts.ts';
import type { Layout, Selection } from '../layout.ts';
import type { States } from '../states.ts';
import type { Gravity } from '../status.ts';
import { NonEmpty, Text, type Where } from '../vocabulary.ts';

/** What every check carries, whatever its kind. */
export const checkEntries = {
  /** The id by which files, tests and decisions name the check, for ever. */
  id: v.pipe(v.string(), v.regex(/^\S+$/)),
  /** Our own short label beside the law's words. */
  label: Text,
  /** The printed letter of the part of the criterion, where the law has one. */
  point: v.optional(NonEmpty),
  /** Names of conditions: the check applies where every one holds. */
  when: v.optional(v.pipe(v.array(NonEmpty), v.minLength(1))),
  /** Another body's paper decides it. */
  external: v.optional(v.boolean()),
  /** What to say beside the verdict where a condition holds. */
  warnings: v.optional(v.array(v.strictObject({ when: NonEmpty, says: Text }))),
};

/** A check compiled against a layout: what it decides, shows and says, from compact facts. */
export interface Rule {
  /**
   * Adds the states of the units from `from` up to `to` to `states`, from `start` on: by the facts
   * alone, for conditions and finality are the evaluator's. It takes many units in one call because
   * a call costs more than a decision.
   */
  readonly judge: (facts: Facts, from: number, to: number, states: States, start: number) => void;
  readonly have: (facts: Facts, unit: number) => number | null;
  readonly need: (facts: Facts, unit: number) => number | null;
  /** The span whose end is the last useful day, by its place in the calendar; else the window. */
  readonly span?: number;
  /** What the figures of a dossier must respect to make sense. */
  readonly bound?: Bound;
  /** What would feed it: what a button beside it opens. */
  readonly asks: Asks;
  readonly words: Readonly<Record<Lang, RuleWords>>;
  /** Doubts about records that count all the same. */
  readonly warns?: (facts: Facts, unit: number, lang: Lang) => string[];
}

/** What a check looks at, as far as a unit can add it: records, figures and attestations. */
export interface Asks {
  /** Any of these categories. */
  readonly categories: readonly string[];
  /** What such a record must carry to count. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Names of figures and attestations, as in the check. */
  readonly figures: readonly string[];
}

/** A check that asks for figures alone. */
export function asksFigures(...figures: readonly string[]): Asks {
  return { categories: [], fields: {}, figures };
}

/** The parts together may not exceed the whole; all are names of figures. */
export interface Bound {
  readonly parts: readonly string[];
  readonly whole: string;
}

export interface RuleWords {
  /** What the check demands, in plain words. */
  readonly demand: string;
  /** What is held and what is short: the opening of the reason. */
  readonly held: (facts: Facts, unit: number, state: Gravity) => string;
  /**
   * What would cure it: whole sentences, or nothing where it is met or cannot be cured. `past`
   * says that the last useful day is over.
   */
  readonly cure: (facts: Facts, unit: number, state: Gravity, past: boolean) => string;
}

/** What a check's names must refer to; each call files a fault where the set has no such thing. */
export interface References {
  readonly categories: (names: readonly string[], path: string) => void;
  readonly period: (name: string | undefined, path: string) => void;
  readonly where: (where: Where | undefined, of: readonly string[], path: string) => void;
  readonly figure: (name: string, types: readonly FigureType[], path: string) => void;
  /** A rung of a field's ladder, given what the where-clause fixes. */
  readonly rung: (
    value: string,
    field: { name: string; path: string },
    selection: Selection,
    path: string,
  ) => void;
}
export type FigureType = 'count' | 'decimal' | 'flag';

/**
 * One kind of check. Its file holds, side by side, how it is written in a set, what it refers to,
 * how it is decided and how it is put into words.
 */
export interface Kind<Spec> {
  /** The bound that another decision may set differently; it never changes the layout of facts. */
  readonly threshold?: keyof Spec & string;
  readonly refer: (spec: Spec, references: References) => void;
  readonly compile: (spec: Spec, layout: Layout) => Rule;
}

/** A figure as shown: null where it is unset. */
export function shown(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** A threshold counts something: one or more. */
export const Threshold = v.pipe(v.number(), v.integer(), v.minValue(1));
