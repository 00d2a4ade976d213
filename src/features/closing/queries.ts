import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/* All SQL of closings. */

/** The digests of the files that are kept with each record of a unit, by the record's key. */
export async function fileDigestsOf(
  tx: Tx,
  tenant: string,
  unit: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ record_id: string; digests: string[] }>`
    select record_id, array_agg(distinct encode(sha256, 'hex') order by encode(sha256, 'hex')) as digests
    from unit_file
    where tenant_id = ${tenant} and unit_id = ${unit} and record_id is not null
      and state = 'kept' and removed_at is null
    group by record_id`.execute(tx);
  return new Map(rows.map(({ record_id, digests }) => [record_id, digests]));
}

/** What the unit last said of each criterion; what it took back is not among it. */
export async function explanationsOf(
  tx: Tx,
  tenant: string,
  dossier: string,
): Promise<readonly { readonly criterion: number; readonly text: string }[]> {
  const rows = await tx
    .selectFrom('explanation')
    .select(['criterion', 'text'])
    .distinctOn('criterion')
    .where('tenant_id', '=', tenant)
    .where('dossier_id', '=', dossier)
    .orderBy('criterion')
    .orderBy('number', 'desc')
    .execute();
  return rows.filter(({ text }) => text !== '');
}

export async function setVersionOf(
  tx: Tx,
  tenant: string,
  id: string,
): Promise<{ readonly version: number; readonly digest: string }> {
  const row = await tx
    .selectFrom('criteria_set')
    .select(['set_version', 'digest'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { version: row.set_version, digest: row.digest.toString('hex') };
}
