import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Board, Dated } from './board.ts';
import type { BehindFilter } from './filter.ts';

/* All SQL that asks who is behind. What is counted stands in the table of dossiers alone. */

type Condition = RawBuilder<SqlBool>;

const all = (conditions: readonly Condition[]): Condition =>
  sql`${sql.join(conditions, sql` and `)}`;

/** Bits are written out, not sent along: they are the program's own numbers. */
const bits = (mask: number | bigint) => sql.raw(String(mask));

/** Which units of the round are looked at, whatever they lack. */
function within({ round }: Board, filter: BehindFilter): Condition[] {
  const { tenant_id: tenant, id } = round;
  const found: Condition[] = [
    // Who has closed is behind no more: what comes next is told by the queue.
    sql`dossier.tenant_id = ${tenant} and dossier.round_id = ${id} and not dossier.ended
      and dossier.state = 'draft'`,
  ];
  if (filter.level) found.push(sql`dossier.level = ${filter.level}`);
  if (filter.commune) {
    found.push(sql`dossier.commune_id = (select id from commune
      where tenant_id = ${tenant} and public_id = ${filter.commune})`);
  }
  for (const word of filter.words) {
    // A range, not LIKE: only comparisons that leak nothing may use an index below the walls.
    found.push(sql`dossier.unit_id in (select unit_id from unit_token
      where tenant_id = ${tenant} and token >= ${word} and token < ${`${word}\u{10ffff}`})`);
  }
  return found;
}

/** Open and the unit's own to do, or not met. */
const short: Condition = sql`(dossier.open & ~dossier.awaiting | dossier.not_met) <> 0`;

const standing = {
  met: sql`(dossier.open | dossier.not_met) = 0`,
  awaiting: sql`not ${short} and dossier.awaiting <> 0`,
  short,
} as const satisfies Record<string, Condition>;

const unregistered: Condition = sql`dossier.registered_on is null`;

function quiet({ quietSince }: Board): Condition {
  return sql`coalesce(dossier.last_recorded_at < ${quietSince}, true)`;
}

function lacksDated({ bits: checks }: Dated): Condition {
  return sql`dossier.open_checks & ${bits(checks)} <> 0`;
}

function lacksCriterion(place: number): Condition {
  return sql`(dossier.open | dossier.not_met) & ${bits(1 << place)} <> 0`;
}

/** What a filter says that the units lack. A check or criterion that the set has not, none lacks. */
function lacking(board: Board, filter: BehindFilter): Condition[] {
  const found: Condition[] = [];
  if (filter.standing) found.push(standing[filter.standing]);
  if (filter.unregistered) found.push(unregistered);
  if (filter.quiet) found.push(quiet(board));
  if (filter.overdue !== undefined) {
    const late = board.late.find(({ id }) => id === filter.overdue);
    found.push(late ? lacksDated(late) : sql`false`);
  }
  if (filter.criterion !== undefined) {
    const place = placeOf(board, filter.criterion);
    found.push(place < 0 ? sql`false` : lacksCriterion(place));
  }
  return found;
}

function placeOf({ set }: Board, number: number): number {
  return set.criteria.findIndex(({ criterion }) => criterion.number === number);
}

export interface Counts {
  readonly units: number;
  /** Those that the whole filter leaves. */
  readonly listed: number;
  readonly unregistered: number;
  readonly quiet: number;
  readonly standing: Readonly<Record<keyof typeof standing, number>>;
  /** As the late checks of the board. */
  readonly late: readonly number[];
  /** As the criteria of the set. */
  readonly criteria: readonly number[];
}

/** How many units lack what, in one pass over narrow rows. */
export async function countBehind(tx: Tx, board: Board, filter: BehindFilter): Promise<Counts> {
  const asked = lacking(board, filter);
  const counted: readonly Condition[] = [
    asked.length === 0 ? sql`true` : all(asked),
    unregistered,
    quiet(board),
    standing.met,
    standing.awaiting,
    standing.short,
    ...board.late.map(lacksDated),
    ...board.set.criteria.map((_, place) => lacksCriterion(place)),
  ];
  const { rows } = await sql<{ units: number; counts: number[] }>`
    select count(*)::int as units,
      array[${sql.join(counted.map((one) => sql`count(*) filter (where ${one})::int`))}] as counts
    from dossier where ${all(within(board, filter))}`.execute(tx);
  const [{ units, counts } = { units: 0, counts: [] }] = rows;
  const [listed = 0, notRegistered = 0, silent = 0, met = 0, awaiting = 0, lack = 0] = counts;
  return {
    units,
    listed,
    unregistered: notRegistered,
    quiet: silent,
    standing: { met, awaiting, short: lack },
    late: counts.slice(6, 6 + board.late.length),
    criteria: counts.slice(6 + board.late.length),
  };
}

export interface BehindRow {
  readonly public_id: string;
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  readonly level: 'commune' | 'province';
  readonly not_applicable: number;
  readonly met: number;
  readonly open: number;
  readonly not_met: number;
  readonly awaiting: number;
  /** bigint, as text. */
  readonly open_checks: string;
  readonly next_due: string | null;
  readonly registered_on: string | null;
  readonly last_recorded_at: Date | null;
}

const orders = {
  name: sql`unit.name`,
  code: sql`unit.code`,
  commune: sql`commune.name`,
  due: sql`dossier.next_due`,
} as const;

/** Units of the round as the filter has them, so many from so far on. */
export async function listBehind(
  tx: Tx,
  board: Board,
  filter: BehindFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<BehindRow[]> {
  const { tenant_id: tenant } = board.round;
  const direction = filter.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<BehindRow>`
    select unit.public_id, unit.code, unit.name, commune.name as commune, dossier.level,
      dossier.not_applicable, dossier.met, dossier.open, dossier.not_met, dossier.awaiting,
      dossier.open_checks, dossier.next_due, dossier.registered_on, dossier.last_recorded_at
    from dossier
      join unit on unit.tenant_id = dossier.tenant_id and unit.id = dossier.unit_id
      join commune on commune.tenant_id = unit.tenant_id and commune.id = unit.commune_id
    where ${all([...within(board, filter), ...lacking(board, filter)])}
      and unit.tenant_id = ${tenant}
    order by ${orders[filter.sort]} ${direction} nulls last, unit.name ${direction}, unit.id ${direction}
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
