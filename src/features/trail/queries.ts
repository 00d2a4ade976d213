import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { comings, type Group, subjectsOf } from './sentences.ts';

/* All SQL of reading the trail. */

export interface TrailFilter {
  readonly group: Group | undefined;
  /** From the beginning of one moment up to another, that one excluded. */
  readonly from: Date | undefined;
  readonly before: Date | undefined;
  /** Only acts of smaller numbers. */
  readonly below?: string | undefined;
}

function filtered(tx: Tx, tenant: string, { group, from, before, below }: TrailFilter) {
  let query = tx.selectFrom('audit as a').where('a.tenant_id', '=', tenant);
  if (group) query = query.where('a.subject', 'in', subjectsOf[group]);
  if (group === 'comings') query = query.where('a.action', 'in', comings);
  if (group === 'accounts') query = query.where('a.action', 'not in', comings);
  if (from) query = query.where('a.at', '>=', from);
  if (before) query = query.where('a.at', '<', before);
  if (below) query = query.where('a.number', '<', below);
  return query;
}

export async function countActs(tx: Tx, tenant: string, filter: TrailFilter): Promise<number> {
  const row = await filtered(tx, tenant, filter)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** One page of the trail, the newest act first, with the name that its account bears now. */
export function listActs(
  tx: Tx,
  tenant: string,
  filter: TrailFilter,
  { page, size }: { readonly page: number; readonly size: number },
) {
  return filtered(tx, tenant, filter)
    .leftJoin('account as who', (join) =>
      join.onRef('who.tenant_id', '=', 'a.tenant_id').onRef('who.id', '=', 'a.account_id'),
    )
    .select([
      'a.number',
      'a.at',
      'a.account_id',
      'a.role',
      'a.action',
      'a.subject',
      'a.subject_id',
      'a.detail',
      'who.name as who',
    ])
    .orderBy('a.number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
}

export type ActRow = Awaited<ReturnType<typeof listActs>>[number];

/** What the things acted on are called now, by their keys; those out of reach have no name. */
export async function namesOf(
  tx: Tx,
  tenant: string,
  rows: readonly ActRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ subject_id }) => subject_id ?? []);
  if (ids.length === 0) return new Map();
  const result = await sql<{ id: string; name: string }>`
    select id, name from account where tenant_id = ${tenant} and id = any(${ids}::uuid[])
    union all select id, name from commune where tenant_id = ${tenant} and id = any(${ids}::uuid[])
    union all select id, name from unit where tenant_id = ${tenant} and id = any(${ids}::uuid[])
    union all select id, name from round where tenant_id = ${tenant} and id = any(${ids}::uuid[])
    union all select id, title from criteria_set where tenant_id = ${tenant} and id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(result.rows.map(({ id, name }) => [id, name]));
}

/** The last link, which holds the whole trail. */
export async function findHead(
  tx: Tx,
): Promise<{ readonly number: number; readonly chain: string } | undefined> {
  const result = await sql<{ number: string; chain: Buffer }>`select * from trail_head()`.execute(
    tx,
  );
  const [row] = result.rows;
  return row && { number: Number(row.number), chain: row.chain.toString('hex') };
}
