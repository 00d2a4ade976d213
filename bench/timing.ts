import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is timed: a pass that judges so many units. */
export interface Contender {
  readonly units: number;
  readonly pass: () => unknown;
}

const rounds = 6;
const sample = 120;
const warmUp = 400;

setFlagsFromString('--expose-gc');
/** Collects garbage now, so that what is timed next does not pay for what ran before. */
export const collect: () => void = runInNewContext('gc');

/** Units a second of two contenders, in A B B A order: the median of twice as many as rounds. */
export async function duel(a: Contender, b: Contender): Promise<readonly [number, number]> {
  const times: readonly [number[], number[]] = [[], []];
  const passes = [await warm(a), await warm(b)] as const;
  for (let round = 0; round < rounds; round++) {
    for (const side of [0, 1, 1, 0] as const) {
      times[side].push(await timed(side === 0 ? a : b, passes[side]));
    }
  }
  return [(a.units / median(times[0])) * 1e3, (b.units / median(times[1])) * 1e3];
}

/** Milliseconds of one pass, each time afresh: the median. */
export async function alone(pass: () => unknown, times = 15): Promise<number> {
  const passes = await warm({ units: 1, pass });
  const taken: number[] = [];
  while (taken.length < times) taken.push(await timed({ units: 1, pass }, passes));
  return median(taken);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Runs until V8 has settled, and tells how many passes make a sample long enough to measure. */
async function warm({ pass }: Contender): Promise<number> {
  const start = performance.now();
  let passes = 0;
  for (; passes < 3 || performance.now() - start < warmUp; passes++) await pass();
  return Math.max(1, Math.round((passes * sample) / (performance.now() - start)));
}

async function timed({ pass }: Contender, passes: number): Promise<number> {
  collect();
  const start = performance.now();
  for (let i = 0; i < passes; i++) await pass();
  return (performance.now() - start) / passes;
}
