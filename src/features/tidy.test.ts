import { beforeAll, expect, inject, test } from 'vitest';
import {
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../test/support/app.ts';
import { allTasks } from './routes.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
});

test('what has served its time is forgotten, and nothing else', async () => {
  const { tenant } = await aProvince(app);
  const { id } = await anAccount(app, tenant, 'province');
  await signedIn(app, tenant, id);
  await app.visitor().post('/sign-in', { account: 'khong-co-ai', password: 'sai sai sai sai' });
  const left = async () => ({
    sessions: (
      await app.db.within({ tenant, reach: 'system' }, (tx) =>
        tx.selectFrom('session').select('public_id').execute(),
      )
    ).length,
    allowances: (await app.db.outside.selectFrom('allowance').select('key').execute()).length,
  });
  const tidy = async (days: number) => {
    const later = new Date(app.clock.now.getTime() + days * 86_400_000);
    await allTasks({ db: app.db, now: () => later, files: app.files }).tidy?.({}, true);
  };
  await tidy(0);
  expect(await left()).toEqual({ sessions: 1, allowances: 2 });
  await tidy(2);
  expect(await left()).toEqual({ sessions: 1, allowances: 0 });
  await tidy(40);
  expect(await left()).toEqual({ sessions: 0, allowances: 0 });
});
