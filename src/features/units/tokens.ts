import { sql } from 'kysely';
import { searchWords } from '../../core/vietnamese/fold.ts';
import type { Tx } from '../../platform/database/database.ts';

/** The words by which search finds a unit: those of its name and its code. */
export function tokensOf(unit: { readonly name: string; readonly code: string }): string[] {
  return searchWords(`${unit.name} ${unit.code}`);
}

export interface Indexed {
  readonly id: string;
  readonly commune: string;
  readonly tokens: readonly string[];
}

/** Makes units findable by their present names and codes, in the commune where they now lie. */
export async function indexUnits(tx: Tx, tenant: string, units: readonly Indexed[]): Promise<void> {
  if (units.length === 0) return;
  const ids = units.map(({ id }) => id);
  await sql`delete from unit_token where tenant_id = ${tenant} and unit_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await addTokens(tx, tenant, units);
}

/** Makes new units findable, which no words lead to yet. */
export async function addTokens(tx: Tx, tenant: string, units: readonly Indexed[]): Promise<void> {
  const rows = units.flatMap(({ id, commune, tokens }) =>
    tokens.map((token) => ({ id, commune, token })),
  );
  await sql`insert into unit_token (tenant_id, token, unit_id, commune_id)
    select ${tenant}::uuid, token, unit_id, commune_id from unnest(
      ${rows.map(({ token }) => token)}::text[],
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ commune }) => commune)}::uuid[]
    ) as t (token, unit_id, commune_id)`.execute(tx);
}
