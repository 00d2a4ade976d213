import type { Tx } from '../../platform/database/database.ts';

/* SQL of its own; what a unit has recorded and declared is read by `dossiers`. */

/** The dossiers that a unit has in rounds, by the round's key. */
export async function dossiersOf(tx: Tx, tenant: string, unit: string) {
  const rows = await tx
    .selectFrom('dossier')
    .select(['id', 'round_id', 'registered_on', 'state'])
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .execute();
  return new Map(rows.map((row) => [row.round_id, row]));
}

/** What the unit last said of a criterion of a round; with a moment, what it had said by then. */
export function latestExplanation(tx: Tx, { tenant, unit, round, criterion, at }: Asked) {
  const said = tx
    .selectFrom('dossier as d')
    .innerJoin('explanation as e', (join) =>
      join.onRef('e.tenant_id', '=', 'd.tenant_id').onRef('e.dossier_id', '=', 'd.id'),
    )
    .select(['e.number', 'e.text', 'e.at'])
    .where('d.tenant_id', '=', tenant)
    .where('d.round_id', '=', round)
    .where('d.unit_id', '=', unit)
    .where('e.criterion', '=', criterion)
    .orderBy('e.number', 'desc')
    .limit(1);
  return (at === undefined ? said : said.where('e.at', '<=', at)).executeTakeFirst();
}

interface Asked {
  readonly tenant: string;
  readonly unit: string;
  readonly round: string;
  readonly criterion: number;
  readonly at: Date | undefined;
}

interface Place {
  readonly tenant: string;
  readonly dossier: string;
  readonly criterion: number;
}

export async function addExplanation(
  tx: Tx,
  { tenant, dossier, ...said }: Place & Said,
): Promise<void> {
  await tx
    .insertInto('explanation')
    .values({ tenant_id: tenant, dossier_id: dossier, ...said })
    .execute();
}

interface Said {
  readonly number: number;
  readonly unit_id: string;
  readonly text: string;
  readonly at: Date;
  readonly account_id: string;
  readonly role: 'officer' | 'head' | 'commune' | 'province' | 'leader' | 'admin';
}
