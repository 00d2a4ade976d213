import { beforeAll, expect, inject, test } from 'vitest';
import { beHostile, textOf } from '../../../test/support/answers.ts';
import {
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';

let app: TestApp;
let tenant: string;
let admin: Visitor;

const sound = {
  name: 'tỉnh Lam Giang',
  committee: 'Ban Chỉ đạo tỉnh Lam Giang',
  standing_office: 'Công an tỉnh Lam Giang',
  peoples_committee: 'Ủy ban nhân dân tỉnh Lam Giang',
  place: 'Lam Giang',
  signing: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN\r\n\r\nKT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN\r\n',
  help: '0210 3 846 112',
};

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = await signedIn(app, tenant, province.admin.id);
});

const row = () =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('province').selectAll().executeTakeFirstOrThrow(),
  );
const form = async () => ({ ...sound, version: String((await row()).version) });

test('the profile is changed, and the trail says so without naming whom to call', async () => {
  expect(textOf(await admin.page('/province'))).toContain('Tỉnh và các cơ quan');
  const response = await admin.post('/province', await form());
  expect([response.status, response.headers.get('location')]).toEqual([303, '/province']);
  expect(await row()).toMatchObject({
    committee: 'Ban Chỉ đạo tỉnh Lam Giang',
    signing: ['TM. BAN CHỈ ĐẠO, TRƯỞNG BAN', 'KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN'],
    help: '0210 3 846 112',
    version: 2,
  });
  const text = textOf(await admin.page('/province'));
  expect(text).toContain('Đã lưu. Văn bản in từ bây giờ mang các tên này.');
  expect(text).toContain('Lam Giang, ngày … tháng … năm …');
  const acts = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('audit').selectAll().where('action', '=', 'changed').execute(),
  );
  expect(acts).toHaveLength(1);
  expect(JSON.stringify(acts[0]?.detail)).not.toContain('0210');
});

test.each([
  ['committee', '', 'Ban Chỉ đạo: chưa nhập.'],
  ['name', 'x'.repeat(81), 'Tên tỉnh, thành phố: nhiều nhất 80 ký tự, đang có 81.'],
  ['signing', '\r\n \r\n', 'Thẩm quyền ký: chưa nhập.'],
  [
    'signing',
    `TM. BAN CHỈ ĐẠO\n${'K'.repeat(121)}`,
    'Thẩm quyền ký: dòng 2 nhiều nhất 120 ký tự, đang có 121.',
  ],
  [
    'signing',
    Array.from({ length: 21 }, (_, n) => `K ${n}`).join('\n'),
    'Thẩm quyền ký: nhiều nhất 20 dòng.',
  ],
])('%s is refused in words', async (field, value, says) => {
  const before = await row();
  const response = await admin.post('/province', { ...(await form()), [field]: value });
  expect(response.status).toBe(422);
  expect(textOf(await response.text())).toContain(says);
  expect(await row()).toEqual(before);
});

test('the second of two editors sees both versions and chooses', async () => {
  const first = { ...(await form()), place: 'Thành phố Lam Giang' };
  const second = { ...(await form()), place: 'Lam Giang mới', help: 'gọi ai' };
  expect((await admin.post('/province', first)).status).toBe(303);
  const conflict = await admin.post('/province', second);
  expect(conflict.status).toBe(409);
  const html = await conflict.text();
  expect(textOf(html)).toContain('Người khác vừa sửa mục này');
  expect(html).toContain('name="pick.place"');
  expect(html).not.toContain('name="pick.committee"');
  const { version } = await row();
  const merged = await admin.post('/province', {
    ...second,
    version: String(version),
    'theirs.place': 'Thành phố Lam Giang',
    'theirs.help': sound.help,
    'pick.place': 'theirs',
    'pick.help': 'mine',
  });
  expect(merged.status).toBe(303);
  expect(await row()).toMatchObject({ place: 'Thành phố Lam Giang', help: 'gọi ai' });
});

test('hostile values never fail', async () => {
  await beHostile(admin, '/province', form);
  await admin.page('/province');
  const english = await admin.page('/province?lang=en');
  expect(textOf(english)).toContain('The province and its bodies');
  await admin.page('/province?lang=vi');
});

test('nobody else may', async () => {
  for (const role of ['province', 'leader'] as const) {
    const { id } = await anAccount(app, tenant, role);
    const visitor = await signedIn(app, tenant, id);
    expect((await visitor.get('/province')).status).toBe(403);
    expect((await visitor.post('/province', await form())).status).toBe(403);
  }
  const guest = app.visitor();
  expect((await guest.get('/province')).headers.get('location')).toBe('/sign-in?next=%2Fprovince');
});
