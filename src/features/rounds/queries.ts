import { sql } from 'kysely';
import { isoDay } from '../../core/vietnamese/day.ts';
import { roundColumns } from '../../platform/database/columns.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Level, RoundRow } from '../../platform/database/tables.ts';
import type { RoundDays } from './days.ts';

/* All SQL of rounds. */

/** The rounds that units work in now, the soonest to be submitted first. */
export function openRounds(tx: Tx, tenant: string) {
  return tx
    .selectFrom('round')
    .innerJoin('criteria_set as s', (join) =>
      join.onRef('s.tenant_id', '=', 'round.tenant_id').onRef('s.id', '=', 'round.criteria_set_id'),
    )
    .select(roundColumns.map((column) => `round.${column}` as const))
    .select('s.digest as set_digest')
    .where('round.tenant_id', '=', tenant)
    .where('round.state', '=', 'open')
    .orderBy('round.submit_by')
    .orderBy('round.name')
    .execute();
}

/** Every round: the open ones first, then those being prepared, then the closed. */
export function listRounds(tx: Tx, tenant: string) {
  return tx
    .selectFrom('round')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .orderBy(sql`array_position(array['open', 'draft', 'closed'], state)`)
    .orderBy('year', 'desc')
    .orderBy('submit_by')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Rounds that were closed by a moment and still are; none of them is reopened before the transaction ends. */
export async function closedRounds(tx: Tx, tenant: string, by: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('round')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'closed')
    .where('closed_at', '<=', by)
    .forShare()
    .execute();
  return rows.map(({ id }) => id);
}

/** How many dossiers of a round have lapsed; to be asked as the program, whoever wants to know. */
export async function lapsedIn(tx: Tx, tenant: string, round: string): Promise<number> {
  const { lapsed } = await tx
    .selectFrom('dossier')
    .select(({ fn }) => fn.countAll<string>().as('lapsed'))
    .where('tenant_id', '=', tenant)
    .where('round_id', '=', round)
    .where('state', '=', 'lapsed')
    .executeTakeFirstOrThrow();
  return Number(lapsed);
}

export function findRound(tx: Tx, tenant: string, publicId: string) {
  return tx
    .selectFrom('round')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
}

export function roundById(tx: Tx, tenant: string, id: string): Promise<RoundRow> {
  return tx
    .selectFrom('round')
    .select(roundColumns)
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The powers of signing of the province, as they print. */
export async function signingPowers(tx: Tx, tenant: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('province')
    .select('signing')
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow();
  return row.signing;
}

/** All that an administrator says of a round. */
export interface RoundInput {
  readonly name: string;
  readonly year: number;
  /** The criteria set's key. */
  readonly set: string;
  readonly days: RoundDays;
  readonly communeUnitsBy: Level;
  readonly communeUnitsPower: string;
  readonly provinceUnitsPower: string;
}

function columnsOf(input: RoundInput) {
  const { days } = input;
  return {
    name: input.name,
    year: input.year,
    criteria_set_id: input.set,
    window_from: isoDay(days.windowFrom),
    window_to: isoDay(days.windowTo),
    register_by: isoDay(days.registerBy),
    submit_by: isoDay(days.submitBy),
    commune_by: isoDay(days.communeBy),
    province_by: isoDay(days.provinceBy),
    decide_by: isoDay(days.decideBy),
    keep_until: isoDay(days.keepUntil),
    commune_units_by: input.communeUnitsBy,
    commune_units_power: input.communeUnitsPower,
    province_units_power: input.provinceUnitsPower,
  };
}

export async function insertRound(
  tx: Tx,
  tenant: string,
  keys: { readonly id: string; readonly publicId: string },
  input: RoundInput,
): Promise<void> {
  await tx
    .insertInto('round')
    .values({
      tenant_id: tenant,
      id: keys.id,
      public_id: keys.publicId,
      ...columnsOf(input),
      state: 'draft',
      opened_at: null,
      closed_at: null,
    })
    .execute();
}

/** Saves on top of the version that was seen; false where somebody has saved meanwhile. */
export async function updateRound(
  tx: Tx,
  tenant: string,
  seen: Pick<RoundRow, 'id' | 'version' | 'state'>,
  input: RoundInput,
): Promise<boolean> {
  const result = await tx
    .updateTable('round')
    .set((eb) => ({ ...columnsOf(input), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('state', '=', seen.state)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes a round from one state to another; false where it is no longer as it was seen. */
export async function moveRound(
  tx: Tx,
  tenant: string,
  seen: Pick<RoundRow, 'id' | 'version' | 'state'>,
  to: Partial<Pick<RoundRow, 'state' | 'opened_at' | 'closed_at'>>,
): Promise<boolean> {
  const result = await tx
    .updateTable('round')
    .set((eb) => ({ ...to, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('state', '=', seen.state)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
