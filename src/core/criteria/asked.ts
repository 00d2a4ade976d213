import type { UnitKind } from '../dossier/unit.ts';
import type { CompiledCheck, CompiledCriterion } from './compile.ts';
import { profileCount } from './layout.ts';

/**
 * The figures and attestations of the statement that a check hangs on: those that say whether it
 * applies, then its own. What the unit's profile tells is none of them.
 */
export function figuresOf({ rule, conditions }: CompiledCheck): string[] {
  const conditional = conditions.flatMap(({ condition }) =>
    condition.type === 'statement' ? [condition.key] : [],
  );
  const own = rule.asks.figures.filter((name) => profileCount(name) === undefined);
  return [...new Set([...conditional, ...own])];
}

/** Whether a figure counts what should not be: another body's word on it counts beside the unit's. */
export function countsAgainst({ check, rule }: CompiledCheck, figure: string): boolean {
  const negative = check.kind === 'zero' || check.kind === 'noneLeft';
  return negative && rule.asks.figures.includes(figure);
}

/**
 * Whether a criterion is about things that persons may have done. Free text under it must name
 * nobody: organisations are assessed here, never persons.
 */
export function concernsIncidents({ checks }: Pick<CompiledCriterion, 'checks'>): boolean {
  return checks.some(({ check }) => check.kind === 'zero');
}

/** Whether a check can ever apply to a unit of the kind, which does not change within a year. */
export function isForKind(
  { conditions }: Pick<CompiledCheck, 'conditions'>,
  kind: UnitKind,
): boolean {
  return conditions.every(
    ({ condition }) => condition.type !== 'kind' || condition.kinds.includes(kind),
  );
}
