import { type CompiledSet, compileSet } from '../../src/core/criteria/compile.ts';
import { withThreshold } from '../../src/core/criteria/kinds/index.ts';
import { type Gravity, statusOf } from '../../src/core/criteria/status.ts';
import {
  dossierGravity,
  gravityIn,
  type Verdicts,
  verdictsOf,
} from '../../src/core/criteria/verdicts.ts';
import type { Change, Flip } from '../../src/core/criteria/what-if.ts';
import { dossierOf } from '../data/dossiers.ts';
import { province } from '../data/province.ts';

/** The flips of a what-if the long way: every dossier made, tallied and judged anew. */
export function recomputed(
  set: CompiledSet,
  before: Verdicts,
  change: Change,
  units: number,
): Flip[] {
  const other = 'record' in change ? set : rebound(set, change.check, change.bound);
  const { facts } = province(other, units, (unit) => {
    const dossier = dossierOf(unit);
    if (!('record' in change)) return dossier;
    return { ...dossier, records: [...dossier.records, change.record] };
  });
  const after = verdictsOf(other, facts);
  const groups = new Map<string, Flip & { units: number[] }>();
  const note = (criterion: number | null, from: Gravity, to: Gravity, unit: number) => {
    if (from === to) return;
    const key = `${criterion} ${from} ${to}`;
    const flip = groups.get(key) ?? {
      criterion,
      from: statusOf(from),
      to: statusOf(to),
      units: [],
    };
    flip.units.push(unit);
    groups.set(key, flip);
  };
  const whole = ({ notMet, open, met }: Verdicts, unit: number) =>
    dossierGravity(notMet[unit] ?? 0, open[unit] ?? 0, met[unit] ?? 0);
  for (let unit = 0; unit < units; unit++) {
    set.criteria.forEach(({ criterion }, i) => {
      note(criterion.number, gravityIn(before, unit, 1 << i), gravityIn(after, unit, 1 << i), unit);
    });
    note(null, whole(before, unit), whole(after, unit), unit);
  }
  return [...groups.values()];
}

function rebound({ set }: CompiledSet, id: string, bound: number | string): CompiledSet {
  const clauses = set.clauses.map((clause) => ({
    ...clause,
    criteria: clause.criteria.map((criterion) => ({
      ...criterion,
      checks: criterion.checks.map((one) => (one.id === id ? withThreshold(one, bound) : one)),
    })),
  }));
  return compileSet({ ...set, clauses });
}
