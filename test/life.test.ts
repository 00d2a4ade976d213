import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openWorld, type World } from './support/life-world.ts';
import { liveHistories } from './support/live-histories.ts';

/*
 * Lives of dossiers in the real database, by everybody who could come, alone and several at once,
 * directly and over HTTP, each held against a model that knows nothing of the table. The long run is
 * in life.soak.ts.
 */

const seed = 20_261_125;

let world: World;
beforeAll(async () => {
  world = await openWorld(inject('postgres'));
});
afterAll(() => world.close());

test(`no forbidden deed passes, no allowed one fails, and the trail agrees (seed ${seed})`, async () => {
  const { tried, byPage, done, states } = await liveHistories(world, {
    seed,
    count: 20,
    length: 100,
  });
  expect(tried).toBeGreaterThan(500);
  expect(byPage).toBeGreaterThan(50);
  expect(done).toBeGreaterThan(200);
  expect(states.size).toBeGreaterThan(8);
});
