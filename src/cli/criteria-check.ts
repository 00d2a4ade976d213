import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compileSet } from '../core/criteria/compile.ts';
import type { Fault } from '../core/fault.ts';
import { runExamples } from '../core/files/examples.ts';
import { parseCriteriaSet } from '../core/files/parse-set.ts';
import { bilingual, type Lang } from '../core/text.ts';
import { messages } from '../i18n/index.ts';
import { readTextFile } from '../platform/text-file.ts';
import { faultText } from './faults.ts';
import type { World } from './world.ts';

/**
 * `diem-sang criteria check`: names every fault of a set, and every example that comes out
 * otherwise than written. Returns the exit status: 0 sound, 2 not.
 */
export function checkCriteria(folder: string, lang: Lang, world: World): number {
  const say = messages(lang);
  const report = (file: string, trouble: Parameters<typeof faultText>[1]) => {
    world.stderr.write(faultText(file, trouble, lang));
    return 2;
  };
  const file = join(folder, 'set.yaml');
  const text = readTextFile(file);
  if (!text.ok) return report(file, text.why);
  const parsed = parseCriteriaSet(text.text);
  if (!parsed.ok) return report(file, parsed.faults);
  const set = parsed.value;
  const name = basename(resolve(folder));
  if (set.id !== name) {
    const line = 1 + text.text.split('\n').findIndex((row) => /^id:/.test(row));
    const says = bilingual((one) => messages(one).idUnlikeFolder(set.id, name));
    return report(file, [{ line, path: 'id', says }]);
  }
  const compiled = compileSet(set);
  const examplesFile = join(folder, 'examples.yaml');
  const lines = [say.setSound(set.id, compiled.criteria.length, compiled.checks.length)];
  if (existsSync(examplesFile)) {
    const examples = readTextFile(examplesFile);
    if (!examples.ok) return report(examplesFile, examples.why);
    const ran = runExamples(examples.text, compiled);
    const differing = ran.examples.flatMap(({ differences }): readonly Fault[] => differences);
    const faults = [...ran.faults, ...differing].sort((a, b) => a.line - b.line);
    if (faults.length > 0) return report(examplesFile, faults);
    lines.push(say.examplesPass(ran.examples.length));
  } else {
    lines.push(say.noExamples);
  }
  world.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
