import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { provinces } from '../src/features/set-up/index.ts';
import { type Finding, verifyProvince } from '../src/features/verification/index.ts';
import { admin, officePeople } from '../src/server/demo/people.ts';
import { desk, phone } from './support/browser.ts';
import { type BrowserDemo, openBrowserDemo } from './support/browser-demo.ts';
import { walk } from './support/browser-walk.ts';
import { chances } from './support/chances.ts';

/*
 * Long walks through the demo in a browser, one person after the other, each led by chance. `SEED=…`
 * repeats a run. Those who may shut others out walk last.
 */

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const steps = Number(process.env.STEPS ?? 150);

const people = [
  ['officer', 'lg-0101', phone],
  ['officer', 'lg-9007', desk],
  ['commune', officePeople.minhSon.login, desk],
  ['leader', officePeople.leader.login, desk],
  ['province', officePeople.province.login, desk],
  ['admin', admin.login, desk],
] as const;

let demo: BrowserDemo;

beforeAll(async () => {
  demo = await openBrowserDemo(inject('postgres'));
}, 120_000);
afterAll(() => demo.close());

test.each(people)(`%s %s walks (seed ${seed})`, async (_, account, viewport) => {
  const page = await demo.signedIn(account, viewport);
  const walked = await walk({
    page,
    chance: chances(seed),
    steps,
    signIn: () => demo.signIn(page, account),
    rest: () => {
      demo.app.clock.now = new Date(demo.app.clock.now.getTime() + 20_000);
    },
  });
  const kinds = [...walked.pages.keys()].sort().join(' ');
  console.info(`${account}: ${walked.steps} steps, ${walked.sent} forms sent; ${kinds}`);
  expect(walked.faults).toEqual([]);
  expect(walked.pages.size).toBeGreaterThan(5);
});

test('nothing that they did has broken the trail or a dossier', async () => {
  const { app } = demo;
  const found: Finding[] = [];
  for (const tenant of await provinces(app.db)) {
    const { trail } = await verifyProvince(app.db, tenant, app.files.store, (finding) => {
      found.push(finding);
    });
    expect(trail.sound).toBe(true);
  }
  expect(found).toEqual([]);
});
