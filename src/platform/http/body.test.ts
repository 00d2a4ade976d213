import { beforeAll, expect, inject, test } from 'vitest';
import { aProvince, openTestApp, type TestApp } from '../../../test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  await aProvince(app);
});

const post = async (path: string, body: string) => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'http://localhost',
  };
  return app.visitor().request(path, { method: 'POST', body, headers });
};

test('a form of millions of fields is refused before it is taken apart', async () => {
  const began = performance.now();
  expect((await post('/sign-in', 'a&'.repeat(8_000_000))).status).toBe(413);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect((await post('/sign-in', 'a=1&'.repeat(4_000))).status).toBe(403);
});
