import type { CompiledSet } from '../../src/core/criteria/compile.ts';
import { compileSet } from '../../src/core/criteria/compile.ts';
import { withThreshold } from '../../src/core/criteria/kinds/index.ts';
import { type Gravity, statuses } from '../../src/core/criteria/status.ts';
import {
  dossierGravity,
  gravityIn,
  type Verdicts,
  verdictsOf,
} from '../../src/core/criteria/verdicts.ts';
import { type Change, type Flip, gatherUnits, whatIf } from '../../src/core/criteria/what-if.ts';
import type { DossierRecord } from '../../src/core/dossier/dossier.ts';
import { dayOf } from '../../src/core/vietnamese/day.ts';
import { dossierOf } from '../data/dossiers.ts';
import { type Province, province } from '../data/province.ts';
import { year } from '../data/records.ts';
import { milliseconds, type Row } from '../table.ts';
import { alone } from '../timing.ts';

const line = 50;

const welfare: DossierRecord = {
  category: ['social-welfare'],
  date: dayOf(year, 9, 5),
  fields: {},
};
const observance: DossierRecord = {
  category: ['legal-education', 'observance/drug-prevention-day'],
  date: dayOf(year, 6, 25),
  fields: { vigilance: true },
};

const questions: readonly (readonly [string, Change])[] = [
  ['13.1 asks for 3', { check: '13.1', bound: 3 }],
  ['one more social-welfare record', { record: welfare }],
  ['one more observance, of two categories', { record: observance }],
];

/** Which verdicts would flip in a province, had the decision or every unit's year been otherwise. */
export async function whatIfRows({ set, calendar, facts, units }: Province): Promise<Row[]> {
  const gathered = gatherUnits(set, calendar, facts);
  const rows: Row[] = [];
  for (const [asked, change] of questions) {
    const flips = whatIf(gathered, change);
    check(asked, flips, recomputed(set, gathered.verdicts, change, units));
    const ms = await alone(() => whatIf(gathered, change));
    const turned = flips.reduce((sum, flip) => sum + flip.units.length, 0);
    rows.push({
      what: `what-if over ${units / 1000} 000 units: ${asked} (${turned} flips)`,
      ours: milliseconds(ms),
      rival: '—',
      theirs: '—',
      ratio: '—',
      line: `≤ ${line} ms`,
      reached: ms <= line,
    });
  }
  return rows;
}

/** The same the long way: every dossier made, tallied and judged anew under the change. */
function recomputed(set: CompiledSet, before: Verdicts, change: Change, units: number): Flip[] {
  const other = 'record' in change ? set : rebound(set, change.check, change.bound);
  const { facts } = province(other, units, (unit) => {
    const dossier = dossierOf(unit);
    if (!('record' in change)) return dossier;
    return { ...dossier, records: [...dossier.records, change.record] };
  });
  const after = verdictsOf(other, facts, units);
  const groups = new Map<string, Flip & { units: number[] }>();
  const note = (criterion: number | null, from: Gravity, to: Gravity, unit: number) => {
    if (from === to) return;
    const key = `${criterion} ${from} ${to}`;
    const flip = groups.get(key) ?? { criterion, from: statuses[from], to: statuses[to], units: [] };
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

function check(asked: string, flips: readonly Flip[], expected: readonly Flip[]): void {
  const [a, b] = [flips, expected].map((all) => all.map((flip) => JSON.stringify(flip)).sort());
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`what-if “${asked}” is wrong`);
}
