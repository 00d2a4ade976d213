export interface Chances {
  /** A whole number from 0 below a bound. */
  in(bound: number): number;
  of<T>(choices: readonly T[]): T;
}

/** Chance that falls the same way for the same seed (mulberry32). */
export function chances(seed: number): Chances {
  let state = seed >>> 0;
  const next = (bound: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return {
    in: next,
    of: (choices) => {
      const [first] = choices;
      const choice = choices[next(choices.length)] ?? first;
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
  };
}
