import fc from 'fast-check';
import { calendarOf } from '../src/core/criteria/calendar.ts';
import { Evaluator } from '../src/core/criteria/evaluate.ts';
import { Facts } from '../src/core/criteria/facts.ts';
import { statuses, statusOf } from '../src/core/criteria/status.ts';
import { tally } from '../src/core/criteria/tally.ts';
import { gravityIn, verdictsOf } from '../src/core/criteria/verdicts.ts';
import { someDossier } from '../test/support/dossiers.ts';
import { asOf, type Province } from './data/province.ts';
import type { Rival } from './rivals/rival.ts';
import type { FactNames, NamedFacts } from './rules/facts.ts';
import { code } from './rules/plain.ts';

const realistic = 2_000;
const random = 2_000;
const units = realistic + random;

/**
 * Before anything is timed: every contender gives every criterion of the same units the same
 * verdict, in realistic dossiers and in random ones; and `byCheck` every check. Throws where one
 * does not.
 */
export async function agree(
  province: Province,
  names: FactNames,
  rivals: readonly Rival[],
  byCheck: Rival,
): Promise<string> {
  const { set, calendar } = province;
  const facts = factsToAgreeOn(province);
  const masks = verdictsOf(set, facts);
  const evaluator = new Evaluator(set, calendar, { asOf });
  const verdicts: number[] = [];
  const explained: number[] = [];
  const checks: number[] = [];
  const told: NamedFacts[] = [];
  for (let unit = 0; unit < units; unit++) {
    told.push(names.tell(facts, unit));
    set.criteria.forEach((_, i) => {
      verdicts.push(code[statusOf(gravityIn(masks, unit, 1 << i))]);
    });
    // No evaluation is kept: V8 would take it that they live long, and allocate them so later.
    for (const { verdict, checks: judged } of evaluator.evaluate(facts, unit).criteria) {
      explained.push(code[verdict]);
      for (const { status } of judged) checks.push(code[status]);
    }
  }
  compare('verdicts with reasons', verdicts, explained);
  for (const { name, judge } of rivals) compare(name, verdicts, await judge(told));
  compare(`${byCheck.name} by check`, checks, await byCheck.judge(told));
  return `Agreement: ${units} units, ${verdicts.length} verdicts, all contenders alike.`;
}

function factsToAgreeOn({ set, facts: realisticFacts }: Province): Facts {
  const facts = Facts.blank(set.blank, units);
  for (let unit = 0; unit < realistic; unit++) {
    set.blank.forEach((_, column) => {
      facts.put(column, unit, realisticFacts.at(column, unit));
    });
  }
  fc.sample(someDossier(set), { seed: 2023, numRuns: random }).forEach((dossier, i) => {
    const calendar = calendarOf(set.set, dossier.year, dossier.window);
    tally(set, calendar, dossier, facts, realistic + i);
  });
  return facts;
}

function compare(name: string, ours: readonly number[], theirs: ArrayLike<number>): void {
  const at = ours.findIndex((gravity, i) => gravity !== theirs[i]);
  if (at < 0 && ours.length === theirs.length) return;
  const each = ours.length / units;
  throw new Error(
    `${name} disagrees on unit ${Math.floor(at / each)}, verdict ${at % each} of ${each}: ` +
      `ours ${statuses[ours[at] ?? -1]}, theirs ${statuses[theirs[at] ?? -1]}`,
  );
}
