import { generateSync } from 'otplib';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  password,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { issueInvitation } from './invitation.ts';

let app: TestApp;
let tenant: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
});

const signIn = (login: string, typed = password) =>
  app.visitor().post('/sign-in', { account: login, password: typed });

test('a right password opens a session; the key is kept as a digest', async () => {
  const { login } = await anAccount(app, tenant, 'province');
  const visitor = app.visitor();
  const answer = await visitor.post('/sign-in', { account: ` ${login.toUpperCase()} `, password });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  expect(await visitor.page('/account')).toContain(login);
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('session='));
  expect(set).toMatch(/HttpOnly/);
  expect(set).toMatch(/SameSite=Lax/);
});

test('a wrong password, an unknown account and a disabled one read the same', async () => {
  const { login } = await anAccount(app, tenant, 'province');
  const gone = await anAccount(app, tenant, 'province');
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .updateTable('account')
      .set({ disabled_at: app.clock.now })
      .where('id', '=', gone.id)
      .execute(),
  );
  const pages = await Promise.all(
    [
      [login, 'sai mat khau roi'],
      ['khong-co-ai', password],
      [gone.login, password],
    ].map(async ([account = '', typed]) => {
      const answer = await signIn(account, typed);
      expect(answer.status).toBe(422);
      const text = await answer.text();
      return text.replaceAll(account, 'AI').replace(/name="csrf" value="[^"]+"/g, '');
    }),
  );
  expect(pages[0]).toContain('Tài khoản hoặc mật khẩu chưa đúng');
  expect(pages[1]).toBe(pages[0]);
  expect(pages[2]).toBe(pages[0]);
});

test('strangers are slowed down; the holder of the account, at a known browser, is not', async () => {
  const { login } = await anAccount(app, tenant, 'province');
  const own = app.visitor();
  await own.post('/sign-in', { account: login, password });
  await own.post('/sign-out');
  const answers = [];
  for (let n = 0; n < 10; n++) answers.push((await signIn(login, `sai ${n} sai sai`)).status);
  expect(answers.slice(0, 8)).toEqual(Array(8).fill(422));
  expect(answers.slice(8)).toEqual([429, 429]);
  expect((await signIn(login)).status).toBe(429);
  expect((await own.post('/sign-in', { account: login, password })).status).toBe(303);
  app.clock.now = new Date(app.clock.now.getTime() + 16 * 60_000);
  expect((await signIn(login)).status).toBe(303);
});

test('many people of one office sign in from one address', async () => {
  for (let n = 0; n < 30; n++) {
    const { login } = await anAccount(app, tenant, 'province');
    expect((await signIn(login)).status).toBe(303);
  }
});

test('a session that is idle too long, or over, or ended elsewhere opens nothing', async () => {
  const { id } = await anAccount(app, tenant, 'province');
  const before = app.clock.now;
  const [here, there] = [await signedIn(app, tenant, id), await signedIn(app, tenant, id)];
  expect((await here.post('/account/sessions/end-others')).status).toBe(303);
  expect((await there.get('/account')).status).toBe(303);
  app.clock.now = new Date(before.getTime() + 13 * 3_600_000);
  expect((await here.get('/account')).headers.get('location')).toMatch(/^\/sign-in/);
});

test('an invitation works once, and its code is what counts, not its spelling', async () => {
  const commune = await aCommune(app, tenant, 'Xã Đồng Ích', '08761');
  const { id, login } = await anAccount(app, tenant, 'commune', { commune: commune.id });
  const { code } = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    issueInvitation(tx, tenant, id, app.clock.now),
  );
  const visitor = app.visitor();
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
  expect(await (await visitor.post('/join', { code: typed })).text()).toContain(login);
  const wrong = await visitor.post('/join', {
    code,
    name: 'Lê Thị Hoa',
    password: 'ngan',
    again: 'ngan',
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Lê Thị Hoa');
  const chosen = { name: 'Lê Thị Hoa', password: 'bon mua hoa no', again: 'bon mua hoa no' };
  expect((await visitor.post('/join', { code, ...chosen })).headers.get('location')).toBe('/');
  expect((await app.visitor().post('/join', { code, ...chosen })).status).toBe(422);
  expect((await signIn(login, 'bon mua hoa no')).status).toBe(303);
});

test('the second factor is asked, works once a code, and cannot be guessed at leisure', async () => {
  const { id, login } = await anAccount(app, tenant, 'commune', {
    commune: (await aCommune(app, tenant, 'Xã Mới', '08762')).id,
  });
  const own = await signedIn(app, tenant, id);
  const offer = await own.page('/account/code');
  const secret = /<code>([^<]+)<\/code>/.exec(offer)?.[1]?.replaceAll(' ', '') ?? '';
  const codeNow = () => generateSync({ secret, epoch: Math.floor(app.clock.now.getTime() / 1000) });
  expect((await own.post('/account/code', { code: codeNow() })).status).toBe(303);
  const visitor = app.visitor();
  expect(
    (await visitor.post('/sign-in', { account: login, password })).headers.get('location'),
  ).toMatch(/^\/sign-in\/code/);
  expect((await visitor.get('/account')).status).toBe(303);
  expect((await visitor.post('/sign-in/code', { code: codeNow() })).status).toBe(422);
  app.clock.now = new Date(app.clock.now.getTime() + 60_000);
  expect((await visitor.post('/sign-in/code', { code: codeNow() })).status).toBe(303);
  expect((await visitor.get('/account')).status).toBe(200);
  const guesser = app.visitor();
  await guesser.post('/sign-in', { account: login, password });
  const answers = [];
  for (let n = 0; n < 8; n++)
    answers.push((await guesser.post('/sign-in/code', { code: String(100000 + n) })).status);
  expect(answers).toContain(429);
});

test('a form without its token, or from another site, does nothing', async () => {
  const { id } = await anAccount(app, tenant, 'province');
  const visitor = await signedIn(app, tenant, id);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'http://localhost',
  };
  const bare = await visitor.request('/account/profile', {
    method: 'POST',
    body: 'name=Khac',
    headers,
  });
  expect(bare.status).toBe(403);
  const body = new URLSearchParams({ csrf: await visitor.token(), name: 'Khac' }).toString();
  const foreign = await visitor.request('/account/profile', {
    method: 'POST',
    body,
    headers: { ...headers, origin: 'http://evil.example' },
  });
  expect(foreign.status).toBe(403);
  expect(await visitor.page('/account')).not.toContain('Khac');
});

test('no password, code or key is in the log', () => {
  const log = app.logged.join('');
  expect(log).toContain('served');
  for (const secret of [password, 'bon mua hoa no', 'sai mat khau roi'])
    expect(log).not.toContain(secret);
  expect(log).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/);
});
