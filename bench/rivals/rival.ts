import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedFacts } from '../rules/facts.ts';

/**
 * A rules engine with the rules loaded once. It judges units from their named facts: for each unit
 * in turn the gravities of all criteria, in the set's order.
 */
export interface Rival {
  readonly name: string;
  readonly judge: (units: readonly NamedFacts[]) => Uint8Array | Promise<Uint8Array>;
}

/** The version of a rival's package as it is installed. */
export function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
