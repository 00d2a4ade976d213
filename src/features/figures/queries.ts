import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { By } from '../../platform/http/who.ts';
import { figureColumns, type KeptFigure, keptFigure } from '../dossiers/index.ts';
import type { Saying } from './saying.ts';

/* All SQL of figures and attestations. */

/** The keys of the rounds that the unit has registered in. */
export async function registeredRounds(
  tx: Tx,
  tenant: string,
  unit: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('dossier')
    .select('round_id')
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('registered_on', 'is not', null)
    .execute();
  return new Set(rows.map(({ round_id }) => round_id));
}

/** Every saying of every figure of a unit's year, the latest first. */
export async function sayingsOf(
  tx: Tx,
  tenant: string,
  unit: string,
  year: number,
): Promise<readonly KeptFigure[]> {
  const rows = await tx
    .selectFrom('unit_figure')
    .select(figureColumns)
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(keptFigure);
}

/** Says a figure once more; what was said before stays. */
export async function addSaying(
  tx: Tx,
  { who, now }: By,
  of: { readonly unit: string; readonly year: number; readonly key: string },
  number: number,
  { value, asOf, explanation, detail }: Saying,
): Promise<void> {
  await tx
    .insertInto('unit_figure')
    .values({
      tenant_id: who.tenant,
      unit_id: of.unit,
      year: of.year,
      key: of.key,
      number,
      value,
      as_of: isoDay(asOf),
      explanation,
      detail: JSON.stringify(detail),
      at: now,
      account_id: who.account,
      role: who.role,
    })
    .execute();
}
