import { type CompiledSet, compileSet } from '../../core/criteria/compile.ts';
import { parseCriteriaSet } from '../../core/files/parse-set.ts';
import type { Tx } from '../../platform/database/database.ts';

/** Compiled sets by the digest of their text: a published text never changes. */
const compiled = new Map<string, CompiledSet>();

/** How many are kept: a province works with a handful, and each can be compiled again. */
const mostKept = 40;

/** A criteria set of the province, compiled; its text is read only where it is not known yet. */
export async function getCompiledSet(
  tx: Tx,
  tenant: string,
  { id, digest }: { readonly id: string; readonly digest: Buffer },
): Promise<CompiledSet> {
  const known = compiled.get(digest.toString('hex'));
  if (known) return known;
  const row = await tx
    .selectFrom('criteria_set')
    .select(['digest', 'set_id', 'source'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return compiledOf(row);
}

/** The set of a row that has been read whole; throws where the kept text is not a set. */
export function compiledOf(row: {
  readonly digest: Buffer;
  readonly set_id: string;
  readonly source: string;
}): CompiledSet {
  const key = row.digest.toString('hex');
  const known = compiled.get(key);
  if (known) return known;
  const parsed = parseCriteriaSet(row.source);
  if (!parsed.ok) throw new Error(`criteria set ${row.set_id} in the database is not sound`);
  const set = compileSet(parsed.value);
  const [oldest] = compiled.keys();
  if (compiled.size >= mostKept && oldest !== undefined) compiled.delete(oldest);
  compiled.set(key, set);
  return set;
}
