import type { Day } from '../vietnamese/day.ts';
import type { UnitProfile } from './unit.ts';

/** The days from which records count, both ends included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export type FieldValue = string | number | boolean;

/** An event or paper kept as proof. It belongs to one or more categories of the criteria set. */
export interface DossierRecord {
  readonly category: readonly string[];
  /** The day of the event or the paper, never the day it was entered. */
  readonly date: Day;
  readonly title?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly note?: string;
  readonly participants?: number;
  /** What its categories ask for besides, by field name of the criteria set. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A unit's year: what an evaluation judges. */
export interface Dossier {
  /** Id of the criteria set. */
  readonly set: string;
  readonly year: number;
  /** The round's window; where none is given, the set's own for the year. */
  readonly window?: Window;
  readonly unit: UnitProfile;
  readonly records: readonly DossierRecord[];
  /** Figures and attestations by statement key. A missing key is unset: not zero and not no. */
  readonly statement: Readonly<Record<string, number | boolean>>;
}
