import { beforeAll, expect, inject, test } from 'vitest';
import { beHostile, codesIn, joined, textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { newPublicId } from '../../platform/ids.ts';

let app: TestApp;
let tenant: string;
let admin: Visitor;
let dongIch: Awaited<ReturnType<typeof aCommune>>;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = await signedIn(app, tenant, province.admin.id);
  dongIch = await aCommune(app, tenant, 'Xã Đồng Ích', '08542');
  await aCommune(app, tenant, 'Phường Minh Sơn', '08543');
});

const accountOf = (login: string) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst(),
  );
const lastAct = () =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('audit').selectAll().orderBy('number', 'desc').executeTakeFirstOrThrow(),
  );
const blank = () => ({
  key: newPublicId(),
  role: 'province',
  commune: '',
  name: '',
  login: '',
  email: '',
});

test('one gives a slip once; its code opens the account', async () => {
  const fields = { ...blank(), role: 'commune', commune: dongIch.public_id };
  const response = await admin.post('/accounts/new', fields);
  expect(response.status).toBe(200);
  const html = await response.text();
  const [code = ''] = codesIn(html);
  const text = textOf(html);
  expect(text).toContain('Mã mời chỉ hiện lần này');
  expect(text).toContain('Công an xã Đồng Ích');
  expect(text).toContain('xa-dong-ich');
  expect(text).toContain('đến hết ngày 11/07/2026');
  expect(html).toContain('class="qr"');
  expect(await lastAct()).toMatchObject({
    action: 'invited',
    detail: { role: 'commune', commune: dongIch.id, unit: null },
  });
  const police = await joined(app, code, 'Trần Văn Bình');
  expect((await police.get('/units')).status).toBe(200);
  expect((await police.get('/accounts')).status).toBe(403);
});

test('the same form sent twice makes one account and does not show the code again', async () => {
  const fields = { ...blank(), role: 'leader', name: 'Phạm Thị Lan' };
  expect((await admin.post('/accounts/new', fields)).status).toBe(200);
  const again = await admin.post('/accounts/new', fields);
  expect(again.headers.get('location')).toBe(`/accounts/${fields.key}`);
  expect(textOf(await admin.page(`/accounts/${fields.key}`))).toContain(
    'Tài khoản này đã được tạo.',
  );
  expect(await accountOf('lanhdao')).toMatchObject({ name: 'Phạm Thị Lan', commune_id: null });
  expect(await accountOf('lanhdao-2')).toBeUndefined();
});

test('names are free over all provinces', async () => {
  const other = await aProvince(app, 'tỉnh Khác');
  const theirs = await signedIn(app, other.tenant, other.admin.id);
  const commune = await aCommune(app, other.tenant, 'Xã Đồng Ích', '90001');
  const fields = { ...blank(), role: 'commune', commune: commune.public_id };
  const html = await (await theirs.post('/accounts/new', fields)).text();
  expect(textOf(html)).toContain('xa-dong-ich-2');
  const taken = await theirs.post('/accounts/new', { ...blank(), login: 'Xa-Dong-Ich' });
  expect(taken.status).toBe(422);
  expect(textOf(await taken.text())).toContain('Tên tài khoản: đã có người dùng.');
});

test('two who invite at once get two names', async () => {
  const sent = await Promise.all(
    Array.from({ length: 6 }, () => admin.post('/accounts/new', blank())),
  );
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(await accountOf('catinh-6')).toBeDefined();
});

test.each([
  [{ role: '' }, 'Vai trò: chưa chọn.'],
  [{ role: 'officer' }, 'Vai trò: hãy chọn một mục trong danh sách.'],
  [{ role: 'commune' }, 'Công an cấp xã cần có xã.'],
  [{ role: 'commune', commune: 'zzzzzzzzzzzzzz' }, 'hãy chọn một mục trong danh sách.'],
  [{ role: 'admin', commune: 'own' }, 'vai trò này thuộc cấp tỉnh, hãy để trống.'],
  [{ login: 'ab' }, 'Tên tài khoản: từ 3 đến 40'],
  [{ login: 'có dấu' }, 'Tên tài khoản: từ 3 đến 40'],
  [{ email: 'khong-phai' }, 'Thư điện tử: chưa đúng dạng'],
  [{ name: 'x'.repeat(101) }, 'Họ và tên: nhiều nhất 100 ký tự, đang có 101.'],
])('%j is refused in words', async (wrong, says) => {
  const response = await admin.post('/accounts/new', { ...blank(), ...wrong });
  expect(response.status).toBe(422);
  expect(textOf(await response.text())).toContain(says);
});

test('a commune of another province cannot be chosen', async () => {
  const other = await aProvince(app, 'tỉnh Xa');
  const commune = await aCommune(app, other.tenant, 'Xã Xa', '90002');
  const fields = { ...blank(), role: 'commune', commune: commune.public_id };
  expect((await admin.post('/accounts/new', fields)).status).toBe(422);
});

test('all communes without an account get theirs at once, and only once', async () => {
  for (let n = 0; n < 9; n++) {
    await aCommune(app, tenant, `Xã Số ${n}`, String(20_000 + n));
  }
  expect(textOf(await admin.page('/accounts'))).toContain('10 xã, phường chưa có tài khoản');
  const response = await admin.post('/accounts/invite-communes');
  const html = await response.text();
  expect(codesIn(html)).toHaveLength(10);
  expect(html.match(/class="sheet"/g)).toHaveLength(2);
  expect(textOf(html)).toContain('Công an phường Minh Sơn');
  const again = await admin.post('/accounts/invite-communes');
  expect([again.status, again.headers.get('location')]).toEqual([303, '/accounts']);
  expect(textOf(await admin.page('/accounts'))).toContain('Xã, phường nào cũng đã có tài khoản.');
  await joined(app, codesIn(html)[3] ?? '', 'Trần Văn Bình');
});

test('hostile values never fail', async () => {
  await beHostile(admin, '/accounts/new', async () => blank());
});
