import type { CompiledSet } from '../criteria/compile.ts';
import type { Status } from '../criteria/status.ts';
import { evaluatorVersion } from '../criteria/version.ts';
import { type FrozenCheck, type FrozenVerdicts, judged, type Snapshot } from './snapshot.ts';

export type Replayed =
  | { readonly same: true }
  /** Another set than that under which it was closed: nothing can be said. */
  | { readonly same: false; readonly differs: 'set' }
  | {
      readonly same: false;
      readonly differs: 'check';
      readonly criterion: number;
      /** The first check that differs; undefined is one that the other has not. */
      readonly was: FrozenCheck | undefined;
      readonly now: FrozenCheck | undefined;
      /** Whether the evaluator is another than at the closing, which explains it. */
      readonly evaluatorChanged: boolean;
    }
  /** Each check is the same, but not what is combined from them. */
  | {
      readonly same: false;
      readonly differs: 'verdict';
      readonly criterion: number | undefined;
      readonly was: Status | undefined;
      readonly now: Status | undefined;
    };

/**
 * Judges a snapshot anew and holds it against what was found at the closing. Everything must be equal
 * but the wording; whoever changed a fact or a verdict afterwards is told by the first check. A fact
 * that moves no check is found by the snapshot's digest alone. The set is opened by the digest that
 * the snapshot names.
 */
export function replay(snapshot: Snapshot, set: CompiledSet): Replayed {
  if (set.set.id !== snapshot.set.id) return { same: false, differs: 'set' };
  const was = snapshot.verdicts;
  const now = judged(snapshot, set);
  return differingCheck(was, now, snapshot) ?? differingVerdict(was, now) ?? { same: true };
}

function differingCheck(
  was: FrozenVerdicts,
  now: FrozenVerdicts,
  { evaluator }: Snapshot,
): Replayed | undefined {
  const evaluatorChanged = evaluator !== evaluatorVersion;
  for (const { criterion, before, after } of sideBySide(was, now)) {
    if (!before || !after || !equal(before, after)) {
      const found = { criterion, was: before, now: after, evaluatorChanged };
      return { same: false, differs: 'check', ...found };
    }
  }
  return undefined;
}

interface Pair {
  readonly criterion: number;
  readonly before: FrozenCheck | undefined;
  readonly after: FrozenCheck | undefined;
}

/** Checks of both, place by place in the set's order. */
function sideBySide(was: FrozenVerdicts, now: FrozenVerdicts): readonly Pair[] {
  const [before, after] = [was, now].map(({ criteria }) =>
    criteria.flatMap(({ number, checks }) => checks.map((check) => ({ number, check }))),
  );
  const longer = (before?.length ?? 0) > (after?.length ?? 0) ? before : after;
  return (longer ?? []).map(({ number }, place) => ({
    criterion: number,
    before: before?.[place]?.check,
    after: after?.[place]?.check,
  }));
}

function equal(a: FrozenCheck, b: FrozenCheck): boolean {
  return (
    a.id === b.id &&
    a.status === b.status &&
    a.have === b.have &&
    a.need === b.need &&
    a.dueBy === b.dueBy &&
    a.overdue === b.overdue &&
    a.external === b.external
  );
}

function differingVerdict(was: FrozenVerdicts, now: FrozenVerdicts): Replayed | undefined {
  const count = Math.max(was.criteria.length, now.criteria.length);
  for (let place = 0; place < count; place++) {
    const [before, after] = [was.criteria[place], now.criteria[place]];
    if (before?.number !== after?.number || before?.verdict !== after?.verdict) {
      const criterion = before?.number ?? after?.number;
      const found = { criterion, was: before?.verdict, now: after?.verdict };
      return { same: false, differs: 'verdict', ...found };
    }
  }
  if (was.verdict === now.verdict) return undefined;
  const whole = { criterion: undefined, was: was.verdict, now: now.verdict };
  return { same: false, differs: 'verdict', ...whole };
}
