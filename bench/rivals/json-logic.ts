import { LogicEngine } from 'json-logic-engine';
import { MET, NOT_APPLICABLE, NOT_MET, OPEN } from '../../src/core/criteria/status.ts';
import type { Comparison, PlainCriterion, Test } from '../rules/plain.ts';
import type { PlainSet } from '../rules/translate.ts';
import type { Rival } from './rival.ts';

/**
 * One compiled function a criterion: measured, that is faster than one for all of them, for each
 * stays small enough for V8 to optimise.
 */
export function jsonLogic(set: PlainSet): Rival {
  const engine = new LogicEngine();
  const criteria = set.criteria.map((criterion) => engine.build(verdict(criterion)));
  return {
    name: 'json-logic-engine',
    judge(units) {
      const judged = new Int32Array(units.length);
      units.forEach((facts, unit) => {
        let all = 0;
        for (const criterion of criteria) all = (all << 2) | criterion(facts);
        judged[unit] = all;
      });
      return judged;
    },
  };
}

function verdict({ notMet, settled, applies }: PlainCriterion): unknown {
  const met = applies ? { if: [logic(applies), MET, NOT_APPLICABLE] } : MET;
  const rest = [logic(settled), met, OPEN];
  return { if: notMet ? [logic(notMet), NOT_MET, ...rest] : rest };
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
