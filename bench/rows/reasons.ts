import { Evaluator } from '../../src/core/criteria/evaluate.ts';
import type { Evaluation } from '../../src/core/criteria/evaluation.ts';
import { asOf, type Province } from '../data/province.ts';
import { Digest } from '../digest.ts';
import type { Rival } from '../rivals/rival.ts';
import type { PlainSet } from '../rules/translate.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

const units = 5_000;
const theirUnits = 250;
const line = 80;

/** Verdicts with reasons and due days, every sentence read; the rival gives verdicts alone. */
export async function reasonRow(
  { set, calendar, facts }: Province,
  { facts: names }: PlainSet,
  { name, judge }: Rival,
): Promise<Row> {
  const digest = new Digest();
  const evaluator = new Evaluator(set, calendar, { asOf });
  const pass = () => {
    for (let unit = 0; unit < units; unit++) {
      read(digest, evaluator.evaluate(facts, unit));
    }
  };
  const told = Array.from({ length: theirUnits }, (_, unit) => names.tell(facts, unit));
  const theirPass = { units: theirUnits, pass: () => judge(told) };
  const [mine, theirs] = await duel({ units, pass }, theirPass);
  return {
    what: 'verdicts with reasons and due days (equal figures share a sentence), units',
    ours: perSecond(mine),
    rival: `${name} (no reasons)`,
    theirs: perSecond(theirs),
    ratio: times(mine / theirs),
    line: `≥ ${line}×`,
    reached: mine / theirs >= line,
  };
}

/** Every sentence and due day of an evaluation, to the last character. */
export function read(digest: Digest, { criteria }: Evaluation): void {
  for (const { checks } of criteria) {
    for (const { reason, dueBy, warnings } of checks) {
      digest.add(reason);
      if (dueBy !== null) digest.add(dueBy);
      for (const warning of warnings) digest.add(warning);
    }
  }
  digest.flush();
}
