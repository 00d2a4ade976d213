import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledSet, compileSet } from '../core/criteria/compile.ts';
import type { Fault } from '../core/fault.ts';
import type { CriteriaSets } from '../core/files/parse-dossier.ts';
import { parseCriteriaSet } from '../core/files/parse-set.ts';
import { readTextFile, type Unreadable } from './text-file.ts';

/** A criteria set that is there but cannot be used; its file must be mended first. */
export class BrokenCriteriaSet extends Error {
  readonly file: string;
  readonly trouble: readonly Fault[] | Unreadable;

  constructor(file: string, trouble: readonly Fault[] | Unreadable) {
    super(`broken criteria set: ${file}`);
    this.file = file;
    this.trouble = trouble;
  }
}

/** The criteria sets in a folder, one in each folder below it; each is compiled when first asked for. */
export function openCriteriaFolder(folder: string): CriteriaSets {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'set.yaml')))
    .map(({ name }) => name)
    .sort();
  const compiled = new Map<string, CompiledSet>();
  return {
    ids,
    get(id) {
      if (!ids.includes(id)) return undefined;
      const known = compiled.get(id) ?? compileSet(readCriteriaSet(join(folder, id, 'set.yaml')));
      compiled.set(id, known);
      return known;
    },
  };
}

/** Reads one set; throws BrokenCriteriaSet where the file is unreadable or has faults. */
export function readCriteriaSet(file: string) {
  const read = readTextFile(file);
  if (!read.ok) throw new BrokenCriteriaSet(file, read.why);
  const parsed = parseCriteriaSet(read.text);
  if (!parsed.ok) throw new BrokenCriteriaSet(file, parsed.faults);
  return parsed.value;
}
