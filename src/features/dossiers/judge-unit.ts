import { type ExpressionBuilder, sql } from 'kysely';
import { type Standing, standingOf } from '../../core/criteria/standing.ts';
import { tally } from '../../core/criteria/tally.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { DossierTable } from '../../platform/database/year-tables.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { dossierOf, type RoundSet } from './dossier-of.ts';
import { getUnitRow, readEntered } from './queries.ts';
import { openRoundSets } from './rounds.ts';
import type { UnitYear } from './unit-year.ts';

/**
 * Whoever changes a unit's year takes this turn first: the verdicts that two changes at once leave
 * behind are then those of both. It ends with the transaction.
 */
export async function takeTurn(tx: Tx, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unit}, 2))`.execute(tx);
}

/** The turns of many units at once; whoever waits for one of them waits for all of the work. */
export async function takeTurns(tx: Tx, units: readonly string[]): Promise<void> {
  // In one order, so that two who take many do not wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(unit, 2))
    from unnest(${[...units].sort()}::text[]) as u (unit)`.execute(tx);
}

/** How a unit stands in every open round, by what is in the transaction now. */
export async function standingsOf(
  tx: Tx,
  tenant: string,
  unit: string,
  now: Date,
): Promise<StandingRow[]> {
  const [row, rounds, entered] = await Promise.all([
    getUnitRow(tx, tenant, unit),
    openRoundSets(tx, tenant),
    readEntered(tx, tenant, unit),
  ]);
  return rounds.map((round) => standingRow({ unit: row, ...entered }, round, now));
}

/**
 * Judges a unit anew in every open round and stores the verdicts, in the transaction that changed
 * what they rest on. Its turn must have been taken.
 */
export async function judgeUnit(tx: Tx, tenant: string, unit: string, now: Date): Promise<void> {
  await storeStandings(tx, tenant, await standingsOf(tx, tenant, unit, now));
  await takeAlong(tx, tenant, [unit]);
}

/**
 * Where units lie, at which level and whether they have ended, in their dossiers of every round: one
 * that is appraised after its round was closed moves along with its unit.
 */
export async function takeAlong(tx: Tx, tenant: string, units: readonly string[]): Promise<void> {
  await sql`
    update dossier d set commune_id = u.commune_id, level = u.level, ended = u.ended_on is not null
    from unit u
    where d.tenant_id = ${tenant} and d.unit_id = any(${units}::uuid[])
      and u.tenant_id = d.tenant_id and u.id = d.unit_id
      and (d.commune_id, d.level, d.ended) is distinct from (u.commune_id, u.level, u.ended_on is not null)`.execute(
    tx,
  );
}

/** How a unit's year stands in a round. */
export function judged(year: UnitYear, round: RoundSet): Standing {
  const { set, calendar } = round;
  return standingOf(set, calendar, tally(set, calendar, dossierOf(year, round)));
}

export function standingRow(year: UnitYear, round: RoundSet, now: Date) {
  const { unit, records } = year;
  const last = records.reduce(
    (latest, { enteredAt }) => Math.max(latest, enteredAt.getTime()),
    Number.NEGATIVE_INFINITY,
  );
  return {
    round: round.round.id,
    unit,
    standing: judged(year, round),
    lastRecordedAt: last === Number.NEGATIVE_INFINITY ? null : new Date(last),
    now,
  };
}

export type StandingRow = ReturnType<typeof standingRow>;

/** Stores how units stand, each in its row; a dossier that is not there yet begins. */
export async function storeStandings(
  tx: Tx,
  tenant: string,
  rows: readonly StandingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('dossier')
    .values(
      rows.map(({ round, unit, standing, lastRecordedAt, now }) => ({
        tenant_id: tenant,
        round_id: round,
        unit_id: unit.id,
        commune_id: unit.commune_id,
        level: unit.level,
        ended: unit.ended_on !== null,
        id: newId(now),
        public_id: newPublicId(),
        not_applicable: standing.notApplicable,
        met: standing.met,
        open: standing.open,
        not_met: standing.notMet,
        awaiting: standing.awaiting,
        open_checks: String(standing.openChecks),
        next_due: standing.nextDue === undefined ? null : isoDay(standing.nextDue),
        registered_on: null,
        last_recorded_at: lastRecordedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'round_id', 'unit_id']).doUpdateSet((eb) => ({
        commune_id: eb.ref('excluded.commune_id'),
        level: eb.ref('excluded.level'),
        ended: eb.ref('excluded.ended'),
        last_recorded_at: eb.ref('excluded.last_recorded_at'),
        ...judgedWhileDraft(eb),
      })),
    )
    .execute();
}

/** What is judged. What was recorded after the closing never alters what was closed. */
const judgedColumns = [
  'not_applicable',
  'met',
  'open',
  'not_met',
  'awaiting',
  'open_checks',
  'next_due',
] as const satisfies readonly (keyof DossierTable)[];

function judgedWhileDraft(eb: ExpressionBuilder<Tables & { excluded: DossierTable }, 'dossier'>) {
  const column = (name: (typeof judgedColumns)[number]) =>
    eb
      .case()
      .when('dossier.state', '=', 'draft')
      .then(sql.ref(`excluded.${name}`))
      .else(eb.ref(`dossier.${name}`))
      .end();
  return Object.fromEntries(judgedColumns.map((name) => [name, column(name)]));
}
