import * as v from 'valibot';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { By } from '../../platform/http/who.ts';
import { Letterhead, usualLetterhead } from './letterhead.ts';

/* All SQL of letterheads. */

export interface KeptLetterhead {
  readonly content: Letterhead;
  /** How many times it was said; 0 where what is usual stands in for it. */
  readonly number: number;
}

/** How the unit's papers are headed: as it last said, else as is usual. */
export async function letterheadOf(tx: Tx, unit: UnitRow): Promise<KeptLetterhead> {
  const row = await tx
    .selectFrom('unit_letterhead')
    .select(['number', 'content'])
    .where('tenant_id', '=', unit.tenant_id)
    .where('unit_id', '=', unit.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return { content: v.parse(Letterhead, row.content), number: row.number };
  return { content: usualLetterhead(unit, await communeOf(tx, unit)), number: 0 };
}

export async function communeOf(
  tx: Tx,
  { tenant_id, commune_id }: Pick<UnitRow, 'tenant_id' | 'commune_id'>,
): Promise<string> {
  const { name } = await tx
    .selectFrom('commune')
    .select('name')
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', commune_id)
    .executeTakeFirstOrThrow();
  return name;
}

export async function addLetterhead(
  tx: Tx,
  { who, now }: By,
  unit: string,
  { content, number }: KeptLetterhead,
): Promise<void> {
  await tx
    .insertInto('unit_letterhead')
    .values({
      tenant_id: who.tenant,
      unit_id: unit,
      number,
      content: JSON.stringify(content),
      at: now,
      account_id: who.account,
      role: who.role,
    })
    .execute();
}
