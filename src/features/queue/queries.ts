import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DossierStateName } from '../../core/dossier/states.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Level } from '../../platform/database/tables.ts';
import { type QueueFilter, statesOf, type View, views } from './filter.ts';

/* All SQL of the queue. Which dossiers it shows is found in their own narrow rows. */

type Condition = RawBuilder<SqlBool>;

/** Whose queue it is. */
export interface Office {
  readonly tenant: string;
  readonly level: Level;
}

/** States are written out, not sent along: so the index of those past draft is known to serve. */
const inStates = (states: readonly DossierStateName[]): Condition =>
  sql`dossier.state in (${sql.raw(states.map((state) => `'${state}'`).join(', '))})`;

function inView({ level }: Office, view: View): Condition {
  const states = inStates(statesOf[view]);
  if (view === 'waiting') return sql`${states} and dossier.level = ${level}`;
  if (view === 'elsewhere') return sql`${states} and dossier.level <> ${level}`;
  return states;
}

/** Which dossiers past draft are looked at, in whatever view. */
function within({ tenant }: Office, { round, commune, words }: QueueFilter): Condition {
  const found: Condition[] = [sql`dossier.tenant_id = ${tenant} and dossier.state <> 'draft'`];
  if (round) {
    found.push(sql`dossier.round_id = (select id from round
      where tenant_id = ${tenant} and public_id = ${round})`);
  }
  if (commune) {
    found.push(sql`dossier.commune_id = (select id from commune
      where tenant_id = ${tenant} and public_id = ${commune})`);
  }
  for (const word of words) {
    // A range, not LIKE: only comparisons that leak nothing may use an index below the walls.
    found.push(sql`dossier.unit_id in (select unit_id from unit_token
      where tenant_id = ${tenant} and token >= ${word} and token < ${`${word}\u{10ffff}`})`);
  }
  return sql`${sql.join(found, sql` and `)}`;
}

/** How many dossiers each view has. */
export type Counts = Readonly<Record<View, number>>;

export async function countQueue(tx: Tx, office: Office, filter: QueueFilter): Promise<Counts> {
  const counted = views.map(
    (view) => sql`count(*) filter (where ${inView(office, view)})::int as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Counts>`
    select ${sql.join(counted)} from dossier where ${within(office, filter)}`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a count gives one row');
  return counts;
}

/** How many dossiers wait to be taken in by this office. */
export async function countWaiting(tx: Tx, office: Office): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dossier
    where dossier.tenant_id = ${office.tenant} and ${inView(office, 'waiting')}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface QueueRow {
  readonly public_id: string;
  readonly unit: string;
  readonly unit_code: string;
  readonly name: string;
  readonly ended: boolean;
  readonly commune: string;
  readonly level: Level;
  readonly round: string;
  readonly round_name: string;
  readonly commune_by: string;
  readonly province_by: string;
  readonly state: DossierStateName;
  readonly state_at: Date;
  readonly late: boolean;
  readonly code: string | null;
}

const unitOf = sql`join unit on unit.tenant_id = dossier.tenant_id and unit.id = dossier.unit_id`;

/**
 * Dossiers of a view as the filter has them, so many from so far on. Their own rows are found first,
 * and once: the names around them are fetched for those alone that are shown.
 */
export async function listQueue(
  tx: Tx,
  office: Office,
  filter: QueueFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<QueueRow[]> {
  const direction = filter.descending ? sql`desc` : sql`asc`;
  const byName = filter.sort === 'name';
  const order = sql`${byName ? sql`unit.name` : sql`dossier.state_at`} ${direction},
    dossier.id ${direction}`;
  const { rows } = await sql<QueueRow>`
    with listed as materialized (
      select dossier.tenant_id, dossier.unit_id, dossier.commune_id, dossier.round_id, dossier.id,
        dossier.public_id, dossier.ended, dossier.level, dossier.state, dossier.state_at,
        dossier.late, dossier.code
      from dossier ${byName ? unitOf : sql``}
      where ${within(office, filter)} and ${inView(office, filter.view)}
      order by ${order} limit ${limit} offset ${offset}
    )
    select dossier.public_id, unit.public_id as unit, unit.code as unit_code, unit.name,
      dossier.ended, commune.name as commune, dossier.level, round.public_id as round,
      round.name as round_name, round.commune_by, round.province_by, dossier.state,
      dossier.state_at, dossier.late, dossier.code
    from listed as dossier
      ${unitOf}
      join commune on commune.tenant_id = dossier.tenant_id and commune.id = dossier.commune_id
      join round on round.tenant_id = dossier.tenant_id and round.id = dossier.round_id
    order by ${order}`.execute(tx);
  return rows;
}

/** Rounds that were ever open, for dossiers outlast them; the latest first. */
export function startedRounds(tx: Tx, tenant: string) {
  return tx
    .selectFrom('round')
    .select(['public_id', 'name'])
    .where('tenant_id', '=', tenant)
    .where('state', '<>', 'draft')
    .orderBy('year', 'desc')
    .orderBy('name')
    .execute();
}

/** Dossiers by what a form names of them, as far as the scope reaches; in the order of names. */
export async function dossiersNamed(tx: Tx, tenant: string, named: readonly string[]) {
  return tx
    .selectFrom('dossier')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.tenant_id', '=', 'dossier.tenant_id')
        .onRef('unit.id', '=', 'dossier.unit_id'),
    )
    .innerJoin('round', (join) =>
      join
        .onRef('round.tenant_id', '=', 'dossier.tenant_id')
        .onRef('round.id', '=', 'dossier.round_id'),
    )
    .select(['dossier.unit_id', 'dossier.round_id', 'unit.name', 'unit.public_id as unit'])
    .select(['round.public_id as round', 'round.name as round_name'])
    .where('dossier.tenant_id', '=', tenant)
    .where(sql<SqlBool>`dossier.public_id = any(${named}::text[])`)
    .orderBy('unit.name')
    .orderBy('dossier.id')
    .execute();
}

export type NamedDossier = Awaited<ReturnType<typeof dossiersNamed>>[number];
