import type { CompiledSet } from '../../core/criteria/compile.ts';
import type { CheckEvaluation, CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import { statusLabels } from '../../core/criteria/status.ts';
import type { FrozenCheck, FrozenVerdicts } from '../../core/dossier/snapshot.ts';

/**
 * The results of the closing, in today's words. A program that judges a check otherwise than it was
 * judged then has no words for it: the demand is told, and what was found.
 */
export function asFound(
  now: CriterionEvaluation,
  set: CompiledSet,
  verdicts: FrozenVerdicts | undefined,
): CriterionEvaluation {
  const then = verdicts?.criteria.find(({ number }) => number === now.number);
  if (!then) return now;
  const frozen = new Map(then.checks.map((check) => [check.id, check]));
  const checks = now.checks.map((check): CheckEvaluation => {
    const was = frozen.get(check.id);
    if (!was || saysTheSame(was, check)) return check;
    const demand = set.checks.find((one) => one.check.id === check.id)?.rule.words.vi.demand ?? '';
    return { ...check, ...was, reason: `${demand}: ${statusLabels[was.status].vi.toLowerCase()}` };
  });
  return { ...now, verdict: then.verdict, checks };
}

const saysTheSame = (was: FrozenCheck, now: CheckEvaluation) =>
  was.status === now.status && was.have === now.have && was.need === now.need;
