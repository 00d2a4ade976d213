import type { CompiledCriterion } from '../../core/criteria/compile.ts';
import type { CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { endOf } from './addresses.ts';
import { latestExplanation } from './queries.ts';
import { type RoundYear, readYear, type ShownYear } from './read-year.ts';

/** One criterion of a round, as a unit's year stands in it. */
export interface ShownCriterion {
  readonly shown: ShownYear;
  readonly at: RoundYear;
  readonly place: number;
  readonly compiled: CompiledCriterion;
  readonly judged: CriterionEvaluation;
  readonly said: Awaited<ReturnType<typeof latestExplanation>>;
}

/** The criterion that an address names: a round and a number, `k3v8…-13`. */
export async function findCriterion(ask: SignedAsk, tx: Tx): Promise<ShownCriterion> {
  const [, publicId = '', number = ''] =
    /^([a-z0-9]+)-(\d{1,2})$/.exec(ask.param('criterion')) ?? [];
  const shown = await readYear(ask, tx, publicId);
  const at = found(shown.rounds.find(({ round }) => round.public_id === publicId));
  const place = at.set.criteria.findIndex((one) => String(one.criterion.number) === number);
  const compiled = found(at.set.criteria[place]);
  const judged = found(at.evaluation.criteria[place]);
  const said =
    at.kept === undefined
      ? undefined
      : await latestExplanation(tx, {
          tenant: ask.who.tenant,
          dossier: at.kept,
          criterion: compiled.criterion.number,
          at: shown.on && endOf(shown.on),
        });
  return { shown, at, place, compiled, judged, said };
}

/** What was typed as an explanation, and is given back with what is wrong in it. */
export interface TypedExplanation {
  readonly text: string;
  readonly version: string;
  readonly errors: readonly FieldError[];
}
