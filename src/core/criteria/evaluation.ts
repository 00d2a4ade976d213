import type { Status } from './status.ts';

/** The judgement of a dossier, in the form in which files and programs exchange it. */
export interface Evaluation {
  readonly set: string;
  readonly year: number;
  /** Days are `YYYY-MM-DD` here. */
  readonly asOf: string;
  readonly final: boolean;
  readonly verdict: Status;
  readonly criteriaMet: number;
  readonly criteriaApplicable: number;
  readonly criteria: readonly CriterionEvaluation[];
}

export interface CriterionEvaluation {
  readonly number: number;
  readonly clause: number;
  readonly letter: string;
  readonly verdict: Status;
  readonly checks: readonly CheckEvaluation[];
}

export interface CheckEvaluation {
  readonly id: string;
  readonly status: Status;
  readonly have: number | null;
  readonly need: number | null;
  /** The last useful day, or null where no day applies. */
  readonly dueBy: string | null;
  readonly overdue: boolean;
  readonly external: boolean;
  readonly reason: string;
  readonly warnings: readonly string[];
}
