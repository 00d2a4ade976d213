import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { versionOf } from './rivals/rival.ts';

/** What the figures were measured on and against, for nobody can read them without. */
export function machine(): string {
  const processors = cpus();
  const load = loadavg()[0] ?? 0;
  const busy = load > 0.5 ? ' (not idle: what follows is slower than it need be)' : '';
  const file = join(import.meta.dirname, 'package.json');
  const rivals: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(file, 'utf8'),
  ).devDependencies;
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${load.toFixed(1)} at the start${busy}`,
    `${process.platform} ${process.arch}, Node ${process.versions.node}, V8 ${process.versions.v8}`,
    Object.keys(rivals)
      .map((name) => `${name} ${versionOf(name)}`)
      .join(', '),
  ].join('\n');
}
