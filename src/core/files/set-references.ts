import { type Check, referCheck } from '../criteria/kinds/index.ts';
import type { References } from '../criteria/kinds/kind.ts';
import { ladderOf } from '../criteria/ladder.ts';
import { profileCount } from '../criteria/layout.ts';
import { type CriteriaSet, mostChecks, mostCriteria } from '../criteria/set.ts';
import type { Where } from '../criteria/vocabulary.ts';
import type { Fault } from '../fault.ts';
import { lineAt, type PathStep, pathText, type YamlNode } from '../yaml/node.ts';
import {
  badRange,
  fieldNotCarried,
  noOneLadder,
  noPointCitation,
  notAValue,
  notNfc,
  slipNotThere,
  tooManyChecks,
  tooManyCriteria,
  unknownName,
  wrongFigure,
} from './reference-words.ts';
import { once, type Report, vocabularyFaults } from './vocabulary-references.ts';

/**
 * The second half of checking a set, once its shape is right: that every name refers to something,
 * that nothing is named twice, and that texts and ranges fit each other.
 */
export function referenceFaults(set: CriteriaSet, root: YamlNode): Fault[] {
  const faults: Fault[] = [];
  const fault: Report = (steps, says) =>
    faults.push({ line: lineAt(root, steps), path: pathText(steps), says });

  vocabularyFaults(set, fault);

  const ids = new Set<string>();
  const numbers = new Set<number>();
  const clauses = new Set<number>();
  verbatimFaults(set.title, ['title'], fault);
  set.clauses.forEach((clause, c) => {
    once(clauses, clause.number, ['clauses', c, 'number'], fault);
    clause.criteria.forEach((criterion, n) => {
      const at = ['clauses', c, 'criteria', n];
      once(numbers, criterion.number, [...at, 'number'], fault);
      verbatimFaults(criterion, at, fault);
      conditionFaults(set, criterion.when, [...at, 'when'], fault);
      criterion.checks.forEach((check, k) => {
        const checkAt = [...at, 'checks', k];
        once(ids, check.id, [...checkAt, 'id'], fault);
        checkFaults(set, check, checkAt, fault);
      });
    });
  });
  if (numbers.size > mostCriteria) fault(['clauses'], tooManyCriteria);
  if (ids.size > mostChecks) fault(['clauses'], tooManyChecks);
  return faults;
}

function checkFaults(set: CriteriaSet, check: Check, at: readonly PathStep[], fault: Report): void {
  conditionFaults(set, check.when, [...at, 'when'], fault);
  check.warnings?.forEach(({ when }, i) => {
    const here = [...at, 'warnings', i, 'when'];
    if (!set.conditions[when]) fault(here, unknownName('conditions', when));
  });
  if (check.point !== undefined && !set.citation.point) fault([...at, 'point'], noPointCitation);
  referCheck(check, referencesOf(set, at, fault));
}

function referencesOf(set: CriteriaSet, at: readonly PathStep[], fault: Report): References {
  const steps = (path: string): PathStep[] => [...at, ...stepsOf(path)];
  const where = (clause: Where | undefined, of: readonly string[], path: string) => {
    for (const [name, wanted] of Object.entries(clause ?? {})) {
      const here = [...steps(path), name];
      const field = set.fields[name];
      if (!field || !of.some((category) => set.categories[category]?.fields?.includes(name))) {
        fault(here, fieldNotCarried(name));
        continue;
      }
      const values = Array.isArray(wanted) ? wanted : [wanted];
      for (const value of values) {
        if (typeof value === 'object') {
          rungFault(set, name, clause, value.atLeast, [...here, 'atLeast'], fault);
        } else if (typeof value === 'boolean' ? field.type !== 'flag' : !choice(set, name, value)) {
          fault(here, notAValue(name, value));
        }
      }
    }
  };
  return {
    categories: (names, path) => {
      names.forEach((name, i) => {
        const here = names.length > 1 || path === 'of' ? [...steps(path), i] : steps(path);
        if (!set.categories[name]) fault(here, unknownName('categories', name));
      });
    },
    period: (name, path) => {
      if (name !== undefined && !set.periods[name]) {
        fault(steps(path), unknownName('periods', name));
      }
    },
    where,
    figure: (name, types, path) => {
      const type = profileCount(name) ? 'count' : set.statement[name]?.type;
      if (!type) fault(steps(path), unknownName('statement', name));
      else if (!types.includes(type)) fault(steps(path), wrongFigure(name));
    },
    rung: (value, field, selection, path) => {
      const spec = set.fields[field.name];
      if (spec?.type !== 'rung' && spec?.type !== 'rungBy') {
        fault(steps(field.path), fieldNotCarried(field.name));
        return;
      }
      rungFault(set, field.name, selection.where, value, steps(path), fault);
    },
  };
}

function rungFault(
  set: CriteriaSet,
  field: string,
  where: Where | undefined,
  value: string,
  at: readonly PathStep[],
  fault: Report,
): void {
  try {
    if (!ladderOf(set, field, where).has(value)) fault(at, notAValue(field, value));
  } catch {
    fault(at, noOneLadder(field));
  }
}

/** Whether a choice or rung field may have the value at all. */
function choice(set: CriteriaSet, name: string, value: string): boolean {
  const field = set.fields[name];
  if (field?.type === 'choice') return Object.hasOwn(field.choices, value);
  const names =
    field?.type === 'rung'
      ? [field.ladder]
      : field?.type === 'rungBy'
        ? Object.values(field.ladders)
        : [];
  return names.some((ladder) => set.ladders[ladder]?.steps.flat().includes(value));
}

function conditionFaults(
  set: CriteriaSet,
  names: readonly string[] | undefined,
  at: readonly PathStep[],
  fault: Report,
): void {
  names?.forEach((name, i) => {
    if (!set.conditions[name]) fault([...at, i], unknownName('conditions', name));
  });
}

function verbatimFaults(words: CriteriaSet['title'], at: readonly PathStep[], fault: Report): void {
  if (words.text !== words.text.normalize('NFC')) fault([...at, 'text'], notNfc);
  let end = 0;
  words.italic?.forEach(([from, to], i) => {
    if (from < end || to <= from || to > words.text.length) {
      fault([...at, 'italic', i], badRange(words.text.length));
    }
    end = to;
  });
  words.slips?.forEach(({ printed }, i) => {
    if (!words.text.includes(printed)) fault([...at, 'slips', i, 'printed'], slipNotThere(printed));
  });
}

/** `except[0].figure` as steps. */
function stepsOf(path: string): PathStep[] {
  return path
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
