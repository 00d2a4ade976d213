import { LogicEngine } from 'json-logic-engine';
import { type Comparison, code, type PlainCriterion, type Test } from '../rules/plain.ts';
import type { Rival } from './rival.ts';

/**
 * One compiled function a criterion: measured, that is faster than one for all of them, for each
 * stays small enough for V8 to optimise.
 */
export function jsonLogic(criteria: readonly PlainCriterion[]): Rival {
  const engine = new LogicEngine();
  const built = criteria.map((criterion) => engine.build(verdict(criterion)));
  return {
    name: 'json-logic-engine',
    judge(units) {
      const judged = new Uint8Array(units.length * built.length);
      let next = 0;
      for (const facts of units) for (const judge of built) judged[next++] = judge(facts);
      return judged;
    },
  };
}

function verdict({ notMet, settled, applies }: PlainCriterion): unknown {
  const met = applies ? { if: [logic(applies), code.met, code.notApplicable] } : code.met;
  const rest = [logic(settled), met, code.open];
  return { if: notMet ? [logic(notMet), code.notMet, ...rest] : rest };
}

function logic(test: Test): unknown {
  if ('all' in test) return { and: test.all.map(logic) };
  if ('any' in test) return { or: test.any.map(logic) };
  const { fact, is, than } = test;
  const operand = typeof than === 'object' && than !== null ? { var: than.fact } : than;
  return { [operators[is]]: [{ var: fact }, operand] };
}

const operators: Readonly<Record<Comparison['is'], string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '>': '>',
  '>=': '>=',
};
