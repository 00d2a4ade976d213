import type { DossierRecord } from '../dossier/dossier.ts';
import type { Calendar } from './calendar.ts';
import { type CompiledCriterion, type CompiledSet, compileSet } from './compile.ts';
import { withThreshold } from './kinds/index.ts';
import type { Facts } from './layout.ts';
import type { CriteriaSet } from './set.ts';
import { type Gravity, MET, NOT_MET, OPEN, type Status, statuses } from './status.ts';
import { addRecord } from './tally.ts';
import {
  criterionGravity,
  dossierGravity,
  gravityIn,
  type Verdicts,
  verdictsOf,
} from './verdicts.ts';

/** The units of a round under one set, year and window, with their verdicts as they stand. */
export interface Units {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  /** One row of facts a unit, one after another. */
  readonly facts: Facts;
  readonly count: number;
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
  const count = facts.length / set.width;
  if (!Number.isInteger(count)) throw new RangeError('facts are not whole rows of the set');
  return { set, calendar, facts, count, final, verdicts: verdictsOf(set, facts, count, final) };
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
  /** Places of the units among the rows, ascending. */
  readonly units: readonly number[];
}

/**
 * Which verdicts would flip under a change, by criterion in the set's order and the dossiers' own
 * last. Nothing is stored. Throws RangeError where the set has no such check or the bound does not
 * fit it.
 */
export function whatIf(units: Units, change: Change): Flip[] {
  return 'record' in change
    ? flips(units, criteriaTouched(units.set, change.record), (scratch) => {
        addRecord(units.set, units.calendar, scratch, 0, change.record);
      })
    : flips(units, criteriaRebound(units.set, change.check, change.bound));
}

/** A criterion to be judged anew, and its place among the set's. */
interface Suspect {
  readonly index: number;
  readonly criterion: CompiledCriterion;
}

function flips(
  { set, facts, count, final, verdicts }: Units,
  suspects: readonly Suspect[],
  alter?: (scratch: Facts) => void,
): Flip[] {
  const found = new Map<number, number[]>();
  const note = (group: number, from: Gravity, to: Gravity, unit: number) => {
    const key = (group * 4 + from) * 4 + to;
    const units = found.get(key);
    if (units) units.push(unit);
    else found.set(key, [unit]);
  };
  const whole = set.criteria.length;
  const scratch = new Float64Array(set.width);
  for (let unit = 0; unit < count; unit++) {
    const start = unit * set.width;
    if (alter) {
      scratch.set(facts.subarray(start, start + set.width));
      alter(scratch);
    }
    let notMet = verdicts.notMet[unit] ?? 0;
    let open = verdicts.open[unit] ?? 0;
    let met = verdicts.met[unit] ?? 0;
    const before = dossierGravity(notMet, open, met);
    for (const { index, criterion } of suspects) {
      const bit = 1 << index;
      const from = gravityIn(verdicts, unit, bit);
      const to = alter
        ? criterionGravity(criterion.checks, scratch, 0, final)
        : criterionGravity(criterion.checks, facts, start, final);
      if (from === to) continue;
      notMet = to === NOT_MET ? notMet | bit : notMet & ~bit;
      open = to === OPEN ? open | bit : open & ~bit;
      met = to === MET ? met | bit : met & ~bit;
      note(index, from, to, unit);
    }
    const after = dossierGravity(notMet, open, met);
    if (before !== after) note(whole, before, after, unit);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([key, units]) => ({
      criterion: set.criteria[key >> 4]?.criterion.number ?? null,
      from: statuses[((key >> 2) & 3) as Gravity],
      to: statuses[(key & 3) as Gravity],
      units,
    }));
}

/** Criteria with a check that reads a column into which the record may fall. */
function criteriaTouched(set: CompiledSet, record: DossierRecord): Suspect[] {
  const columns = new Set(
    record.category.flatMap((name) => (set.gatherers.get(name) ?? []).map(({ column }) => column)),
  );
  return set.criteria.flatMap((criterion, index) => {
    const touched = criterion.checks.some((check) =>
      [...check.columns].some((one) => columns.has(one)),
    );
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
