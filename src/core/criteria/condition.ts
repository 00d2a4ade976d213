import { unitKinds } from '../dossier/unit.ts';
import type { Facts } from './facts.ts';
import type { Layout, Test } from './layout.ts';
import type { Condition } from './vocabulary.ts';

/** A condition that reads one column of facts; NaN there means that it is not known. */
export interface CompiledCondition extends Test {
  readonly condition: Condition;
}

const YES = 1 << 1;

export function compileCondition(name: string, layout: Layout): CompiledCondition {
  const condition = layout.vocabulary.conditions[name];
  if (!condition) throw new Error(`no condition ${name}`);
  switch (condition.type) {
    case 'kind': {
      let mask = 0;
      for (const kind of condition.kinds) mask |= 1 << unitKinds.indexOf(kind);
      return { column: layout.profile('kind'), mask, condition };
    }
    case 'flag':
      return { column: layout.profile(condition.flag), mask: YES, condition };
    case 'statement':
      return { column: layout.statement(condition.key), mask: YES, condition };
  }
}

/**
 * The column that says whether all the conditions hold: 1, 0, or NaN where that is not known. One
 * that fails outweighs one that is not known. Undefined where there are none.
 */
export function appliesColumn(
  conditions: readonly CompiledCondition[],
  layout: Layout,
): number | undefined {
  const [only, ...others] = conditions;
  if (!only) return undefined;
  // A flag that stands alone is its own answer.
  return others.length === 0 && only.mask === YES ? only.column : layout.applies(conditions);
}

/** What stands in such a column. */
export function appliesTo(conditions: readonly Test[], facts: Facts, unit: number): number {
  const answers = conditions.map((condition) => holds(condition, facts, unit));
  if (answers.includes(false)) return 0;
  return answers.includes(undefined) ? Number.NaN : 1;
}

/** Whether the condition holds; undefined where it is not known. */
export function holds({ column, mask }: Test, facts: Facts, unit: number): boolean | undefined {
  const value = facts.at(column, unit);
  return Number.isNaN(value) ? undefined : (mask & (1 << value)) !== 0;
}
