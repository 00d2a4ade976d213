import { unitKinds } from '../dossier/unit.ts';
import type { Facts, Layout } from './layout.ts';
import type { Condition } from './vocabulary.ts';

/** A condition that reads one column of facts; NaN there means that it is not known. */
export interface CompiledCondition {
  readonly column: number;
  /** Bit n is set where the condition holds for the value n. */
  readonly mask: number;
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

/** Whether the condition holds; undefined where it is not known. */
export function holds(
  { column, mask }: CompiledCondition,
  facts: Facts,
  at: number,
): boolean | undefined {
  const value = facts[at + column] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : (mask & (1 << value)) !== 0;
}
