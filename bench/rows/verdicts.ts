import { verdictsOf } from '../../src/core/criteria/verdicts.ts';
import type { Province } from '../data/province.ts';
import type { Rival } from '../rivals/rival.ts';
import type { PlainSet } from '../rules/translate.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

/** How many units a rival judges in a pass: what it does in the time that a sample takes. */
const load: Readonly<Record<string, number>> = {
  'json-logic-engine': 20_000,
  'json-rules-engine': 250,
  '@gorules/zen-engine': 2_000,
};
const lines: Readonly<Record<string, number>> = { 'json-logic-engine': 1 };

/** Verdicts only, from tallied facts: ours against each rival in turn. */
export async function verdictRows(
  { set, facts, units }: Province,
  { facts: names, checks }: PlainSet,
  rivals: readonly Rival[],
): Promise<Row[]> {
  const ours = { units, pass: () => verdictsOf(set, facts) };
  const rows: Row[] = [];
  for (const { name, judge } of rivals) {
    const count = Math.min(units, load[name] ?? units);
    const told = Array.from({ length: count }, (_, unit) => names.tell(facts, unit));
    const [mine, theirs] = await duel(ours, { units: count, pass: () => judge(told) });
    const line = lines[name] ?? 150;
    rows.push({
      what: 'verdicts only, units',
      ours: perSecond(mine),
      rival: `${name} (${checks.length} of ${set.checks.length} checks)`,
      theirs: perSecond(theirs),
      ratio: times(mine / theirs),
      line: `≥ ${line}×`,
      reached: mine / theirs >= line,
    });
  }
  return rows;
}
