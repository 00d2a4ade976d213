import type { Tx } from '../../platform/database/database.ts';

/** The keys of a unit's dossiers, by the key of their round. */
export async function dossiersIn(
  tx: Tx,
  tenant: string,
  unit: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('dossier')
    .select(['id', 'round_id'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .execute();
  return new Map(rows.map(({ id, round_id }) => [round_id, id]));
}
