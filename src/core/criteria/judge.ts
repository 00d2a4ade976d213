import type { CompiledCheck } from './compile.ts';
import type { Facts } from './facts.ts';
import { States } from './states.ts';
import { hung } from './status.ts';

/**
 * Adds the states of a check for the units from `from` up to `to` to `states`, from `start` on,
 * before finality: its rule, where its conditions hold.
 */
export function judgeCheck(
  { rule, applies }: CompiledCheck,
  facts: Facts,
  from: number,
  to: number,
  states: States,
  start: number,
): void {
  if (applies === undefined) {
    rule.judge(facts, from, to, states, start);
    return;
  }
  const count = to - from;
  const apart = new States(count);
  rule.judge(facts, from, to, apart, 0);
  const cells = facts.column(applies);
  for (let i = 0; i < count; i++) {
    states.add(start + i, hung(apart.at(i), cells[from + i] ?? Number.NaN));
  }
}

/** Adds the verdicts of a criterion in the same way: the gravest of its checks, after finality. */
export function judgeCriterion(
  checks: readonly CompiledCheck[],
  facts: Facts,
  from: number,
  to: number,
  final: boolean,
  verdicts: States,
  start: number,
): void {
  for (const check of checks) judgeCheck(check, facts, from, to, verdicts, start);
  if (final) for (let i = start; i < start + to - from; i++) verdicts.seal(i);
}
