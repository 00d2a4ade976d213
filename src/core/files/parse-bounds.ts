import { brokenBounds } from '../criteria/bounds.ts';
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
  const figure = (name: string): number | undefined => {
    const value = valueAt(root, stepsTo(name));
    // A figure that is wrong in itself has its fault already.
    return typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)
      ? value
      : undefined;
  };
  return brokenBounds(set, figure).map(({ part, sum, whole, most }) => {
    const steps = stepsTo(part);
    return {
      line: lineAt(root, steps),
      path: pathText(steps),
      says: words.overWhole(sum, most, figureLabel(set.set, whole)),
    };
  });
}

/** Where a figure is written in the file. */
function stepsTo(figure: string): PathStep[] {
  const profile = profileCount(figure);
  return profile ? ['unit', profile] : ['statement', figure];
}
