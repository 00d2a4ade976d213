import type { CompiledCheck, CompiledSet } from './compile.ts';
import { judge } from './evaluate.ts';
import type { Facts } from './layout.ts';
import { type Gravity, MET, NOT_APPLICABLE, NOT_MET, OPEN } from './status.ts';

/**
 * Verdicts of many units, four bit masks each: one bit a criterion, in the set's order. Exactly
 * one of the four has a criterion's bit.
 */
export interface Verdicts {
  readonly notApplicable: Int32Array;
  readonly met: Int32Array;
  readonly open: Int32Array;
  readonly notMet: Int32Array;
}

/** Judges `units` rows of facts that stand one after another: verdicts only, without reasons. */
export function verdictsOf(set: CompiledSet, facts: Facts, units: number, final = false): Verdicts {
  const verdicts: Verdicts = {
    notApplicable: new Int32Array(units),
    met: new Int32Array(units),
    open: new Int32Array(units),
    notMet: new Int32Array(units),
  };
  const { criteria, width } = set;
  for (let unit = 0; unit < units; unit++) {
    const at = unit * width;
    let [notApplicable, met, open, notMet] = [0, 0, 0, 0];
    for (let i = 0; i < criteria.length; i++) {
      const criterion = criteria[i];
      if (!criterion) break;
      const bit = 1 << i;
      switch (criterionGravity(criterion.checks, facts, at, final)) {
        case NOT_APPLICABLE:
          notApplicable |= bit;
          break;
        case MET:
          met |= bit;
          break;
        case OPEN:
          open |= bit;
          break;
        case NOT_MET:
          notMet |= bit;
          break;
      }
    }
    verdicts.notApplicable[unit] = notApplicable;
    verdicts.met[unit] = met;
    verdicts.open[unit] = open;
    verdicts.notMet[unit] = notMet;
  }
  return verdicts;
}

/** The verdict of one criterion for the row that starts at `at`. */
export function criterionGravity(
  checks: readonly CompiledCheck[],
  facts: Facts,
  at: number,
  final: boolean,
): Gravity {
  let gravest: Gravity = NOT_APPLICABLE;
  for (let i = 0; i < checks.length; i++) {
    const check = checks[i];
    if (!check) break;
    const gravity = judge(check, facts, at);
    if (gravity === NOT_MET) return NOT_MET;
    if (gravity > gravest) gravest = gravity;
  }
  return final && gravest === OPEN ? NOT_MET : gravest;
}

/** The verdict of a criterion (by its bit) in a unit's masks. */
export function gravityIn(verdicts: Verdicts, unit: number, bit: number): Gravity {
  if ((verdicts.notMet[unit] ?? 0) & bit) return NOT_MET;
  if ((verdicts.open[unit] ?? 0) & bit) return OPEN;
  return (verdicts.met[unit] ?? 0) & bit ? MET : NOT_APPLICABLE;
}

/** The verdict of the whole dossier, from a unit's masks. */
export function dossierGravity(notMet: number, open: number, met: number): Gravity {
  return notMet ? NOT_MET : open ? OPEN : met ? MET : NOT_APPLICABLE;
}
