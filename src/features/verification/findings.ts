import type { Status } from '../../core/criteria/status.ts';
import type { FrozenCheck } from '../../core/dossier/snapshot.ts';
import type { Text } from '../../core/text.ts';

/** Of which dossier something is said: its round where that is there, and the code of its closing or, without one, of its address. */
export interface Place {
  readonly round: string | null;
  readonly code: string;
}

/**
 * An action is not one; one is left out before it; it cannot follow on what was done before; it is of
 * another unit; it is not as its act tells; it has no act.
 */
export type ActionFault =
  | 'unreadable'
  | 'missing'
  | 'impossible'
  | 'otherUnit'
  | 'unlikeAct'
  | 'withoutAct';
/** What the row of a dossier says of it, in lists; `verdicts` are held against the snapshot that stands. */
export type Column = 'round' | 'state' | 'stateAt' | 'late' | 'code' | 'registeredOn' | 'verdicts';
/** None under the digest of a closing; not the text of its digest; no snapshot; of another unit; of no closing. */
export type SnapshotFault = 'missing' | 'changed' | 'unreadable' | 'otherUnit' | 'unnamed';
export type SetFault = 'missing' | 'changed' | 'unreadable';
export type TextFault = 'changed' | 'missing' | 'erasedWithoutAct';
/** Its bytes are gone, or others, or cannot be read; no row has it; its row has no digest. */
export type FileFault =
  | 'missing'
  | 'changed'
  | 'unreadable'
  | 'unknown'
  | 'withoutDigest'
  | 'erasedWithoutAct';

/** What verifying comes upon. All but `erased` are faults. */
export type Finding =
  | { readonly what: 'action'; readonly fault: ActionFault; readonly at: Place; readonly n: number }
  /** An act tells of an action that is not there. */
  | {
      readonly what: 'act';
      readonly at: Place | undefined;
      readonly act: number;
      readonly n: number;
    }
  /** No version of a record, or no saying of a figure, is what was frozen of it. */
  | { readonly what: 'record'; readonly at: Place; readonly name: string }
  | { readonly what: 'figure'; readonly at: Place; readonly label: Text }
  | { readonly what: 'column'; readonly at: Place; readonly column: Column }
  | { readonly what: 'snapshot'; readonly fault: SnapshotFault; readonly at: Place }
  | { readonly what: 'set'; readonly fault: SetFault; readonly at: Place }
  | {
      readonly what: 'check';
      readonly at: Place;
      readonly criterion: number;
      readonly was: FrozenCheck | undefined;
      readonly now: FrozenCheck | undefined;
      /** The version of the evaluator at the closing, where it is another today. */
      readonly evaluator: number | undefined;
    }
  | {
      readonly what: 'verdict';
      readonly at: Place;
      readonly criterion: number | undefined;
      readonly was: Status | undefined;
      readonly now: Status | undefined;
    }
  | { readonly what: 'text'; readonly fault: TextFault; readonly digest: string }
  | { readonly what: 'file'; readonly fault: FileFault; readonly name: string }
  /** Removed, as an act of the trail tells. */
  | {
      readonly what: 'erased';
      readonly of: 'text' | 'file';
      readonly name: string;
      readonly act: number;
    };

export type Tell = (finding: Finding) => void;
