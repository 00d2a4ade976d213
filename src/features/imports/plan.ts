import type { SheetRow } from '../../core/sheets/row.ts';
import type { Target } from '../../core/sheets/targets.ts';
import type { Text } from '../../core/text.ts';
import type { ActBy } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What taking in each row would do. */
export const outcomes = ['new', 'changed', 'same', 'faulty'] as const;
export type Outcome = (typeof outcomes)[number];

export type Counts = Readonly<Record<Outcome | 'skipped', number>>;

export const noCounts: Counts = { new: 0, changed: 0, same: 0, faulty: 0, skipped: 0 };

export function sumOf(one: Counts, other: Counts): Counts {
  return {
    new: one.new + other.new,
    changed: one.changed + other.changed,
    same: one.same + other.same,
    faulty: one.faulty + other.faulty,
    skipped: one.skipped + other.skipped,
  };
}

/** The outcomes that a report tells row by row; the others it only counts. */
export type ToldOutcome = Extract<Outcome, 'changed' | 'faulty'>;

/** A row as its report shows it. */
export interface ReportedRow {
  readonly row: number;
  readonly outcome: ToldOutcome;
  readonly code: string;
  readonly name: string;
  readonly says: readonly Text[];
}

/** What a batch of rows would do, and the doing of it. */
export interface Plan {
  readonly counts: Counts;
  readonly reported: readonly ReportedRow[];
  /** Writes all of it, in the transaction in which it was planned. */
  readonly take: () => Promise<void>;
}

/** Plans the rows of one file, batch after batch in their order. */
export type Planner = (rows: readonly SheetRow[]) => Promise<Plan>;

/** Which column is what, by the column's place from 0; and what else the reader must know. */
export interface Mapping {
  readonly columns: Readonly<Record<string, string>>;
  /** Of a catalogue of several provinces, the code of ours. */
  readonly province?: string | undefined;
}

/** In whose name a file is taken in. */
export interface Importer extends ActBy {
  /** Where only units of one commune may be taken in. */
  readonly commune: string | undefined;
  readonly now: Date;
  /** The name of the file. */
  readonly file: string;
}

/** The rows of a file below its header, without those that are no data. */
export interface DataRows {
  readonly rows: AsyncIterable<SheetRow>;
  /** How many were left out; known when all were read. */
  readonly skipped: () => number;
}

/** Something of which a file can bring many. */
export interface ImportKind {
  readonly kind: 'units' | 'communes';
  readonly targets: readonly Target<string>[];
  readonly planner: (tx: Tx, importer: Importer, mapping: Mapping) => Promise<Planner>;
}
