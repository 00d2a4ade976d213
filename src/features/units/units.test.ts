import { beforeAll, expect, inject, test } from 'vitest';
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
let province: Visitor;
let commune: { id: string; public_id: string };
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  commune = await aCommune(app, tenant, 'Xã Đồng Ích', '08761');
  province = await signedIn(app, tenant, (await anAccount(app, tenant, 'province')).id);
});

const typed = (code: string, name = 'Trường THPT Minh Sơn') => ({
  code,
  name,
  kind: 'school',
  level: 'commune',
  commune: commune.public_id,
});

test('a code is one in the province, even where two take it at the same moment', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => province.post('/units/new', typed('LG-00012'))),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 303)) {
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Mã này đã có');
  }
  const again = await province.post('/units/new', typed(' lg-00012 '));
  expect(await again.text()).toContain('Trường THPT Minh Sơn');
});

test('the second of two editors sees both versions, and what is chosen is saved', async () => {
  const unit = await aUnit(app, tenant, commune.id, {
    code: 'HAI-1',
    name: 'Trường Hai Người Sửa',
  });
  const edit = `/units/${unit.public_id}/edit`;
  const base = { ...typed('HAI-1', unit.name), version: '1' };
  expect((await province.post(edit, { ...base, address: 'Thôn Một' })).status).toBe(303);
  const late = await province.post(edit, { ...base, address: 'Thôn Hai', phone: '0210 384 6112' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Thôn Một');
  expect(html).toContain('Thôn Hai');
  const chosen = {
    ...base,
    version: '2',
    address: 'Thôn Hai',
    phone: '0210 384 6112',
    'theirs.address': 'Thôn Một',
    'theirs.phone': '',
    'pick.address': 'theirs',
    'pick.phone': 'mine',
  };
  expect((await province.post(edit, chosen)).status).toBe(303);
  const page = await province.page(`/units/${unit.public_id}`);
  expect(page).toContain('Thôn Một');
  expect(page).toContain('0210 384 6112');
});

test('renaming, moving, merging, splitting and ending keep their day and their ground', async () => {
  const other = await aCommune(app, tenant, 'Phường Minh Sơn', '08762');
  const [one, two] = [
    await aUnit(app, tenant, commune.id, { code: 'SU-1', name: 'Trường Tiểu học Cũ' }),
    await aUnit(app, tenant, commune.id, { code: 'SU-2', name: 'Trường Tiểu học Nhận' }),
  ];
  const at = `/units/${one.public_id}`;
  const dated = { day: '05/06/2026', ground: 'Quyết định số 12/QĐ-UBND' };
  const done = async (act: string, fields: Record<string, string>) =>
    expect((await province.post(`${at}/${act}`, { ...dated, ...fields })).status, act).toBe(303);
  await done('rename', { to: 'Trường Tiểu học Mới', how: 'renamed' });
  await done('move', { commune: other.public_id, level: 'province' });
  await done('split', { code: 'SU-3', to: 'Trường Tiểu học Tách' });
  const officer = await anAccount(app, tenant, 'officer', { commune: other.id, unit: one.id });
  await done('merge', { into: 'su-2' });
  const page = await province.page(at);
  for (const words of [
    'Đổi tên',
    'Trường Tiểu học Cũ',
    'Chuyển địa bàn',
    'Phường Minh Sơn',
    'Trường Tiểu học Tách',
    'Trường Tiểu học Nhận',
    '05/06/2026',
    'Quyết định số 12/QĐ-UBND',
    'Đã kết thúc ngày',
  ])
    expect(page).toContain(words);
  expect(await province.page(`/units/${two.public_id}`)).toContain('Nhận đơn vị khác sáp nhập');
  expect((await (await signedIn(app, tenant, officer.id)).get('/')).status).toBe(303);
  expect((await province.get(`${at}/edit`)).status).toBe(403);
  expect((await province.post(`${at}/reopen`)).status).toBe(303);
  const tomorrow = await province.post(`${at}/end`, { day: '13/06/2026', ground: '' });
  expect(await tomorrow.text()).toContain('chưa đến ngày này');
});

test('search needs no accents, and finds by the beginnings of words', async () => {
  await aUnit(app, tenant, commune.id, { code: 'TIM-1', name: 'x' });
  await province.post('/units/new', typed('TIM-2', 'Bệnh viện Đa khoa Đồng Ích'));
  for (const q of ['benh vien', 'BỆNH', 'da khoa dong', 'tim-2', 'đa kho']) {
    expect(await province.page(`/units?q=${encodeURIComponent(q)}`), q).toContain(
      'Bệnh viện Đa khoa Đồng Ích',
    );
  }
  expect(await province.page('/units?q=khong+co')).toContain('Không có đơn vị nào khớp');
});
