import type { CompiledSet } from './compile.ts';

/** Parts that together exceed their whole: the figures cannot both be right. */
export interface BrokenBound {
  /** The part with which the whole is exceeded. */
  readonly part: string;
  /** All parts up to that one, added up. */
  readonly sum: number;
  readonly whole: string;
  readonly most: number;
}

/**
 * Parts greater than their whole, and more excepted cases than there are cases; each said once,
 * however many checks would. Figures are named as in the checks; one that is unset breaks nothing.
 */
export function brokenBounds(
  { checks }: CompiledSet,
  figure: (name: string) => number | undefined,
): BrokenBound[] {
  const broken = new Map<string, BrokenBound>();
  for (const { rule } of checks) {
    if (!rule.bound) continue;
    const { parts, whole } = rule.bound;
    const most = figure(whole);
    if (most === undefined) continue;
    let sum = 0;
    for (const part of parts) {
      sum += figure(part) ?? 0;
      if (sum <= most) continue;
      broken.set(`${part} of ${whole}`, { part, sum, whole, most });
      break;
    }
  }
  return [...broken.values()];
}
