import { evaluate } from '../core/criteria/evaluate.ts';
import { parseDossier, type ReadDossier } from '../core/files/parse-dossier.ts';
import type { Lang } from '../core/text.ts';
import type { Day } from '../core/vietnamese/day.ts';
import { readTextFile } from '../platform/text-file.ts';
import { evaluationTable } from './evaluation-table.ts';
import { faultText } from './faults.ts';
import type { World } from './world.ts';

export interface EvaluateCommand {
  readonly files: readonly string[];
  readonly asOf: Day;
  readonly final: boolean;
  readonly json: boolean;
  readonly lang: Lang;
}

/**
 * `diem-sang evaluate`: judges the dossiers, or names every fault in any of them and prints
 * nothing else. Returns the exit status: 0 evaluated, 2 bad input.
 */
export function evaluateFiles(command: EvaluateCommand, world: World): number {
  const { files, asOf, final, json, lang } = command;
  const dossiers: ReadDossier[] = [];
  let faulty = false;
  for (const file of files) {
    const text = readTextFile(file);
    const read = text.ok ? parseDossier(text.text, world.sets) : undefined;
    if (read?.ok) {
      dossiers.push(read.value);
      continue;
    }
    faulty = true;
    const trouble = text.ok ? (read?.faults ?? []) : text.why;
    world.stderr.write(faultText(file, trouble, lang));
  }
  if (faulty) return 2;
  const pages = dossiers.map(({ set, dossier }) => {
    const evaluation = evaluate(set, dossier, { asOf, final, lang });
    if (json) return `${JSON.stringify(evaluation)}\n`;
    return evaluationTable({ set, dossier, evaluation, lang, paint: world.paint });
  });
  world.stdout.write(pages.join(json ? '' : '\n\n'));
  return 0;
}
