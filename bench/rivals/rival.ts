import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedFacts } from '../rules/facts.ts';

/**
 * A rules engine with the set's rules loaded once. It judges units from their named facts: one
 * number a unit, with two bits for the gravity of each criterion, the first criterion highest.
 */
export interface Rival {
  readonly name: string;
  readonly judge: (units: readonly NamedFacts[]) => Int32Array | Promise<Int32Array>;
}

/** The gravities of one unit's criteria as one number. */
export function packed(gravities: readonly number[]): number {
  let all = 0;
  for (const gravity of gravities) all = (all << 2) | gravity;
  return all;
}

/** The version of a rival's package as it is installed. */
export function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
