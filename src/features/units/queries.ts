import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { UnitFilter } from './filter.ts';

/* All SQL that reads units. */

type UnitExpression = ExpressionBuilder<{ unit: Tables['unit'] }, 'unit'>;

/** The conditions of a filter, on the table of units. */
function conditions(filter: UnitFilter, tenant: string) {
  return (eb: UnitExpression): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [eb('unit.tenant_id', '=', tenant)];
    if (filter.state === 'current') all.push(eb('unit.ended_on', 'is', null));
    if (filter.state === 'ended') all.push(eb('unit.ended_on', 'is not', null));
    if (filter.kind) all.push(eb('unit.kind', '=', filter.kind));
    if (filter.level) all.push(eb('unit.level', '=', filter.level));
    if (filter.commune) {
      all.push(sql<SqlBool>`unit.commune_id = (select id from commune
        where tenant_id = ${tenant} and public_id = ${filter.commune})`);
    }
    for (const word of filter.words) {
      // A range, not LIKE: only comparisons that leak nothing may use an index below the walls.
      all.push(sql<SqlBool>`unit.id in (select unit_id from unit_token
        where tenant_id = ${tenant} and token >= ${word} and token < ${`${word}\u{10ffff}`})`);
    }
    const accounts = sql`select 1 from account a where a.tenant_id = unit.tenant_id and a.unit_id = unit.id and a.disabled_at is null`;
    if (filter.account === 'none') all.push(sql<SqlBool>`not exists (${accounts})`);
    if (filter.account === 'invited') {
      all.push(
        sql<SqlBool>`exists (${accounts}) and not exists (${accounts} and a.password_hash is not null)`,
      );
    }
    if (filter.account === 'active') {
      all.push(sql<SqlBool>`exists (${accounts} and a.password_hash is not null)`);
    }
    return eb.and(all);
  };
}

const accountState = sql<'none' | 'invited' | 'active'>`(
  select case when count(*) = 0 then 'none' when count(a.password_hash) = 0 then 'invited' else 'active' end
  from account a where a.tenant_id = unit.tenant_id and a.unit_id = unit.id and a.disabled_at is null)`;

export async function countUnits(tx: Tx, tenant: string, filter: UnitFilter): Promise<number> {
  const { count } = await tx
    .selectFrom('unit')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(conditions(filter, tenant))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The keys of a list, in its order: found in an index alone, wherever it has what is asked. */
function orderedIds(tx: Tx, tenant: string, filter: UnitFilter) {
  const direction = filter.descending ? 'desc' : 'asc';
  const query = tx.selectFrom('unit').select('unit.id').where(conditions(filter, tenant));
  const first =
    filter.sort === 'commune'
      ? query
          .innerJoin('commune', (join) =>
            join
              .onRef('commune.tenant_id', '=', 'unit.tenant_id')
              .onRef('commune.id', '=', 'unit.commune_id'),
          )
          .orderBy('commune.name', direction)
      : query;
  const column = filter.sort === 'code' ? 'unit.code' : 'unit.name';
  return first.orderBy(column, direction).orderBy('unit.id', direction);
}

/** One page of a list. Only its own rows are fetched, however many stand before them. */
export function listUnits(tx: Tx, tenant: string, filter: UnitFilter, size: number) {
  const direction = filter.descending ? 'desc' : 'asc';
  const query = tx
    .with('listed', () =>
      orderedIds(tx, tenant, filter)
        .limit(size)
        .offset((filter.page - 1) * size),
    )
    .selectFrom('listed')
    .innerJoin('unit', 'unit.id', 'listed.id')
    .innerJoin('commune', (join) =>
      join
        .onRef('commune.tenant_id', '=', 'unit.tenant_id')
        .onRef('commune.id', '=', 'unit.commune_id'),
    )
    .where('unit.tenant_id', '=', tenant);
  const first = filter.sort === 'commune' ? query.orderBy('commune.name', direction) : query;
  return first
    .orderBy(filter.sort === 'code' ? 'unit.code' : 'unit.name', direction)
    .orderBy('unit.id', direction)
    .select([
      'unit.public_id',
      'unit.code',
      'unit.name',
      'unit.kind',
      'unit.level',
      'unit.ended_on',
      'unit.left_out',
    ])
    .select('commune.name as commune')
    .select(accountState.as('account'))
    .execute();
}

export type ListedUnit = Awaited<ReturnType<typeof listUnits>>[number];

/** The keys of all units of a list, in its order: a long export then fetches them in parts. */
export async function unitIds(tx: Tx, tenant: string, filter: UnitFilter): Promise<string[]> {
  const rows = await orderedIds(tx, tenant, filter).execute();
  return rows.map(({ id }) => id);
}

/** Whole rows by their keys, in the order of the keys. */
export async function unitsByIds(tx: Tx, tenant: string, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('unit')
    .innerJoin('commune', (join) =>
      join
        .onRef('commune.tenant_id', '=', 'unit.tenant_id')
        .onRef('commune.id', '=', 'unit.commune_id'),
    )
    .selectAll('unit')
    .select(['commune.name as commune', 'commune.code as commune_code'])
    .where('unit.tenant_id', '=', tenant)
    .where(sql<SqlBool>`unit.id = any(${ids}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A unit by what addresses show of it, with its commune. */
export function findUnit(tx: Tx, tenant: string, publicId: string) {
  return tx
    .selectFrom('unit')
    .innerJoin('commune', (join) =>
      join
        .onRef('commune.tenant_id', '=', 'unit.tenant_id')
        .onRef('commune.id', '=', 'unit.commune_id'),
    )
    .selectAll('unit')
    .select(['commune.name as commune', 'commune.public_id as commune_public_id'])
    .where('unit.tenant_id', '=', tenant)
    .where('unit.public_id', '=', publicId)
    .executeTakeFirst();
}

export type FoundUnit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/** A unit by its code, as far as the scope reaches. */
export function findByCode(tx: Tx, tenant: string, codeKey: string) {
  return tx
    .selectFrom('unit')
    .select(['id', 'public_id', 'name', 'ended_on', 'level', 'commune_id'])
    .where('tenant_id', '=', tenant)
    .where('code_key', '=', codeKey)
    .executeTakeFirst();
}

export function eventsOf(tx: Tx, tenant: string, unit: string) {
  return tx
    .selectFrom('unit_event')
    .select(['id', 'kind', 'on_day', 'entered_at', 'detail'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
