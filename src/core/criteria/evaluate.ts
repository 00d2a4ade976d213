import type { Dossier } from '../dossier/dossier.ts';
import type { Lang } from '../text.ts';
import { type Day, isoDay } from '../vietnamese/day.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { CompiledCheck, CompiledSet } from './compile.ts';
import { type CompiledCondition, holds } from './condition.ts';
import { Deadlines } from './deadlines.ts';
import { explain } from './explain.ts';
import type { Facts } from './layout.ts';
import {
  type Gravity,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  OPEN,
  type Status,
  statuses,
} from './status.ts';
import { tally } from './tally.ts';

/** The judgement of a dossier, in the form in which files and programs exchange it. */
export interface Evaluation {
  readonly set: string;
  readonly year: number;
  /** Days are `YYYY-MM-DD` here. */
  readonly asOf: string;
  readonly final: boolean;
  readonly verdict: Status;
  readonly criteriaMet: number;
  readonly criteriaApplicable: number;
  readonly criteria: readonly CriterionEvaluation[];
}

export interface CriterionEvaluation {
  readonly number: number;
  readonly clause: number;
  readonly letter: string;
  readonly verdict: Status;
  readonly checks: readonly CheckEvaluation[];
}

export interface CheckEvaluation {
  readonly id: string;
  readonly status: Status;
  readonly have: number | null;
  readonly need: number | null;
  /** The last useful day, or null where no day applies. */
  readonly dueBy: string | null;
  readonly overdue: boolean;
  readonly external: boolean;
  readonly reason: string;
  readonly warnings: readonly string[];
}

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
  return evaluateFacts(set, calendar, tally(set, calendar, dossier), 0, options);
}

/** Judges the row of compact facts that starts at `at`, with reasons. */
export function evaluateFacts(
  set: CompiledSet,
  calendar: Calendar,
  facts: Facts,
  at: number,
  { asOf, final = false, lang = 'vi' }: EvaluateOptions,
): Evaluation {
  const deadlines = new Deadlines(calendar, asOf);
  let verdict: Gravity = NOT_APPLICABLE;
  let criteriaMet = 0;
  let criteriaApplicable = 0;
  const criteria = set.criteria.map(({ clause, criterion, checks }): CriterionEvaluation => {
    let gravest = NOT_APPLICABLE as Gravity;
    const judged = checks.map((check) => {
      const gravity = judge(check, facts, at);
      const sealed = final && gravity === OPEN ? NOT_MET : gravity;
      if (sealed > gravest) gravest = sealed;
      return present(check, facts, at, gravity, sealed, deadlines, lang);
    });
    if (gravest > verdict) verdict = gravest;
    if (gravest === MET) criteriaMet++;
    if (gravest !== NOT_APPLICABLE) criteriaApplicable++;
    return {
      number: criterion.number,
      clause: clause.number,
      letter: criterion.letter,
      verdict: statuses[gravest],
      checks: judged,
    };
  });
  return {
    set: set.set.id,
    year: calendar.year,
    asOf: isoDay(asOf),
    final,
    verdict: statuses[verdict],
    criteriaMet,
    criteriaApplicable,
    criteria,
  };
}

/** A check's state before finality: its conditions first, then its rule. */
export function judge(check: CompiledCheck, facts: Facts, at: number): Gravity {
  const { conditions } = check;
  if (conditions.length === 0) return check.rule.decide(facts, at);
  let unknown = false;
  for (const condition of conditions) {
    const applies = holds(condition, facts, at);
    if (applies === false) return NOT_APPLICABLE;
    if (applies === undefined) unknown = true;
  }
  return unknown ? OPEN : check.rule.decide(facts, at);
}

function present(
  check: CompiledCheck,
  facts: Facts,
  at: number,
  gravity: Gravity,
  sealed: Gravity,
  deadlines: Deadlines,
  lang: Lang,
): CheckEvaluation {
  const { rule, external } = check;
  const hung = hangsOn(check, facts, at);
  const silent = hung !== undefined || gravity === NOT_APPLICABLE;
  const due = external || gravity === NOT_APPLICABLE ? undefined : deadlines.of(rule.within);
  return {
    id: check.check.id,
    status: statuses[sealed],
    have: silent ? null : rule.have(facts, at),
    need: silent ? null : rule.need(facts, at),
    dueBy: due?.iso ?? null,
    overdue: due !== undefined && sealed === OPEN && due.past,
    external,
    reason: explain({ check, facts, at, gravity, sealed, hung, due }, lang),
    warnings: gravity === NOT_APPLICABLE ? none : warningsOf(check, facts, at, silent, lang),
  };
}

/** The condition that keeps a check from its rule: one that fails, else one that is not known. */
function hangsOn(check: CompiledCheck, facts: Facts, at: number): CompiledCondition | undefined {
  const { conditions } = check;
  if (conditions.length === 0) return undefined;
  return (
    conditions.find((condition) => holds(condition, facts, at) === false) ??
    conditions.find((condition) => holds(condition, facts, at) === undefined)
  );
}

function warningsOf(
  check: CompiledCheck,
  facts: Facts,
  at: number,
  silent: boolean,
  lang: Lang,
): readonly string[] {
  const { rule, warnings } = check;
  if (!rule.warns && warnings.length === 0) return none;
  const said = warnings.filter(({ when }) => holds(when, facts, at)).map(({ says }) => says[lang]);
  if (rule.warns && !silent) said.push(...rule.warns(facts, at, lang));
  return said;
}

const none: readonly string[] = [];
