import type { Lang } from '../../core/text.ts';
import type { ClaimField, RoundSet } from '../dossiers/index.ts';

/** What a “no” to a flag leaves out: whole criteria, and others in part. */
export interface Effect {
  readonly whole: readonly string[];
  readonly part: readonly string[];
}

/** What would not apply in the open rounds were the flag a no, told before it is said. */
export function effectOf(rounds: readonly RoundSet[], field: ClaimField, lang: Lang): Effect {
  const whole: string[] = [];
  const part: string[] = [];
  for (const { round, set } of rounds) {
    for (const { checks, heading } of set.criteria) {
      const hung = checks.filter(({ conditions }) =>
        conditions.some(({ condition }) => condition.type === 'flag' && condition.flag === field),
      );
      if (hung.length === 0) continue;
      const name = rounds.length > 1 ? `${heading[lang]} (${round.name})` : heading[lang];
      (hung.length === checks.length ? whole : part).push(name);
    }
  }
  return { whole, part };
}

/** The flags whose “no” leaves anything out. */
export function weightyFlags(
  rounds: readonly RoundSet[],
  fields: readonly ClaimField[],
): ReadonlySet<ClaimField> {
  return new Set(
    fields.filter((field) => {
      const { whole, part } = effectOf(rounds, field, 'vi');
      return whole.length + part.length > 0;
    }),
  );
}
