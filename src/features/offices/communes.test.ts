import { beforeAll, describe, expect, inject, test } from 'vitest';
import { beHostile, textOf } from '../../../test/support/answers.ts';
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
let admin: Visitor;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = await signedIn(app, tenant, province.admin.id);
});

const inTenant = { reach: 'system' } as const;
const commune = (code: string) =>
  app.db.within({ tenant, ...inTenant }, (tx) =>
    tx.selectFrom('commune').selectAll().where('code', '=', code).executeTakeFirst(),
  );
const acts = (action: string) =>
  app.db.within({ tenant, ...inTenant }, (tx) =>
    tx.selectFrom('audit').selectAll().where('action', '=', action).execute(),
  );
const refusal = async (path: string, fields: Record<string, string>) => {
  const response = await admin.post(path, fields);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(html).toContain('data-error-summary');
  return textOf(html);
};

test('an empty catalogue says what to do', async () => {
  const html = await admin.page('/communes');
  expect(textOf(html)).toContain('Chưa có xã, phường nào');
  expect(html).toContain('href="/imports/communes"');
});

test('a commune is added, with its former names', async () => {
  const response = await admin.post('/communes/new', {
    code: '08542',
    name: ' xã  Đồng Ích ',
    former_names: 'Xã Tiên Lữ\r\nXã Đồng Ích\r\nXã Tiên Lữ',
    help: '',
  });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/communes']);
  expect(await commune('08542')).toMatchObject({
    name: 'Xã Đồng Ích',
    former_names: ['Xã Tiên Lữ', 'Xã Đồng Ích'],
  });
  expect(await acts('added')).toMatchObject([{ detail: { code: '08542', name: 'Xã Đồng Ích' } }]);
  expect(textOf(await admin.page('/communes'))).toContain('Đã thêm Xã Đồng Ích.');
});

test.each([
  ['code', '854', 'Mã: gồm đúng năm chữ số, ví dụ 08542.'],
  ['code', '0854a', 'Mã: gồm đúng năm chữ số, ví dụ 08542.'],
  ['code', '', 'Mã: chưa nhập.'],
  ['code', '08542', 'Mã: Xã Đồng Ích đã mang mã này.'],
  ['name', 'Đồng Ích', 'Tên: viết cả loại, bắt đầu bằng Xã, Phường hoặc Đặc khu.'],
  ['name', 'XÃ ĐỒNG ÍCH', 'Tên: đã có trong danh mục, mã 08542.'],
  ['name', 'Xã Đồng Ích'.normalize('NFD'), 'Tên: đã có trong danh mục, mã 08542.'],
  ['former_names', `a\n${'x'.repeat(121)}`, 'Tên cũ: dòng 2 nhiều nhất 120 ký tự, đang có 121.'],
])('%s %s is refused in words', async (field, value, says) => {
  const fields = { code: '08600', name: 'Phường Minh Sơn', former_names: '', help: '' };
  const text = await refusal('/communes/new', { ...fields, [field]: value });
  expect(text).toContain(says);
  expect(await commune('08600')).toBeUndefined();
});

test('a list is searched without accents, by former names, sorted and cut into pages', async () => {
  for (let n = 0; n < 60; n++) {
    await aCommune(app, tenant, `Phường Số ${n + 1}`, String(10_000 + n));
  }
  const found = textOf(await admin.page('/communes?q=xa+tien+lu'));
  expect(found).toContain('1 xã, phường');
  expect(found).toContain('Xã Đồng Ích');
  const second = textOf(await admin.page('/communes?page=2&q=phuong'));
  expect(second).toContain('Đang xem 51–60 trên 60');
  expect(second).toContain('Phường Số 60');
  expect(second).not.toContain('Phường Số 9 ');
  const last = textOf(await admin.page('/communes?sort=-code&page=1'));
  expect(last.indexOf('10059')).toBeLessThan(last.indexOf('10058'));
  for (const query of ['page=0', 'page=99', 'page=-1', 'sort=x', 'state=x', 'q=%00%27', 'q=%ff']) {
    await admin.page(`/communes?${query}`);
  }
  expect(textOf(await admin.page('/communes?q=khong+co'))).toContain(
    'Không có xã, phường nào khớp',
  );
});

test('the province reads the list without buttons; others may not', async () => {
  const province = await signedIn(app, tenant, (await anAccount(app, tenant, 'province')).id);
  const html = await province.page('/communes');
  expect(html).not.toContain('href="/communes/new"');
  expect(html).not.toMatch(/href="\/communes\/[2-9a-z]{14}"/);
  expect((await province.get('/communes/new')).status).toBe(403);
  const { id } = await aCommune(app, tenant, 'Xã Yên Phúc', '20001');
  const police = await signedIn(
    app,
    tenant,
    (await anAccount(app, tenant, 'commune', { commune: id })).id,
  );
  expect((await police.get('/communes')).status).toBe(403);
});

