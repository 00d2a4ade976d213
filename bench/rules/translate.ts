import type { CompiledCheck, CompiledSet } from '../../src/core/criteria/compile.ts';
import type { CompiledCondition } from '../../src/core/criteria/condition.ts';
import type { Check } from '../../src/core/criteria/kinds/index.ts';
import { ladderOf } from '../../src/core/criteria/ladder.ts';
import { FactNames, type Form } from './facts.ts';
import {
  all,
  any,
  type PlainCheck,
  type PlainCriterion,
  plainCriterion,
  type Test,
} from './plain.ts';

/** A set's checks in plain tests over named facts. */
export interface PlainSet {
  readonly facts: FactNames;
  readonly criteria: readonly PlainCriterion[];
  /** Every check as a criterion of its own, for its own verdict. */
  readonly checks: readonly PlainCriterion[];
}

/** Throws where a check cannot be put into plain tests. */
export function translate(set: CompiledSet): PlainSet {
  const facts = new FactNames();
  const criteria = set.criteria.map(({ checks }) =>
    checks.map((check) => translateCheck(set, check, facts)),
  );
  return {
    facts,
    criteria: criteria.map(plainCriterion),
    checks: criteria.flat().map((check) => plainCriterion([check])),
  };
}

function translateCheck(set: CompiledSet, compiled: CompiledCheck, facts: FactNames): PlainCheck {
  const columns = [...compiled.columns];
  /** Names the nth column that the check's rule reads. */
  const name: Naming = (nth, words, form = 'figure') => {
    const column = columns[nth];
    if (column === undefined) throw new Error(`${compiled.check.id} reads no column ${nth}`);
    return facts.of(column, words, form);
  };
  const check = testsOf(set, compiled.check, name);
  return compiled.conditions.reduce((inner, condition) => under(condition, inner, facts), check);
}

type Naming = (nth: number, words: readonly string[], form?: Form) => string;

/** The check under a condition; where that is not known no test holds, so that it is open. */
function under(condition: CompiledCondition, check: PlainCheck, facts: FactNames): PlainCheck {
  const { column, condition: said } = condition;
  if (said.type === 'kind') {
    const fact = facts.of(column, ['unit kind'], 'kind');
    const one = (is: '=' | '!='): Test[] => said.kinds.map((kind) => ({ fact, is, than: kind }));
    return narrowed(check, any(one('=')), all(one('!=')));
  }
  const fact = facts.of(column, [said.type === 'flag' ? said.flag : said.key], 'flag');
  return narrowed(check, { fact, is: '=', than: true }, { fact, is: '=', than: false });
}

function narrowed(check: PlainCheck, holds: Test, fails: Test): PlainCheck {
  return {
    notApplicable: [fails, ...check.notApplicable.map((test) => all([holds, test]))],
    met: all([holds, check.met]),
    notMet: check.notMet && all([holds, check.notMet]),
  };
}

function testsOf(set: CompiledSet, check: Check, name: Naming): PlainCheck {
  const plain = (met: Test, notMet?: Test): PlainCheck => ({ notApplicable: [], met, notMet });
  switch (check.kind) {
    case 'atLeast': {
      const words = [...check.of, check.within ?? '', ...Object.keys(check.where ?? {})];
      return plain({ fact: name(0, words, 'count'), is: '>=', than: check.count });
    }
    case 'attested': {
      const fact = name(0, [check.attestation], 'flag');
      return plain({ fact, is: '=', than: true }, { fact, is: '=', than: false });
    }
    case 'exceeds':
      return plain({ fact: name(0, [check.figure]), is: '>', than: check.bound });
    case 'noneLeft':
      return plain({ fact: name(0, [check.figure]), is: '=', than: 0 });
    case 'share':
      return shareTests(name(0, [check.part]), name(1, [check.whole]), check.percent);
    case 'rank':
    case 'result': {
      const fact = name(
        0,
        [check.category, ...Object.values(check.where ?? {}).map(String)],
        'steps',
      );
      const needed = ladderOf(set.set, check.field, check.where).rung(check.atLeast) + 1;
      const held: Test = { fact, is: '>', than: 0 };
      const below = all([held, { fact, is: '<', than: needed }]);
      return plain({ fact, is: '>=', than: needed }, check.kind === 'result' ? below : undefined);
    }
    case 'zero':
      return zeroTests(check, name);
  }
}

function shareTests(part: string, whole: string, percent = 100): PlainCheck {
  if (percent !== 100) throw new Error('a bound in percent needs arithmetic');
  const some: Test = { fact: whole, is: '>', than: 0 };
  return {
    notApplicable: [{ fact: whole, is: '=', than: 0 }],
    met: all([some, { fact: part, is: '>=', than: { fact: whole } }]),
    notMet: undefined,
  };
}

function zeroTests(check: Extract<Check, { kind: 'zero' }>, name: Naming): PlainCheck {
  const fact = name(0, [check.figure]);
  const [except, more] = check.except ?? [];
  if (more) throw new Error(`${check.id} has more than one exception`);
  if (!except) {
    const met: Test = { fact, is: '=', than: 0 };
    return { notApplicable: [], met, notMet: { fact, is: '>', than: 0 } };
  }
  const excused = name(1, [except.figure], 'claimed');
  const grounds = name(2, [except.ground], 'count');
  const grounded = any([
    { fact: excused, is: '=', than: 0 },
    { fact: grounds, is: '>', than: 0 },
  ]);
  return {
    notApplicable: [],
    met: all([{ fact, is: '=', than: { fact: excused } }, grounded]),
    notMet: { fact, is: '>', than: { fact: excused } },
  };
}
