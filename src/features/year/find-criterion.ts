import type { CompiledCriterion } from '../../core/criteria/compile.ts';
import { Evaluator } from '../../core/criteria/evaluate.ts';
import type { CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { latestExplanation } from './queries.ts';
import { type RoundYear, readYear, type ShownYear, yearGround } from './read-year.ts';

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
  const ground = await yearGround(ask, tx);
  const round = found(ground.open.find((one) => one.round.public_id === publicId));
  const place = round.set.criteria.findIndex((one) => String(one.criterion.number) === number);
  const compiled = found(round.set.criteria[place]);
  const [shown, said] = await Promise.all([
    readYear(ask, tx, ground, [round]),
    latestExplanation(tx, {
      tenant: ask.who.tenant,
      unit: ground.unit.id,
      round: round.round.id,
      criterion: compiled.criterion.number,
      at: ground.until,
    }),
  ]);
  const at = found(shown.rounds[0]);
  const { set, calendar } = round;
  const asOf = at.closing?.on ?? ground.asOf;
  const evaluator = new Evaluator(set, calendar, { asOf, lang: ask.lang });
  const judged = evaluator.evaluateCriterion(compiled, at.facts);
  // What was closed is explained no more.
  const writable = shown.writable && at.state === 'draft';
  return { shown: { ...shown, writable }, at, place, compiled, judged, said };
}

/** What was typed as an explanation, and is given back with what is wrong in it. */
export interface TypedExplanation {
  readonly text: string;
  readonly version: string;
  readonly errors: readonly FieldError[];
}
