import * as v from 'valibot';
import type { Layout } from '../layout.ts';
import { AtLeast, atLeast } from './at-least.ts';
import { Attested, attested } from './attested.ts';
import { Exceeds, exceeds } from './exceeds.ts';
import type { Kind, References, Rule } from './kind.ts';
import { NoneLeft, noneLeft } from './none-left.ts';
import { Rank, rank } from './rank.ts';
import { Result, result } from './result.ts';
import { Share, share } from './share.ts';
import { Zero, zero } from './zero.ts';

/** A check as a set writes it. */
export const Check = v.variant('kind', [
  AtLeast,
  Zero,
  NoneLeft,
  Share,
  Exceeds,
  Attested,
  Result,
  Rank,
]);
export type Check = v.InferOutput<typeof Check>;

const kinds: { readonly [K in Check['kind']]: Kind<Extract<Check, { kind: K }>> } = {
  atLeast,
  zero,
  noneLeft,
  share,
  exceeds,
  attested,
  result,
  rank,
};

/** The kind of a check; the table above pairs each spec with its own kind. */
function kindOf<C extends Check>(check: C): Kind<C> {
  return kinds[check.kind] as unknown as Kind<C>;
}

/** The same check with another bound; throws RangeError where it has none, or not of that form. */
export function withThreshold(check: Check, bound: number | string): Check {
  const { threshold } = kindOf(check);
  const changed = threshold && v.safeParse(Check, { ...check, [threshold]: bound });
  if (!changed?.success) throw new RangeError(`no bound ${bound} for ${check.id}`);
  return changed.output;
}

export function compileRule(check: Check, layout: Layout): Rule {
  return kindOf(check).compile(check, layout);
}

export function referCheck(check: Check, references: References): void {
  kindOf(check).refer(check, references);
}
