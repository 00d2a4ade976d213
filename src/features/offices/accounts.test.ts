import { beforeAll, describe, expect, inject, test } from 'vitest';
import { beHostile, textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  password,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { newPublicId } from '../../platform/ids.ts';

let app: TestApp;
let tenant: string;
let adminId: string;
let admin: Visitor;
let dongIch: Awaited<ReturnType<typeof aCommune>>;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  adminId = province.admin.id;
  admin = await signedIn(app, tenant, adminId);
  dongIch = await aCommune(app, tenant, 'Xã Đồng Ích', '08542');
  await aCommune(app, tenant, 'Phường Minh Sơn', '08543');
});

const accountOf = (login: string) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst(),
  );
const byId = (id: string) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const sessionsOf = (id: string) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('session').select('public_id').where('account_id', '=', id).execute(),
  );
const lastAct = () =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('audit').selectAll().orderBy('number', 'desc').executeTakeFirstOrThrow(),
  );
const codesIn = (html: string) =>
  [...html.matchAll(/class="slip-code">([A-Z0-9-]{14})</g)].map(([, code = '']) => code);
const joined = async (code: string, name = 'Trần Văn Bình') => {
  const visitor = app.visitor();
  const answer = await visitor.post('/join', { code, name, password, again: password });
  expect(answer.status).toBe(303);
  return visitor;
};
const blank = () => ({
  key: newPublicId(),
  role: 'province',
  commune: '',
  name: '',
  login: '',
  email: '',
});

describe('inviting', () => {
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
    const police = await joined(code);
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
    await joined(codesIn(html)[3] ?? '');
  });

  test('hostile values never fail', async () => {
    await beHostile(admin, '/accounts/new', async () => blank());
  });
});

test('the list is searched without accents, filtered, sorted, and keeps to offices', async () => {
  const unit = await aUnit(app, tenant, dongIch.id, { code: 'LG-1', name: 'Trường A' });
  await anAccount(app, tenant, 'officer', { commune: dongIch.id, unit: unit.id });
  const list = textOf(await admin.page('/accounts?q=tran+van+binh+cong+an+xa+dong+ich'));
  expect(list).toContain('1 tài khoản');
  expect(list).toContain('Trần Văn Bình');
  const everyone = await admin.page('/accounts');
  expect(everyone).not.toContain('Người officer');
  expect(textOf(await admin.page('/accounts?role=leader'))).toContain('Phạm Thị Lan');
  expect(textOf(await admin.page('/accounts?state=disabled'))).toContain('Không có tài khoản nào');
  const mine = textOf(await admin.page(`/accounts?commune=${dongIch.public_id}&sort=-seen`));
  expect(mine).toContain('Xã Đồng Ích');
  for (const query of ['q=%00', 'role=officer', 'sort=login', 'sort=seen', 'page=99', 'lang=en']) {
    await admin.page(`/accounts?${query}`);
  }
  await admin.page('/accounts?lang=vi');
});

