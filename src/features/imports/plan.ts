import type { SheetRow } from '../../core/sheets/row.ts';
import type { Target } from '../../core/sheets/targets.ts';
import type { Text } from '../../core/text.ts';
import type { ActBy } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What taking in each row would do. */
export const outcomes = ['new', 'changed', 'same', 'faulty'] as const;
export type Outcome = (typeof outcomes)[number];

export type Counts = Readonly<Record<Outcome | 'skipped', number>>;

/** A row as its report shows it; those that stay as they are need none. */
export interface ReportedRow {
  readonly row: number;
  readonly outcome: Outcome;
  readonly code: string;
  readonly name: string;
  readonly says: readonly Text[];
}

/** What a whole file would do, and the doing of it. */
export interface Plan {
  readonly counts: Counts;
  readonly reported: readonly ReportedRow[];
  /** Writes all of it; to be called in the transaction in which it was planned. */
  readonly take: (tx: Tx) => Promise<void>;
}

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
  readonly plan: (tx: Tx, importer: Importer, mapping: Mapping, data: DataRows) => Promise<Plan>;
}
