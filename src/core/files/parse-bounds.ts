import type { CompiledSet } from '../criteria/compile.ts';
import { figureLabel, profileCount } from '../criteria/layout.ts';
import type { Fault } from '../fault.ts';
import { lineAt, type PathStep, pathText, valueAt, type YamlNode } from '../yaml/node.ts';
import { words } from './dossier-words.ts';

/**
 * A part greater than its whole, or more excepted cases than there are cases: the figures cannot
 * both be right. Blamed is the part, of several the one with which they exceed the whole. Reads
 * the file itself, so that other faults do not hide these.
 */
export function boundFaults(set: CompiledSet, root: YamlNode): Fault[] {
  const faults = new Map<string, Fault>();
  const figure = (name: string): number | undefined => {
    const value = valueAt(root, stepsTo(name));
    // A figure that is wrong in itself has its fault already.
    return typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)
      ? value
      : undefined;
  };
  for (const { rule } of set.checks) {
    if (!rule.bound) continue;
    const whole = figure(rule.bound.whole);
    if (whole === undefined) continue;
    let sum = 0;
    for (const part of rule.bound.parts) {
      sum += figure(part) ?? 0;
      if (sum <= whole) continue;
      const steps = stepsTo(part);
      faults.set(`${part} of ${rule.bound.whole}`, {
        line: lineAt(root, steps),
        path: pathText(steps),
        says: words.overWhole(sum, whole, figureLabel(set.set, rule.bound.whole)),
      });
      break;
    }
  }
  return [...faults.values()];
}

/** Where a figure is written in the file. */
function stepsTo(figure: string): PathStep[] {
  const profile = profileCount(figure);
  return profile ? ['unit', profile] : ['statement', figure];
}
