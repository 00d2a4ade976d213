import type { CompiledSet } from '../../core/criteria/compile.ts';
import type { Tx } from '../../platform/database/database.ts';
import { getCompiledSet, type ListedSet, listSets } from '../criteria-sets/index.ts';
import { signingPowers } from './queries.ts';
import { roundWords } from './words.ts';

/** A published version that a round may run under. */
export interface SetChoice {
  readonly row: ListedSet;
  readonly compiled: CompiledSet;
}

/** What the form of a round offers to choose from. */
export interface Choices {
  readonly sets: readonly SetChoice[];
  readonly powers: readonly string[];
}

export async function findChoices(tx: Tx, tenant: string): Promise<Choices> {
  const sets: SetChoice[] = [];
  for (const row of await listSets(tx, tenant)) {
    if (!row.published_at) continue;
    sets.push({ row, compiled: await getCompiledSet(tx, tenant, row) });
  }
  return { sets, powers: await signingPowers(tx, tenant) };
}

/** A version as the trail names it, in the words of the law. */
export function setNamed({ sets }: Choices, id: string): string {
  const one = sets.find(({ row }) => row.id === id);
  return one ? roundWords('vi').setVersion(one.compiled.set.source.vi, one.row.set_version) : '';
}
