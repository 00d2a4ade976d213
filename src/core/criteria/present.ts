import type { Lang } from '../text.ts';
import type { CompiledCheck } from './compile.ts';
import { type CompiledCondition, holds } from './condition.ts';
import type { Deadlines } from './deadlines.ts';
import type { CheckEvaluation } from './evaluation.ts';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { type Gravity, NOT_APPLICABLE, NOT_MET, OPEN, statusOf } from './status.ts';

/** From when and how dossiers are looked at. */
export interface Moment {
  readonly deadlines: Deadlines;
  readonly final: boolean;
  readonly lang: Lang;
}

/** A check as it was judged, with all that is shown and said of it. */
export function presentCheck(
  check: CompiledCheck,
  facts: Facts,
  unit: number,
  gravity: Gravity,
  { deadlines, final, lang }: Moment,
): CheckEvaluation {
  const { rule, external } = check;
  const sealed = final && gravity === OPEN ? NOT_MET : gravity;
  const hung = hangsOn(check, facts, unit);
  const silent = hung !== undefined || gravity === NOT_APPLICABLE;
  const due = external || gravity === NOT_APPLICABLE ? undefined : deadlines.of(rule.span ?? 0);
  return {
    id: check.check.id,
    status: statusOf(sealed),
    have: silent ? null : rule.have(facts, unit),
    need: silent ? null : rule.need(facts, unit),
    dueBy: due?.iso ?? null,
    overdue: due !== undefined && sealed === OPEN && due.past,
    external,
    reason: explain({ check, facts, unit, gravity, sealed, hung, due }, lang),
    warnings: gravity === NOT_APPLICABLE ? none : warningsOf(check, facts, unit, silent, lang),
  };
}

/** The condition that keeps a check from its rule: one that fails, else one that is not known. */
function hangsOn(check: CompiledCheck, facts: Facts, unit: number): CompiledCondition | undefined {
  const { conditions } = check;
  if (conditions.length === 0) return undefined;
  return (
    conditions.find((condition) => holds(condition, facts, unit) === false) ??
    conditions.find((condition) => holds(condition, facts, unit) === undefined)
  );
}

function warningsOf(
  check: CompiledCheck,
  facts: Facts,
  unit: number,
  silent: boolean,
  lang: Lang,
): readonly string[] {
  const { rule, warnings } = check;
  if (!rule.warns && warnings.length === 0) return none;
  const said = warnings
    .filter(({ when }) => holds(when, facts, unit))
    .map(({ says }) => says[lang]);
  if (rule.warns && !silent) said.push(...rule.warns(facts, unit, lang));
  return said;
}

const none: readonly string[] = [];
