import type { DossierRecord, FieldValue } from '../../core/dossier/dossier.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { ByRole, UnitClaimRow } from '../../platform/database/year-tables.ts';

/** What a unit says in a record: what is judged, and what is shown beside it. */
export interface SaidRecord extends DossierRecord {
  readonly title: string;
  /** Where the proof can be seen, of a record without a file. */
  readonly citation: string;
}

/** A record as the unit keeps it. */
export interface KeptRecord extends SaidRecord {
  readonly id: string;
  readonly publicId: string;
  readonly enteredAt: Date;
  readonly enteredBy: string | null;
  readonly enteredRole: ByRole;
  readonly version: number;
  /** How many files are kept with it. */
  readonly files: number;
}

/** A figure or attestation as it was last said. */
export interface KeptFigure {
  readonly key: string;
  readonly year: number;
  /** How many times it has been said; the next saying is one more. */
  readonly number: number;
  /** A flag is 1 or 0; null takes back what was said. */
  readonly value: number | null;
  /** The day up to which it speaks. */
  readonly asOf: Day;
  readonly explanation: string;
  readonly detail: Readonly<Record<string, FieldValue>>;
  readonly at: Date;
  readonly account: string | null;
  readonly role: ByRole;
}

/** All that a unit has recorded and declared, as it was known at a moment. */
export interface UnitYear {
  readonly unit: UnitRow;
  /** Newest day first. */
  readonly records: readonly KeptRecord[];
  readonly figures: readonly KeptFigure[];
  /** The latest claim of each field of the profile. */
  readonly claims: readonly UnitClaimRow[];
}
