import type { DossierRecord } from '../dossier/dossier.ts';
import type { Calendar } from './calendar.ts';
import { type CompiledCriterion, type CompiledSet, compileSet } from './compile.ts';
import type { Facts } from './facts.ts';
import { judgeCriterion } from './judge.ts';
import { withThreshold } from './kinds/index.ts';
import type { CriteriaSet } from './set.ts';
import { States } from './states.ts';
import { type Gravity, MET, NOT_MET, OPEN, type Status, statusOf } from './status.ts';
import { addRecord } from './tally.ts';
import { dossierGravity, gravityIn, type Verdicts, verdictsOf } from './verdicts.ts';

/** The units of a round under one set, year and window, with their verdicts as they stand. */
export interface Units {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly facts: Facts;
  readonly final: boolean;
  readonly verdicts: Verdicts;
}

/** Gathers what a what-if asks again and again, so that each question costs little. */
export function gatherUnits(
  set: CompiledSet,
  calendar: Calendar,
  facts: Facts,
  final = false,
): Units {
  return { set, calendar, facts, final, verdicts: verdictsOf(set, facts, final) };
}

/** What might be otherwise: a check's bound, or one more record in every unit. */
export type Change =
  | { readonly check: string; readonly bound: number | string }
  | { readonly record: DossierRecord };

/** Units whose verdict would turn from one state into another. */
export interface Flip {
  /** Number of the criterion; null for the verdict of the whole dossier. */
  readonly criterion: number | null;
  readonly from: Status;
  readonly to: Status;
  /** Places of the units in the table of facts, ascending. */
  readonly units: readonly number[];
}

/**
 * Which verdicts would flip under a change, by criterion in the set's order and the dossiers' own
 * last. Nothing is stored. Throws RangeError where the set has no such check or the bound does not
 * fit it.
 */
export function whatIf(units: Units, change: Change): Flip[] {
  if (!('record' in change)) {
    return flips(units, units.facts, criteriaRebound(units.set, change.check, change.bound));
  }
  const { set, calendar, facts } = units;
  const altered = facts.copy();
  for (let unit = 0; unit < facts.units; unit++) {
    addRecord(set, calendar, altered, unit, change.record);
  }
  return flips(units, altered, criteriaTouched(set, change.record));
}

/** A criterion to be judged anew, and its place among the set's. */
interface Suspect {
  readonly index: number;
  readonly criterion: CompiledCriterion;
}

function flips(
  { set, final, verdicts }: Units,
  facts: Facts,
  suspects: readonly Suspect[],
): Flip[] {
  const { units } = facts;
  const found = new Map<number, number[]>();
  const note = (group: number, from: Gravity, to: Gravity, unit: number) => {
    const key = (group << 6) | (from << 3) | to;
    const flipped = found.get(key);
    if (flipped) flipped.push(unit);
    else found.set(key, [unit]);
  };
  const [notMet, open, met] = [
    verdicts.notMet.slice(),
    verdicts.open.slice(),
    verdicts.met.slice(),
  ];
  for (const { index, criterion } of suspects) {
    const bit = 1 << index;
    const anew = new States(units);
    judgeCriterion(criterion.checks, facts, 0, units, final, anew, 0);
    for (let unit = 0; unit < units; unit++) {
      const from = gravityIn(verdicts, unit, bit);
      const to = anew.at(unit);
      if (from === to) continue;
      move(notMet, unit, bit, to === NOT_MET);
      move(open, unit, bit, to === OPEN);
      move(met, unit, bit, to === MET);
      note(index, from, to, unit);
    }
  }
  for (let unit = 0; unit < units; unit++) {
    const from = dossierAt(verdicts.notMet, verdicts.open, verdicts.met, unit);
    const to = dossierAt(notMet, open, met, unit);
    if (from !== to) note(set.criteria.length, from, to, unit);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([key, flipped]) => ({
      criterion: set.criteria[key >> 6]?.criterion.number ?? null,
      from: statusOf(((key >> 3) & 7) as Gravity),
      to: statusOf((key & 7) as Gravity),
      units: flipped,
    }));
}

function move(mask: Int32Array, unit: number, bit: number, here: boolean): void {
  const bits = mask[unit] ?? 0;
  mask[unit] = here ? bits | bit : bits & ~bit;
}

function dossierAt(notMet: Int32Array, open: Int32Array, met: Int32Array, unit: number): Gravity {
  return dossierGravity(notMet[unit] ?? 0, open[unit] ?? 0, met[unit] ?? 0);
}

/** Criteria with a check that reads a column into which the record may fall. */
function criteriaTouched(set: CompiledSet, record: DossierRecord): Suspect[] {
  const columns = new Set(
    record.category.flatMap((name) => (set.gatherers.get(name) ?? []).map(({ column }) => column)),
  );
  return set.criteria.flatMap((criterion, index) => {
    const touched = criterion.checks.some((check) => check.columns.some((one) => columns.has(one)));
    return touched ? { index, criterion } : [];
  });
}

/** The criterion of the check, compiled with another bound over the same layout of facts. */
function criteriaRebound(set: CompiledSet, id: string, bound: number | string): Suspect[] {
  const place = set.checks.find(({ check }) => check.id === id);
  if (!place) throw new RangeError(`no check ${id}`);
  const variant = compileSet(rebound(set.set, id, bound));
  const criterion = variant.criteria[place.criterion];
  return criterion ? [{ index: place.criterion, criterion }] : [];
}

function rebound(set: CriteriaSet, id: string, bound: number | string): CriteriaSet {
  return {
    ...set,
    clauses: set.clauses.map((clause) => ({
      ...clause,
      criteria: clause.criteria.map((criterion) => ({
        ...criterion,
        checks: criterion.checks.map((check) =>
          check.id === id ? withThreshold(check, bound) : check,
        ),
      })),
    })),
  };
}
