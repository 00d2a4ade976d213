import type { CompiledSet } from './compile.ts';
import type { Facts } from './facts.ts';
import { judgeCriterion } from './judge.ts';
import { States } from './states.ts';
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

/** Judges every unit of a table of facts: verdicts only, without reasons. */
export function verdictsOf(set: CompiledSet, facts: Facts, final = false): Verdicts {
  const { units } = facts;
  const masks: Verdicts = {
    notApplicable: new Int32Array(units),
    met: new Int32Array(units),
    open: new Int32Array(units),
    notMet: new Int32Array(units),
  };
  // Some units at a time, so that their verdicts stay in the processor's cache; not a power of two,
  // for then the verdicts of one unit would fall on the same few lines of it.
  for (let from = 0; from < units; from += block) {
    const to = Math.min(units, from + block);
    const verdicts = new States(set.criteria.length * (to - from));
    set.criteria.forEach(({ checks }, index) => {
      judgeCriterion(checks, facts, from, to, final, verdicts, index * (to - from));
    });
    gather(verdicts, set.criteria.length, from, to, masks);
  }
  return masks;
}

const block = 3000;

/** Turns the verdicts of criteria, each a run of units, into masks, each a bit a criterion. */
function gather(
  verdicts: States,
  criteria: number,
  from: number,
  to: number,
  { notApplicable, met, open, notMet }: Verdicts,
): void {
  const all = 2 ** criteria - 1;
  const count = to - from;
  for (let i = 0; i < count; i++) {
    // The three bits of a gravity: it applies, it is not met yet, it is ruled out.
    let applies = 0;
    let unmet = 0;
    let ruledOut = 0;
    for (let index = 0; index < criteria; index++) {
      const verdict = verdicts.at(index * count + i);
      applies |= (verdict & 1) << index;
      unmet |= ((verdict >> 1) & 1) << index;
      ruledOut |= (verdict >> 2) << index;
    }
    notApplicable[from + i] = all & ~applies;
    met[from + i] = applies & ~unmet;
    open[from + i] = unmet & ~ruledOut;
    notMet[from + i] = ruledOut;
  }
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
