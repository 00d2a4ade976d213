import { isForKind } from '../../core/criteria/asked.ts';
import type { CompiledCriterion, CompiledSet } from '../../core/criteria/compile.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import type { Lang } from '../../core/text.ts';
import type { ClaimField, RoundSet } from '../dossiers/index.ts';

/** What a “no” to a flag leaves out in a round: whole criteria, and others in part. */
export interface Effect {
  readonly round: string;
  readonly whole: readonly string[];
  readonly part: readonly string[];
}

/** What would not apply to a unit of the kind were the flag a no, told before it is said. */
export function effectsOf(
  rounds: readonly RoundSet[],
  kind: UnitKind,
  field: ClaimField,
  lang: Lang,
): Effect[] {
  return rounds.flatMap(({ round, set }) => {
    const whole: string[] = [];
    const part: string[] = [];
    for (const criterion of set.criteria) {
      const own = criterion.checks.filter((check) => isForKind(check, kind));
      const hung = own.filter(({ conditions }) =>
        conditions.some(({ condition }) => condition.type === 'flag' && condition.flag === field),
      );
      if (hung.length === 0) continue;
      (hung.length === own.length ? whole : part).push(nameOf(criterion, set, lang));
    }
    return whole.length + part.length === 0 ? [] : [{ round: round.name, whole, part }];
  });
}

/** Its heading, unless headings of the set are alike: in a circular every article has a clause 1. */
function nameOf(criterion: CompiledCriterion, { criteria }: CompiledSet, lang: Lang): string {
  const alike = new Set(criteria.map(({ heading }) => heading.vi)).size < criteria.length;
  return (alike ? criterion.citation : criterion.heading)[lang];
}

/** The flags whose “no” leaves anything out. */
export function weightyFlags<Field extends ClaimField>(
  rounds: readonly RoundSet[],
  kind: UnitKind,
  fields: readonly Field[],
): ReadonlySet<Field> {
  return new Set(fields.filter((field) => effectsOf(rounds, kind, field, 'vi').length > 0));
}
