import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { actionNames } from '../src/core/dossier/actions.ts';
import { dossierStates } from '../src/core/dossier/states.ts';
import { openWorld, type World } from './support/life-world.ts';
import { liveHistories } from './support/live-histories.ts';

/* Ten thousand deeds, as life.test.ts tries some hundreds. */

const most = 10_000;
/** Each run of histories has a seed of its own, from this one on. */
const firstSeed = 1;

let world: World;
beforeAll(async () => {
  world = await openWorld(inject('postgres'));
});
afterAll(() => world.close());

test(`no forbidden deed passes, no allowed one fails, and the trail agrees (seeds from ${firstSeed})`, async () => {
  const actions = new Set<string>();
  const states = new Set<string>();
  let [tried, byPage, done] = [0, 0, 0];
  for (let seed = firstSeed; tried < most; seed++) {
    const lived = await liveHistories(world, { seed, count: 20, length: 120 });
    tried += lived.tried;
    byPage += lived.byPage;
    done += lived.done;
    for (const one of lived.actions.keys()) actions.add(one);
    for (const one of lived.states) states.add(one);
    console.info(`seed ${seed}: ${tried} tried, ${byPage} by page, ${done} done`);
  }
  expect([...actions].sort()).toEqual([...actionNames].sort());
  expect([...states].sort()).toEqual([...dossierStates].sort());
});
