import { type CompiledSet, compileSet } from '../../core/criteria/compile.ts';
import { parseCriteriaSet } from '../../core/files/parse-set.ts';
import type { Tx } from '../../platform/database/database.ts';

/** Compiled sets by the digest of their text: a published text never changes. */
const compiled = new Map<string, CompiledSet>();

/** A criteria set of the province, compiled; throws where the kept text is not a set. */
export async function getCompiledSet(tx: Tx, tenant: string, id: string): Promise<CompiledSet> {
  const row = await tx
    .selectFrom('criteria_set')
    .select(['digest', 'set_id'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const key = row.digest.toString('hex');
  const known = compiled.get(key);
  if (known) return known;
  const { source } = await tx
    .selectFrom('criteria_set')
    .select('source')
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const parsed = parseCriteriaSet(source);
  if (!parsed.ok) throw new Error(`criteria set ${row.set_id} in the database is not sound`);
  const set = compileSet(parsed.value);
  compiled.set(key, set);
  return set;
}
