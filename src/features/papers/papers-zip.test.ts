import { readdir } from 'node:fs/promises';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { aDossierIn } from '../../../test/support/dossiers-in-states.ts';
import { zipParts } from '../../../test/support/paper-files.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { TaskLost } from '../../platform/crew/crew.ts';

/* All papers of a dossier in one file, from a printer that may be busy, or dead. */

let app: TestApp;
let officer: Visitor;
let at: string;
/** How many papers it prints yet. */
let prints = Number.POSITIVE_INFINITY;
let [printing, most] = [0, 0];

const printer: TestApp['printer'] = {
  async print(paper, format) {
    most = Math.max(most, ++printing);
    await new Promise((resolve) => setImmediate(resolve));
    printing--;
    if (prints-- <= 0) throw new TaskLost('the printer died');
    return Buffer.from(`${format}: ${paper.title}`.repeat(20_000));
  },
};

beforeAll(async () => {
  app = await openTestApp(inject('postgres'), printer);
  const { tenant } = await aProvince(app);
  const { id: commune } = await aCommune(app, tenant, 'Xã In', '30061');
  const round = await anOpenRound(app, tenant);
  const where = { tenant, commune, round };
  const { unit } = await aDossierIn(app, where, 'closed', { code: 'I-1', name: 'Trường In' });
  const account = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  officer = await signedIn(app, tenant, account.id);
  at = `/dossier/${round.public_id}/papers-zip`;
});
afterEach(() => {
  prints = Number.POSITIVE_INFINITY;
});

const lying = () => readdir(app.files.work);

test('holds every paper in both forms, printed one at a time, and nothing of it stays', async () => {
  const answer = await officer.get(at);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('.zip');
  const parts = await zipParts(Buffer.from(await answer.arrayBuffer()));
  expect(parts.size).toBe(12);
  expect([...parts.keys()]).toContain('6. Tờ trình đề nghị công nhận.pdf');
  expect(most).toBe(1);
  await expect.poll(lying).toEqual([]);
});

test.each([0, 1, 7, 11])('where the printer dies after %i, it is said in words', async (n) => {
  prints = n;
  const answer = await officer.get(at);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-disposition')).toBeNull();
  expect(textOf(await answer.text())).toContain('Máy in văn bản đang bận');
  expect(await lying()).toEqual([]);
  expect(app.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test('a browser is not told that there will be a file: it would show no word of why there is none', async () => {
  const html = await officer.page(at.replace(/\/papers-zip$/, ''));
  const links = [...html.matchAll(/<a [^>]*\/papers(?:-zip|\/\w+\/file)[^>]*>/g)].map(
    ([link]) => link,
  );
  expect(links).toHaveLength(13);
  expect(links.filter((link) => / download\b/.test(link))).toEqual([]);
});

test('of a download that is given up nothing stays', async () => {
  const answer = await officer.get(at);
  await answer.body?.cancel();
  await expect.poll(lying).toEqual([]);
});
