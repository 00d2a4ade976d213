import type { CompiledCheck, CompiledCriterion } from '../../core/criteria/compile.ts';
import type { CheckEvaluation, CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import type { RoundYear } from './read-year.ts';

/*
 * Until the dossier is closed a zero is how it has been so far, not how the year ends: it is shown as
 * “Đến nay chưa phát sinh”, and the verdict beneath is met all the same.
 */

/** Whether a check is met by a figure that is zero, and may not stay so. */
export function isNoneYet(
  { closing, dossier }: Pick<RoundYear, 'closing' | 'dossier'>,
  { status }: CheckEvaluation,
  compiled: CompiledCheck | undefined,
): boolean {
  if (status !== 'met' || closing || !compiled) return false;
  const { check } = compiled;
  if (check.kind !== 'zero' && check.kind !== 'noneLeft') return false;
  // Where cases were excused something did happen.
  return dossier.statement[check.figure] === 0;
}

/** Whether that is all by which a criterion is met. */
export function isNoneSoFar(
  at: Pick<RoundYear, 'closing' | 'dossier'>,
  { verdict, checks }: CriterionEvaluation,
  compiled: CompiledCriterion | undefined,
): boolean {
  if (verdict !== 'met') return false;
  return checks.every(
    (check, n) => check.status !== 'met' || isNoneYet(at, check, compiled?.checks[n]),
  );
}
