import { calendarOf } from '../../core/criteria/calendar.ts';
import { Evaluator } from '../../core/criteria/evaluate.ts';
import type { CriterionEvaluation, Evaluation } from '../../core/criteria/evaluation.ts';
import type { Facts } from '../../core/criteria/facts.ts';
import { type Standing, standingOf } from '../../core/criteria/standing.ts';
import { tally } from '../../core/criteria/tally.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import { thawed } from '../../core/dossier/snapshot.ts';
import type { DossierStateName } from '../../core/dossier/states.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, parseWrittenDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { ShownStatus } from '../../ui/status-tag.tsx';
import {
  dossierOf,
  findDossier,
  type KeptDossier,
  openRoundSets,
  type RoundSet,
  readSnapshot,
  readUnitYear,
  registrationOf,
  type UnitYear,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { dayIn, dayOfRow, endOf } from '../frame/index.ts';
import { dossiersOf } from './queries.ts';

/** A year as one round judges it: while it is a draft as it is now, then as it was closed. */
export interface RoundYear extends RoundSet {
  /** Its place among the unit's dossiers, where the round has judged the unit already. */
  readonly kept: string | undefined;
  readonly registeredOn: Day | undefined;
  readonly state: DossierStateName;
  /** What was closed, where it stands. */
  readonly closing: { readonly on: Day; readonly code: string } | undefined;
  /** The facts under judgement. */
  readonly year: UnitYear;
  readonly dossier: Dossier;
  readonly facts: Facts;
  readonly standing: Standing;
}

/** The same with the state of each criterion in words. */
export interface EvaluatedYear extends RoundYear {
  readonly evaluation: Evaluation;
}

/** Whose year a page shows, under which open rounds, and as of when. */
export interface YearGround extends Whose {
  /** The past day looked back at. */
  readonly on: Day | undefined;
  /** The last moment of it. */
  readonly until: Date | undefined;
  readonly asOf: Day;
  /** What was typed for the day and cannot be looked at. */
  readonly badDay: string | undefined;
  /** Whether the page may offer to change something: the past is only looked at. */
  readonly writable: boolean;
  readonly open: readonly RoundSet[];
}

/** A unit's year as a page shows it: today, or as it had been entered by a past day. */
export interface ShownYear extends YearGround {
  readonly year: UnitYear;
  readonly rounds: readonly RoundYear[];
}

export async function yearGround(ask: SignedAsk, tx: Tx): Promise<YearGround> {
  const [whose, open] = await Promise.all([whoseYear(ask, tx), openRoundSets(tx, ask.who.tenant)]);
  const today = dayIn(ask.now);
  const { on, badDay } = pastDay(ask.query, today);
  const until = on && endOf(on);
  const writable = whose.mayChange && on === undefined;
  return { ...whose, open, on, until, asOf: on ?? today, badDay, writable };
}

/** The year on its ground, judged in the open rounds that are wanted. */
export async function readYear(
  { who }: SignedAsk,
  tx: Tx,
  ground: YearGround,
  wanted = ground.open,
): Promise<ShownYear> {
  const { unit, until } = ground;
  const [year, kept] = await Promise.all([
    readUnitYear(tx, who.tenant, unit, until),
    dossiersOf(tx, who.tenant, unit.id),
  ]);
  const dossiers = [...kept.values()].map(({ id }) => id);
  const then = until && (await registrationOf(tx, who.tenant, dossiers, until));
  const rounds = await Promise.all(
    wanted.map(async (round): Promise<RoundYear> => {
      const row = kept.get(round.round.id);
      const now = row?.registered_on ? dayOfRow(row.registered_on) : undefined;
      const registeredOn = then ? then.get(row?.id ?? '')?.on : now;
      // A past day is shown as it was; today a dossier that is closed shows what was closed.
      const closed =
        row && row.state !== 'draft' && until === undefined
          ? await closedYear(tx, unit, round, row.id)
          : undefined;
      if (!closed || !row)
        return {
          ...draftYear(round, year),
          kept: row?.id,
          registeredOn,
          ...(row && until === undefined && { state: row.state }),
        };
      return { ...round, ...closed, kept: row.id, registeredOn, state: row.state };
    }),
  );
  return { ...ground, year, rounds };
}

/** A year as a round judges it while its dossier is a draft. */
export function roundYear(
  round: RoundSet,
  year: UnitYear,
  kept: KeptDossier | undefined,
): RoundYear {
  const registeredOn = kept?.state.registration?.on;
  return { ...draftYear(round, year), kept: kept?.id, registeredOn };
}

function draftYear(round: RoundSet, year: UnitYear) {
  const judged = judge(round, dossierOf(year, round));
  return { ...round, ...judged, year, state: 'draft' as const, closing: undefined };
}

/** What a dossier was closed with; undefined where none stands, as of one withdrawn before. */
async function closedYear(tx: Tx, unit: UnitRow, round: RoundSet, id: string) {
  const kept = await findDossier(tx, unit.tenant_id, unit.id, round.round.id);
  const closing = kept?.state.closing;
  const at = kept?.actions.find(({ number }) => number === closing?.number)?.at;
  if (!closing || !at) return undefined;
  const [snapshot, year] = await Promise.all([
    readSnapshot(tx, unit.tenant_id, id, closing.digest),
    readUnitYear(tx, unit.tenant_id, unit, at),
  ]);
  const { on, code } = closing;
  const dossier = thawed(snapshot);
  // The round's window may since have been moved; the closing's was not.
  const calendar = calendarOf(round.set.set, dossier.year, dossier.window);
  return { calendar, ...judge({ ...round, calendar }, dossier), year, closing: { on, code } };
}

export function judge({ set, calendar }: RoundSet, dossier: Dossier) {
  const facts = tally(set, calendar, dossier);
  return { dossier, facts, standing: standingOf(set, calendar, facts) };
}

export function evaluated(at: RoundYear, asOf: Day, lang: Lang): EvaluatedYear {
  const { set, calendar, facts } = at;
  // A closed dossier is told as of its closing: no day of it comes nearer.
  const day = at.closing?.on ?? asOf;
  return { ...at, evaluation: new Evaluator(set, calendar, { asOf: day, lang }).evaluate(facts) };
}

/** The day of the address: never one to come, for nothing is known of it. */
function pastDay(query: URLSearchParams, today: Day) {
  const typed = query.get('on') ?? '';
  const day = parseWrittenDay(typed);
  const bad = typed.trim() !== '' && (day === undefined || day > today);
  return {
    on: !bad && day !== undefined && day < today ? day : undefined,
    badDay: bad ? typed.slice(0, 40) : undefined,
  };
}

/** How a criterion is shown: what only an office above can settle is awaited, not short. */
export function shownStatus(
  { standing }: Pick<RoundYear, 'standing'>,
  place: number,
  { verdict }: Pick<CriterionEvaluation, 'verdict'>,
): ShownStatus {
  return (standing.awaiting >> place) & 1 ? 'awaiting' : verdict;
}