describe('one commune', () => {
  let at: string;
  const fields = async () => {
    const { code, name, former_names, help, version } = (await commune('08542')) ?? {
      code: '',
      name: '',
      former_names: [],
      help: '',
      version: 0,
    };
    const lines = former_names.join('\r\n');
    return { code, name, former_names: lines, help, version: String(version) };
  };
  beforeAll(async () => {
    at = `/communes/${(await commune('08542'))?.public_id}`;
  });

  test('is changed; of two editors the second chooses', async () => {
    const mine = { ...(await fields()), help: '0210 111' };
    const theirs = { ...(await fields()), help: '0210 222' };
    expect((await admin.post(at, theirs)).status).toBe(303);
    const conflict = await admin.post(at, mine);
    expect(conflict.status).toBe(409);
    expect(await conflict.text()).toContain('name="pick.help"');
    const again = { ...mine, version: (await fields()).version, 'pick.help': 'mine' };
    expect((await admin.post(at, again)).status).toBe(303);
    expect((await commune('08542'))?.help).toBe('0210 111');
  });

  test('keeps its code and name apart from others', async () => {
    const text = await refusal(at, { ...(await fields()), code: '10000', name: 'Phường Số 2' });
    expect(text).toContain('Mã: Phường Số 1 đã mang mã này.');
    expect(text).toContain('Tên: đã có trong danh mục, mã 10001.');
  });

  test('is not ended while a unit is at work, nor on a day to come', async () => {
    const row = await commune('08542');
    const unit = await aUnit(app, tenant, row?.id ?? '', { code: 'LG-1', name: 'Trường A' });
    expect(await refusal(`${at}/end`, { ended_on: '01/06/2026' })).toContain(
      'Xã này còn đơn vị đang hoạt động nên chưa kết thúc được.',
    );
    await app.db.within({ tenant, ...inTenant }, (tx) =>
      tx.updateTable('unit').set({ ended_on: '2026-05-01' }).where('id', '=', unit.id).execute(),
    );
    expect(await refusal(`${at}/end`, { ended_on: '13/06/2026' })).toContain(
      'Ngày kết thúc: chưa đến ngày này.',
    );
    expect(await refusal(`${at}/end`, { ended_on: '31/02/2026' })).toContain(
      'Ngày kết thúc: hãy gõ một ngày có thật',
    );
    expect((await commune('08542'))?.ended_on).toBeNull();
  });

  test('is ended and reopened, unless its name has been given on', async () => {
    expect((await admin.post(`${at}/end`, { ended_on: '1/6/2026' })).status).toBe(303);
    expect((await commune('08542'))?.ended_on).toBe('2026-06-01');
    expect(textOf(await admin.page(at))).toContain('Đã kết thúc ngày 01/06/2026');
    expect(textOf(await admin.page('/communes?q=dong+ich'))).toContain('Không có xã');
    expect(textOf(await admin.page('/communes?q=dong+ich&state=ended'))).toContain('08542');
    const same = await aCommune(app, tenant, 'Xã Đồng Ích', '08543');
    await admin.post(`${at}/reopen`);
    expect(textOf(await admin.page(at))).toContain('Chưa mở lại được');
    await app.db.within({ tenant, ...inTenant }, (tx) =>
      tx.updateTable('commune').set({ name: 'Xã Khác' }).where('id', '=', same.id).execute(),
    );
    expect((await admin.post(`${at}/reopen`)).status).toBe(303);
    expect((await commune('08542'))?.ended_on).toBeNull();
    expect(await acts('ended')).toHaveLength(1);
    expect(await acts('reopened')).toHaveLength(1);
  });

  test('hostile values never fail', async () => {
    await beHostile(admin, at, fields);
    await beHostile(admin, `${at}/end`, async () => ({ ended_on: '31/02/2026' }));
    let n = 30_000;
    await beHostile(admin, '/communes/new', async () => ({
      code: String(n++),
      name: `Xã Mới ${n}`,
      former_names: 'Xã Cũ',
      help: '',
    }));
  });

  test('of another province does not exist', async () => {
    const other = await aProvince(app, 'tỉnh Khác');
    const theirs = await aCommune(app, other.tenant, 'Xã Xa', '08542');
    const path = `/communes/${theirs.public_id}`;
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.post(path, await fields())).status).toBe(404);
    expect((await admin.post(`${path}/end`, { ended_on: '01/06/2026' })).status).toBe(404);
    expect((await admin.post(`${path}/reopen`)).status).toBe(404);
    for (const odd of ['%00', '%ff', "'%20or%201=1", 'x'.repeat(5000)]) {
      expect((await admin.get(`/communes/${odd}`)).status).toBe(404);
    }
  });
});
