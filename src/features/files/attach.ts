import type { Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { uploadsName } from './addresses.ts';
import { mostArriving } from './arrivals.ts';
import { filesOfRecords, type ListedFile } from './queries.ts';

/** The files of records that are neither removed nor given up, by the record's id. */
export async function filesOf(
  tx: Tx,
  tenant: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly ListedFile[]>> {
  const files = new Map<string, ListedFile[]>();
  for (const file of await filesOfRecords(tx, tenant, records)) {
    const of = file.record_id ?? '';
    files.set(of, [...(files.get(of) ?? []), file]);
  }
  return files;
}

export interface Attaching {
  readonly tenant: string;
  readonly unit: string;
  readonly record: string;
  /** The keys that the form carried, as they were sent. */
  readonly keys: readonly string[];
}

/** The keys that a form carries. They are of our script's making; whatever else came is none. */
export function uploadKeys(fields: Pick<Fields, 'all'>): string[] {
  return fields.all(uploadsName).filter((key) => /^[\w-]{8,64}$/.test(key));
}

/** Of one form: more keys than this were not made by our script. */
const mostKeys = mostArriving.files;

/**
 * Binds uploads to a record, in the record's own transaction and turn; gives the digests of those
 * that are kept, for its act. One that is still arriving is bound too, and counts once it is whole.
 * A key that is unknown, given up or another record's already is passed over.
 */
export async function attachFiles(
  tx: Tx,
  { tenant, unit, record, keys }: Attaching,
): Promise<string[]> {
  if (keys.length === 0) return [];
  const bound = await tx
    .updateTable('unit_file')
    .set({ record_id: record })
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('client_key', 'in', keys.slice(0, mostKeys))
    .where('record_id', 'is', null)
    .where('dossier_id', 'is', null)
    .where('state', 'in', ['arriving', 'kept'])
    .returning(['sha256', 'state'])
    .execute();
  return bound.flatMap(({ sha256, state }) =>
    state === 'kept' && sha256 ? [sha256.toString('hex')] : [],
  );
}

/** How many of the uploads that a form carried no record has, once it is saved: they were given up. */
export async function uploadsLost(
  tx: Tx,
  { tenant, unit, keys }: Omit<Attaching, 'record'>,
): Promise<number> {
  if (keys.length === 0) return 0;
  const { count } = await tx
    .selectFrom('unit_file')
    .select((of) => of.fn.count<string>('client_key').distinct().as('count'))
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('client_key', 'in', keys.slice(0, mostKeys))
    .where('record_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return new Set(keys).size - Number(count);
}

/** Uploads that a form carried, to be shown again when it comes back with faults. */
export async function uploadsOf(
  tx: Tx,
  { tenant, unit, keys }: Omit<Attaching, 'record'>,
): Promise<UnitFileRow[]> {
  if (keys.length === 0) return [];
  return tx
    .selectFrom('unit_file')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('client_key', 'in', keys.slice(0, mostKeys))
    .where('record_id', 'is', null)
    .where('dossier_id', 'is', null)
    .where('state', 'in', ['arriving', 'kept'])
    .orderBy('id')
    .execute();
}
