import fc from 'fast-check';
import { calendarOf } from '../src/core/criteria/calendar.ts';
import { evaluateFacts } from '../src/core/criteria/evaluate.ts';
import { statuses } from '../src/core/criteria/status.ts';
import { tally } from '../src/core/criteria/tally.ts';
import { gravityIn, verdictsOf } from '../src/core/criteria/verdicts.ts';
import { someDossier } from '../test/support/dossiers.ts';
import { asOf, type Province } from './data/province.ts';
import { packed, type Rival } from './rivals/rival.ts';
import type { FactNames } from './rules/facts.ts';

const realistic = 2_000;
const random = 2_000;

/**
 * Before anything is timed: every contender gives every criterion of the same units the same
 * verdict, in realistic dossiers and in random ones. Throws where one does not.
 */
export async function agree(
  { set, facts: provinces, calendar }: Province,
  names: FactNames,
  rivals: readonly Rival[],
): Promise<string> {
  const units = realistic + random;
  const facts = new Float64Array(units * set.width);
  facts.set(provinces.subarray(0, realistic * set.width));
  const dossiers = fc.sample(someDossier(set), { seed: 2023, numRuns: random });
  dossiers.forEach((dossier, i) => {
    const days = calendarOf(set.set, dossier.year, dossier.window);
    tally(set, days, dossier, facts, (realistic + i) * set.width);
  });

  const verdicts = verdictsOf(set, facts, units);
  const ours = Int32Array.from({ length: units }, (_, unit) =>
    packed(set.criteria.map((_, i) => gravityIn(verdicts, unit, 1 << i))),
  );
  const explained = Int32Array.from({ length: units }, (_, unit) => {
    const { criteria } = evaluateFacts(set, calendar, facts, unit * set.width, { asOf });
    return packed(criteria.map(({ verdict }) => statuses.indexOf(verdict)));
  });
  compare('verdicts with reasons', ours, explained);
  const told = Array.from(ours, (_, unit) => names.tell(facts, unit * set.width));
  for (const { name, judge } of rivals) compare(name, ours, await judge(told));

  const different = new Set(ours).size;
  return `Agreement: ${units} units (${different} different outcomes), all contenders alike.`;
}

function compare(name: string, ours: Int32Array, theirs: Int32Array): void {
  if (theirs.length !== ours.length) throw new Error(`${name} judged ${theirs.length} units`);
  const unit = ours.findIndex((verdicts, i) => verdicts !== theirs[i]);
  if (unit < 0) return;
  const [a, b] = [ours, theirs].map((all) => (all[unit] ?? 0).toString(4).padStart(16, '0'));
  throw new Error(`${name} disagrees on unit ${unit}: ours ${a}, theirs ${b}`);
}
