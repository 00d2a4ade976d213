import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';

/** The names of a unit's files by digest; one that is hidden or erased has none. */
export async function fileNames(
  tx: Tx,
  { tenant_id, id }: Pick<UnitRow, 'tenant_id' | 'id'>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const { rows } = await sql<{ digest: string; name: string }>`
    select distinct on (sha256) encode(sha256, 'hex') as digest, name from unit_file
    where tenant_id = ${tenant_id} and unit_id = ${id} and state = 'kept'
      and encode(sha256, 'hex') = any(${digests}::text[])
    order by sha256, id`.execute(tx);
  return new Map(rows.map(({ digest, name }) => [digest, name]));
}
