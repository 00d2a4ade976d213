import { beforeAll, describe, expect, inject, test } from 'vitest';
import { beHostile, codesIn, joined, textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';

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
});

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
test('the list is searched without accents, filtered, sorted, and keeps to offices', async () => {
  const unit = await aUnit(app, tenant, dongIch.id, { code: 'LG-1', name: 'Trường A' });
  await anAccount(app, tenant, 'officer', { commune: dongIch.id, unit: unit.id });
  await anAccount(app, tenant, 'commune', { commune: dongIch.id });
  await anAccount(app, tenant, 'leader');
  const list = textOf(await admin.page('/accounts?q=nguoi+cong+an+xa+dong+ich'));
  expect(list).toContain('1 tài khoản');
  expect(list).toContain('Công an xã Đồng Ích');
  const everyone = await admin.page('/accounts');
  expect(everyone).not.toContain('Người officer');
  expect(textOf(await admin.page('/accounts?role=leader'))).toContain('Người leader');
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
    await joined(app, codesIn(html)[0] ?? '', 'Trần Văn Bình');
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
