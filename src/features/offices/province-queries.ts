import type { Tx } from '../../platform/database/database.ts';
import type { ProvinceRow } from '../../platform/database/tables.ts';

export function getProvince(tx: Tx, tenant: string): Promise<ProvinceRow> {
  return tx
    .selectFrom('province')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow();
}

/**
 * The same, held until the transaction ends: changes of a province's profile, catalogue and
 * administrators take turns, so that what one has checked no other undoes meanwhile.
 */
export function holdProvince(tx: Tx, tenant: string): Promise<ProvinceRow> {
  return tx
    .selectFrom('province')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export type ProvinceChange = Omit<ProvinceRow, 'tenant_id' | 'version'>;

export async function updateProvince(
  tx: Tx,
  tenant: string,
  change: ProvinceChange,
): Promise<void> {
  await tx
    .updateTable('province')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .execute();
}
