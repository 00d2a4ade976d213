import * as v from 'valibot';
import type { Tx } from '../../platform/database/database.ts';
import { figureColumns, RecordContent } from '../dossiers/index.ts';
import { among } from './queries.ts';

/* All SQL of what units entered, as verifying holds it against what was frozen. */

/** All that was ever said in records, as far as it can be read; of a deletion nothing was. */
export async function versionsOf(tx: Tx, tenant: string, records: readonly string[]) {
  const rows = await tx
    .selectFrom('unit_record_version as w')
    .innerJoin('unit_record as r', (join) =>
      join.onRef('r.tenant_id', '=', 'w.tenant_id').onRef('r.id', '=', 'w.record_id'),
    )
    .select(['w.record_id', 'r.public_id', 'w.content'])
    .where('w.tenant_id', '=', tenant)
    .where(among('w.record_id', records))
    .where('w.content', 'is not', null)
    .execute();
  return rows.map(({ content, ...row }) => {
    const read = v.safeParse(RecordContent, content);
    return { ...row, content: read.success ? read.output : undefined };
  });
}

/** All that units ever said of their figures. */
export function figuresEntered(tx: Tx, tenant: string, units: readonly string[]) {
  return tx
    .selectFrom('unit_figure')
    .select('unit_id')
    .select(figureColumns)
    .where('tenant_id', '=', tenant)
    .where(among('unit_id', units))
    .execute();
}

/** The digests of texts of units that are erased. */
export async function erasedTexts(tx: Tx, tenant: string, units: readonly string[]) {
  const rows = await tx
    .selectFrom('frozen_text')
    .select(['unit_id', 'digest'])
    .where('tenant_id', '=', tenant)
    .where(among('unit_id', units))
    .where('text', 'is', null)
    .execute();
  return rows.map(({ unit_id, digest }) => ({ unit_id, digest: digest.toString('hex') }));
}