describe('one account', () => {
  const fresh = async (role: 'province' | 'admin' = 'province') => {
    const account = await anAccount(app, tenant, role);
    return { ...account, at: `/accounts/${account.public_id}` };
  };

  test('is changed; of two editors the second chooses', async () => {
    const { id, at } = await fresh();
    const mine = { name: 'Tên Một', email: '', version: '1' };
    expect((await admin.post(at, mine)).status).toBe(303);
    expect((await lastAct()).detail).toEqual({ changed: ['name'] });
    const conflict = await admin.post(at, { ...mine, name: 'Tên Hai', email: 'HAI@x.vn' });
    expect(conflict.status).toBe(409);
    const chosen = {
      name: 'Tên Hai',
      'theirs.name': 'Tên Một',
      'pick.name': 'theirs',
      email: 'hai@x.vn',
      'theirs.email': '',
      'pick.email': 'mine',
      version: '2',
    };
    expect((await admin.post(at, chosen)).status).toBe(303);
    expect(await byId(id)).toMatchObject({ name: 'Tên Một', email: 'hai@x.vn', version: 3 });
  });

  test('cannot take the e-mail of another', async () => {
    const { at } = await fresh();
    const response = await admin.post(at, { name: 'Tên Ba', email: 'hai@x.vn', version: '1' });
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain('Thư điện tử: đã có tài khoản khác dùng.');
  });

  test('is reset: password, sessions and old slip are void, the second factor if asked', async () => {
    const { id, at } = await fresh();
    const holder = await signedIn(app, tenant, id);
    await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.updateTable('account').set({ totp_secret: 'SECRET' }).where('id', '=', id).execute(),
    );
    const first = codesIn(await (await admin.post(`${at}/reset`)).text())[0] ?? '';
    expect(await byId(id)).toMatchObject({ password_hash: null, totp_secret: 'SECRET' });
    expect(await sessionsOf(id)).toEqual([]);
    expect((await holder.get('/units')).status).toBe(303);
    const html = await (await admin.post(`${at}/reset`, { factor: '1' })).text();
    expect(textOf(html)).toContain('Mã xác thực đã tắt.');
    expect((await byId(id)).totp_secret).toBeNull();
    expect((await lastAct()).detail).toEqual({ role: 'province', secondFactorRemoved: true });
    const stale = await app.visitor().post('/join', { code: first });
    expect(stale.status).toBe(422);
    await joined(codesIn(html)[0] ?? '');
  });

  test('is disabled and enabled; disabled, it gets no slip', async () => {
    const { id, at } = await fresh();
    const holder = await signedIn(app, tenant, id);
    expect((await admin.post(`${at}/disable`)).status).toBe(303);
    expect((await holder.get('/units')).status).toBe(303);
    expect(await sessionsOf(id)).toEqual([]);
    expect(textOf(await admin.page(at))).toContain('Đã khóa');
    expect((await admin.post(`${at}/reset`)).status).toBe(303);
    expect(textOf(await admin.page(at))).toContain('hãy mở khóa trước rồi cấp phiếu');
    expect((await admin.post(`${at}/enable`)).status).toBe(303);
    expect((await byId(id)).disabled_at).toBeNull();
  });

  test('of oneself is neither disabled nor reset', async () => {
    const at = `/accounts/${(await byId(adminId)).public_id}`;
    for (const act of ['disable', 'reset']) {
      expect((await admin.post(`${at}/${act}`)).status).toBe(303);
      expect(textOf(await admin.page(at))).toContain('Bạn không tự khóa hay cấp phiếu');
    }
    expect(await byId(adminId)).toMatchObject({ disabled_at: null });
  });

  test('of two administrators who disable each other at once one remains', async () => {
    const second = await fresh('admin');
    const other = await signedIn(app, tenant, second.id);
    const own = `/accounts/${(await byId(adminId)).public_id}`;
    for (const act of ['disable', 'reset']) {
      await Promise.all([admin.post(`${second.at}/${act}`), other.post(`${own}/${act}`)]);
      const rows = [await byId(adminId), await byId(second.id)];
      const able = rows.filter((row) => row.disabled_at === null && row.password_hash !== null);
      expect(able).toHaveLength(1);
      const kept = rows.map(({ id }) => id);
      await app.db.within({ tenant, reach: 'system' }, (tx) =>
        tx
          .updateTable('account')
          .set({ disabled_at: null, password_hash: 'kept' })
          .where('id', 'in', kept)
          .execute(),
      );
      admin = await signedIn(app, tenant, adminId);
      other.cookies.clear();
      for (const [name, value] of (await signedIn(app, tenant, second.id)).cookies) {
        other.cookies.set(name, value);
      }
    }
  });

  test('that is the last administrator is kept, with words', async () => {
    const second = await fresh('admin');
    await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .updateTable('account')
        .set({ password_hash: null })
        .where('role', '=', 'admin')
        .where('id', '!=', second.id)
        .execute(),
    );
    expect((await admin.post(`${second.at}/disable`)).status).toBe(303);
    expect(textOf(await admin.page(second.at))).toContain('Đây là quản trị duy nhất');
    expect((await byId(second.id)).disabled_at).toBeNull();
  });

  test('hostile values never fail', async () => {
    const { id, at } = await fresh();
    await beHostile(admin, at, async () => {
      const { name, email, version } = await byId(id);
      return { name, email: email ?? '', version: String(version) };
    });
    expect(await admin.page(at)).not.toContain('<script>alert');
  });

  test('of another province, or of a unit, does not exist', async () => {
    const other = await aProvince(app, 'tỉnh Lạ');
    const theirs = await anAccount(app, other.tenant, 'province');
    const unit = await aUnit(app, tenant, dongIch.id, { code: 'LG-2', name: 'Trường B' });
    const officer = await anAccount(app, tenant, 'officer', {
      commune: dongIch.id,
      unit: unit.id,
    });
    for (const { public_id } of [theirs, officer]) {
      const at = `/accounts/${public_id}`;
      expect((await admin.get(at)).status).toBe(404);
      expect((await admin.post(at, { name: 'Ai Đó', email: '', version: '1' })).status).toBe(404);
      for (const act of ['reset', 'disable', 'enable']) {
        expect((await admin.post(`${at}/${act}`)).status).toBe(404);
      }
    }
    expect((await admin.get('/accounts/%00')).status).toBe(404);
  });
});
