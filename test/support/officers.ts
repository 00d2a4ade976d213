import { anAccount, aUnit, type Ground } from './app.ts';
import { whoOf } from './years.ts';

/** A unit of the commune with its officer, known as a request would know them. */
export async function aUnitWithOfficer(
  ground: Ground,
  { tenant, commune }: { readonly tenant: string; readonly commune: string },
  told: Parameters<typeof aUnit>[3],
) {
  const unit = await aUnit(ground, tenant, commune, told);
  const where = { commune, unit: unit.id };
  const account = await anAccount(ground, tenant, 'officer', where);
  return { unit, who: whoOf(tenant, account, 'officer', where) };
}
