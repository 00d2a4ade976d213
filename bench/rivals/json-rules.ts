import { Engine } from 'json-rules-engine';
import { MET, NOT_APPLICABLE, NOT_MET, OPEN } from '../../src/core/criteria/status.ts';
import type { NamedFacts } from '../rules/facts.ts';
import type { Comparison, Test } from '../rules/plain.ts';
import type { PlainSet } from '../rules/translate.ts';
import { packed, type Rival } from './rival.ts';

/**
 * One to three rules a criterion, for its rules say yes or no and a verdict has four states. Units
 * go one after another: measured, runs side by side are slower.
 */
export function jsonRules({ criteria }: PlainSet): Rival {
  const engine = new Engine();
  criteria.forEach(({ notMet, settled, applies }, criterion) => {
    for (const [type, test] of Object.entries({ notMet, settled, applies })) {
      if (test) engine.addRule({ conditions: outer(test), event: { type, params: { criterion } } });
    }
  });

  async function judgeOne(facts: NamedFacts): Promise<number> {
    const { events } = await engine.run(facts);
    const said = criteria.map(() => ({ notMet: false, settled: false, applies: false }));
    for (const { type, params } of events) {
      const criterion = said[params?.['criterion'] ?? -1];
      if (criterion) criterion[type as keyof typeof criterion] = true;
    }
    return packed(
      said.map(({ notMet, settled, applies }, i) => {
        if (notMet) return NOT_MET;
        if (!settled) return OPEN;
        return applies || !criteria[i]?.applies ? MET : NOT_APPLICABLE;
      }),
    );
  }

  return {
    name: 'json-rules-engine',
    async judge(units) {
      const judged = new Int32Array(units.length);
      let unit = 0;
      for (const facts of units) judged[unit++] = await judgeOne(facts);
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
