import fc from 'fast-check';
import { histories, holdSound, holdToTheEnd, type Real, type Tally } from './life-commands.ts';
import { aLivingUnit, turnRound, type World } from './life-world.ts';

/** Days on which histories begin: before the last day to register, before that to submit, after it. */
const beginnings = ['2026-03-25', '2026-11-25', '2026-12-20'];

/** Lives through so many histories, each held against the model to its end; what came of them. */
export async function liveHistories(
  world: World,
  {
    seed,
    count,
    length,
  }: { readonly seed: number; readonly count: number; readonly length: number },
): Promise<Tally> {
  const tally: Tally = {
    tried: 0,
    byPage: 0,
    done: 0,
    actions: new Map(),
    states: new Set(['draft']),
  };
  const property = fc.asyncProperty(
    histories(length),
    fc.constantFrom(...beginnings),
    fc.boolean(),
    async (commands, day, higher) => {
      world.app.clock.now = new Date(`${day}T03:00:00Z`);
      for (const round of world.rounds) await turnRound(world, round, 'open');
      const levels = higher
        ? (['province', 'commune'] as const)
        : (['commune', 'province'] as const);
      const places = [];
      for (const level of levels) places.push(...(await aLivingUnit(world, level)));
      const real: Real = { world, places, tally };
      await fc.asyncModelRun(() => ({ model: {}, real }), commands);
      await holdToTheEnd(real);
    },
  );
  await fc.assert(property, { seed, numRuns: count, endOnFailure: true });
  await holdSound(world);
  return tally;
}
