import { Engine } from 'json-rules-engine';
import type { NamedFacts } from '../rules/facts.ts';
import { type Comparison, code, type PlainCriterion, type Test } from '../rules/plain.ts';
import type { Rival } from './rival.ts';

/**
 * One to three rules a criterion, for its rules say yes or no and a verdict has four states. Units
 * go one after another: measured, runs side by side are slower.
 */
export function jsonRules(criteria: readonly PlainCriterion[]): Rival {
  const engine = new Engine();
  criteria.forEach(({ notMet, settled, applies }, criterion) => {
    for (const [type, test] of Object.entries({ notMet, settled, applies })) {
      if (test) engine.addRule({ conditions: outer(test), event: { type, params: { criterion } } });
    }
  });

  async function judgeOne(facts: NamedFacts): Promise<number[]> {
    const { events } = await engine.run(facts);
    const said = criteria.map(() => ({ notMet: false, settled: false, applies: false }));
    for (const { type, params } of events) {
      const criterion = said[params?.criterion ?? -1];
      if (criterion) criterion[type as keyof typeof criterion] = true;
    }
    return said.map(({ notMet, settled, applies }, i) => {
      if (notMet) return code.notMet;
      if (!settled) return code.open;
      return applies || !criteria[i]?.applies ? code.met : code.notApplicable;
    });
  }

  return {
    name: 'json-rules-engine',
    async judge(units) {
      const judged = new Uint8Array(units.length * criteria.length);
      let next = 0;
      for (const facts of units) {
        judged.set(await judgeOne(facts), next);
        next += criteria.length;
      }
      return judged;
    },
  };
}

function condition(test: Test): unknown {
  if ('all' in test) return { all: test.all.map(condition) };
  if ('any' in test) return { any: test.any.map(condition) };
  return { fact: test.fact, operator: operators[test.is], value: test.than };
}

/** A rule must open with “all” or “any”. */
function outer(test: Test): unknown {
  return 'all' in test || 'any' in test ? condition(test) : { all: [condition(test)] };
}

const operators: Readonly<Record<Comparison['is'], string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};
