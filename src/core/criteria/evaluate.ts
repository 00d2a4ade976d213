import type { Dossier } from '../dossier/dossier.ts';
import type { Lang } from '../text.ts';
import { type Day, isoDay } from '../vietnamese/day.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { CompiledCheck, CompiledCriterion, CompiledSet } from './compile.ts';
import { Deadlines } from './deadlines.ts';
import type { CheckEvaluation, CriterionEvaluation, Evaluation } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { judgeCheck } from './judge.ts';
import { type Moment, presentCheck } from './present.ts';
import { States } from './states.ts';
import { type Gravity, MET, NOT_APPLICABLE, sealed, statusOf } from './status.ts';
import { tally } from './tally.ts';

export interface EvaluateOptions {
  /** Decides what is overdue and nothing else. */
  readonly asOf: Day;
  /** The deciding body has closed the dossier: what is still open is not met. */
  readonly final?: boolean;
  readonly lang?: Lang;
}

/** Judges a dossier. Pure: the same set, dossier, as-of date and finality, the same verdicts. */
export function evaluate(set: CompiledSet, dossier: Dossier, options: EvaluateOptions): Evaluation {
  const calendar = calendarOf(set.set, dossier.year, dossier.window);
  return new Evaluator(set, calendar, options).evaluate(tally(set, calendar, dossier));
}

/**
 * Judges any number of units of one round at one moment. Units of which a check reads the same
 * share its judgement, words and all: in a round of thousands most sentences are said many times.
 */
export class Evaluator {
  readonly #set: CompiledSet;
  readonly #year: number;
  readonly #asOf: string;
  readonly #moment: Moment;
  readonly #judged: readonly Map<number, JudgedCheck>[];

  constructor(
    set: CompiledSet,
    calendar: Calendar,
    { asOf, final = false, lang = 'vi' }: EvaluateOptions,
  ) {
    this.#set = set;
    this.#year = calendar.year;
    this.#asOf = isoDay(asOf);
    this.#moment = { deadlines: new Deadlines(calendar, asOf), final, lang };
    this.#judged = set.checks.map(() => new Map());
  }

  /** Judges one unit of a table of facts, with reasons. */
  evaluate(facts: Facts, unit = 0): Evaluation {
    const set = this.#set;
    const criteria: CriterionEvaluation[] = [];
    let verdict: number = NOT_APPLICABLE;
    let criteriaMet = 0;
    let criteriaApplicable = 0;
    for (const compiled of set.criteria) {
      const [gravity, judged] = this.#criterion(compiled, facts, unit);
      verdict |= gravity;
      if (gravity === MET) criteriaMet++;
      if (gravity !== NOT_APPLICABLE) criteriaApplicable++;
      criteria.push(judged);
    }
    return {
      set: set.set.id,
      year: this.#year,
      asOf: this.#asOf,
      final: this.#moment.final,
      verdict: statusOf(verdict as Gravity),
      criteriaMet,
      criteriaApplicable,
      criteria,
    };
  }

  /** The same of one criterion alone. */
  evaluateCriterion(criterion: CompiledCriterion, facts: Facts, unit = 0): CriterionEvaluation {
    return this.#criterion(criterion, facts, unit)[1];
  }

  #criterion(
    { clause, criterion, checks }: CompiledCriterion,
    facts: Facts,
    unit: number,
  ): readonly [Gravity, CriterionEvaluation] {
    const judged: CheckEvaluation[] = [];
    let gravest: number = NOT_APPLICABLE;
    for (const check of checks) {
      const { gravity, evaluation } = this.#judge(check, facts, unit);
      gravest |= gravity;
      judged.push(evaluation);
    }
    const gravity = (this.#moment.final ? sealed(gravest) : gravest) as Gravity;
    return [
      gravity,
      {
        number: criterion.number,
        clause: clause.number,
        letter: criterion.letter,
        verdict: statusOf(gravity),
        checks: judged,
      },
    ];
  }

  #judge(check: CompiledCheck, facts: Facts, unit: number): JudgedCheck {
    const key = signature(check.columns, facts, unit);
    const known = this.#judged[check.index];
    const seen = key === undefined ? undefined : known?.get(key);
    if (seen) return seen;
    const states = new States(1);
    judgeCheck(check, facts, unit, unit + 1, states, 0);
    const gravity = states.at(0);
    const evaluation = presentCheck(check, facts, unit, gravity, this.#moment);
    if (key !== undefined && known && known.size < mostKnown) {
      known.set(key, { gravity, evaluation });
    }
    return { gravity, evaluation };
  }
}

interface JudgedCheck {
  /** Before finality. */
  readonly gravity: Gravity;
  readonly evaluation: CheckEvaluation;
}

/** How many judgements of one check are kept: more than a round has need of, and no more. */
const mostKnown = 500;

/**
 * What a check reads of a unit, as one number that no other reading has; undefined where there is
 * none. One figure stands for itself; of several, each takes seventeen bits, the first the lowest,
 * so that the small figures that are common give small numbers, which V8 looks up fastest.
 */
function signature(columns: readonly number[], facts: Facts, unit: number): number | undefined {
  const [first] = columns;
  if (first === undefined || columns.length > 3) return undefined;
  if (columns.length === 1) {
    const value = facts.at(first, unit);
    return Number.isNaN(value) ? -1 : value;
  }
  let key = 0;
  let place = 1;
  for (const column of columns) {
    const value = facts.at(column, unit);
    if (!Number.isNaN(value)) {
      if (value < 0 || value >= 2 ** 17 - 1 || !Number.isInteger(value)) return undefined;
      key += (value + 1) * place;
    }
    place *= 2 ** 17;
  }
  return key;
}
