import { concerns } from '../../core/criteria/placing.ts';
import type { Situation } from '../../core/dossier/situation.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import {
  type Frozen,
  findDossier,
  findRoundSet,
  type KeptDossier,
  type KeptRecord,
  type RoundSet,
  readUnitYear,
  situationOf,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { type FigureToState, figuresToState } from '../figures/index.ts';
import { dayIn } from '../frame/index.ts';
import { lacksProof } from '../records/index.ts';
import { type EvaluatedYear, evaluated, roundYear } from '../year/index.ts';
import { freezeYear } from './freeze.ts';

/** What is checked before a dossier is closed. */
export interface ClosingGround {
  readonly whose: Whose;
  readonly round: RoundSet;
  readonly kept: KeptDossier | undefined;
  readonly at: Situation;
  readonly judged: EvaluatedYear;
  readonly figures: readonly FigureToState[];
  /** All that a closing freezes now: what came since the page was drawn is looked at first. */
  readonly frozen: Frozen;
  /** Records that concern the round and have neither a file nor a citation. */
  readonly unproved: readonly KeptRecord[];
}

/** Which dossier the address means. */
export async function closingPlace(ask: SignedAsk, tx: Tx) {
  const whose = await whoseYear(ask, tx);
  const round = found(await findRoundSet(tx, ask.who.tenant, ask.param('round')));
  return { whose, round };
}

export async function closingGround(ask: SignedAsk, tx: Tx): Promise<ClosingGround> {
  const { who, now, lang } = ask;
  const { whose, round } = await closingPlace(ask, tx);
  const { unit } = whose;
  const kept = await findDossier(tx, who.tenant, unit.id, round.round.id);
  const [at, year] = await Promise.all([
    situationOf(tx, ask, { unit, round, kept }),
    readUnitYear(tx, who.tenant, unit),
  ]);
  const today = dayIn(now);
  return {
    frozen: await freezeYear(tx, year, round, { id: kept?.id, closedOn: today }),
    whose,
    round,
    kept,
    at,
    judged: evaluated(roundYear(round, year, kept), today, lang),
    figures: figuresToState(year, round, today),
    unproved: year.records.filter(
      (record) => lacksProof(record) && concerns(round.set, round.calendar, record),
    ),
  };
}
