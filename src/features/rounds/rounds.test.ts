import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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
let second: Visitor;
let officer: Visitor;
let owner: Client;
let set: string;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = await signedIn(app, tenant, province.admin.id);
  second = await signedIn(app, tenant, (await anAccount(app, tenant, 'admin')).id);
  const commune = await aCommune(app, tenant, 'xã Minh Sơn', '00001');
  const unit = await aUnit(app, tenant, commune.id, { code: 'T1', name: 'Trường THPT Minh Sơn' });
  const where = { commune: commune.id, unit: unit.id };
  officer = await signedIn(app, tenant, (await anAccount(app, tenant, 'officer', where)).id);
  owner = new Client(app.connection);
  await owner.connect();
  const { rows } = await owner.query(
    `select public_id from criteria_set where set_id = 'an-toan-antt-2021'`,
  );
  set = rows[0].public_id;
});
afterAll(async () => {
  await owner.end();
  await app.db.close();
});

const sound = () => ({
  set,
  name: 'Đợt năm 2026 của tỉnh',
  year: '2026',
  windowFrom: '16/11/2025',
  windowTo: '15/11/2026',
  registerBy: '31/03/2026',
  submitBy: '20/11/2026',
  communeBy: '30/11/2026',
  provinceBy: '15/12/2026',
  decideBy: '31/12/2026',
  keepUntil: '',
  communeUnitsBy: 'commune',
  communePower: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN',
  communePowerOther: '',
  provincePower: 'other',
  provincePowerOther: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH',
});

/** Makes a round and returns its address. */
async function aRound(changes: Partial<ReturnType<typeof sound>> = {}): Promise<string> {
  const response = await admin.post('/rounds/new', { ...sound(), ...changes });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

const moved = async (who: Visitor, address: string, move: string, version: string) => {
  const response = await who.post(`${address}/${move}`, { version });
  expect(response.status).toBe(303);
  return who.page(address);
};

const acts = async () => {
  const { rows } = await owner.query(
    `select action, detail from audit where subject = 'round' order by number`,
  );
  return rows;
};

describe('making a round', () => {
  test('first asks for set and year, then suggests name and window', async () => {
    expect(await admin.page('/rounds/new')).toContain('value="2026"');
    const page = await admin.page(`/rounds/new?set=${set}&year=2027`);
    expect(page).toContain('value="Đợt năm 2027 theo Thông tư 124/2021/TT-BCA"');
    expect(page).toContain('value="16/11/2026"');
    expect(page).toContain('value="15/11/2027"');
    expect(page).not.toContain('checked');
  });

  test.each(['?set=&year=', '?set=none&year=2026', `?year=9999`, '?year=%00&set=%F0%9F'])(
    'says what is missing of %s',
    async (query) => {
      const response = await admin.get(`/rounds/new${query}`);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('Bộ tiêu chí: ');
    },
  );

  test('saves it, for all to read', async () => {
    const address = await aRound();
    const page = await officer.page(address);
    for (const text of [
      'Đợt năm 2026 của tỉnh',
      'Đang chuẩn bị',
      '16/11/2025',
      '20/11/2026',
      'còn 161 ngày',
      'Cấp xã quyết định và cấp giấy công nhận',
      'Ký: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH',
      'Thông tư 124/2021/TT-BCA, bản 1',
      '31/12/2036',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain(`${address}/edit`);
    expect(await officer.page('/rounds')).toContain(`href="${address}"`);
    expect((await acts()).at(-1)).toMatchObject({
      action: 'created',
      detail: { name: 'Đợt năm 2026 của tỉnh', criteriaSet: 'Thông tư 124/2021/TT-BCA, bản 1' },
    });
  });

  test.each([
    [{ windowTo: '15/11/2025' }, 'không được sớm hơn “Kỳ đánh giá từ ngày” (16/11/2025)'],
    [{ registerBy: '16/11/2026' }, 'không được muộn hơn “Kỳ đánh giá đến hết ngày” (15/11/2026)'],
    [{ communeBy: '19/11/2026' }, 'không được sớm hơn “Hạn gửi hồ sơ” (20/11/2026)'],
    [{ provinceBy: '29/11/2026' }, 'không được sớm hơn “Hạn cấp xã thẩm định” (30/11/2026)'],
    [{ decideBy: '14/12/2026' }, 'không được sớm hơn “Hạn cấp tỉnh thẩm định” (15/12/2026)'],
    [{ keepUntil: '31/12/2026' }, 'phải sau “Hạn quyết định” (31/12/2026)'],
    [{ submitBy: '31/11/2026' }, 'Hạn gửi hồ sơ: hãy gõ một ngày có thật'],
    [{ decideBy: '31/12/9999' }, 'Hạn quyết định: năm phải từ 1999 đến 2250'],
    [{ year: '1999' }, 'Năm: từ'],
    [{ year: '2201' }, 'Năm: từ'],
    [{ set: 'none' }, 'Bộ tiêu chí: hãy chọn'],
    [{ communeUnitsBy: '' }, 'Ai quyết định với đơn vị do cấp xã quản lý: chưa chọn'],
    [{ communeUnitsBy: 'unit' }, 'hãy chọn một mục trong danh sách'],
    [{ communePower: '' }, 'Thẩm quyền ký với đơn vị do cấp xã quản lý: chưa chọn'],
    [{ communePower: 'CHỦ TỊCH NƯỚC' }, 'hãy chọn một mục trong danh sách'],
    [{ communePowerOther: 'QUYỀN TRƯỞNG BAN' }, 'không cả hai'],
    [{ provincePowerOther: '' }, 'đã chọn “Khác” thì ghi ở ô này'],
    [{ name: '  ' }, 'Tên đợt: chưa nhập'],
    [{ name: 'Đ'.repeat(151) }, 'Tên đợt: nhiều nhất 150 ký tự'],
  ])('refuses %j in words and keeps what was typed', async (wrong, said) => {
    const response = await admin.post('/rounds/new', { ...sound(), ...wrong });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(said);
    expect(page).toContain('value="16/11/2025"');
    for (const typed of Object.values(wrong)) {
      if (/^[\d/]+$/.test(typed)) expect(page).toContain(`value="${typed}"`);
    }
  });

  test('bears whatever is sent', async () => {
    const hostile = [
      '<script>',
      '\u0000',
      '\ud800',
      '‮',
      '9'.repeat(10_000),
      "'; drop table round",
      '-1',
    ];
    for (const value of hostile) {
      for (const name of Object.keys(sound())) {
        const { status } = await admin.post('/rounds/new', { ...sound(), [name]: value });
        expect([303, 422]).toContain(status);
      }
    }
    expect(await admin.page('/rounds')).not.toContain('<script>');
    expect((await admin.post('/rounds/new', {})).status).toBe(422);
  });

  test('is the administrator’s alone', async () => {
    expect((await officer.get('/rounds/new')).status).toBe(403);
    expect((await officer.post('/rounds/new', sound())).status).toBe(403);
    const address = await aRound();
    for (const move of ['open', 'close', 'reopen', 'edit']) {
      expect((await officer.post(`${address}/${move}`, { version: '1' })).status).toBe(403);
    }
  });

  test('another province’s round and set do not exist', async () => {
    const address = await aRound();
    const other = await aProvince(app, 'tỉnh Khác');
    const stranger = await signedIn(app, other.tenant, other.admin.id);
    expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.post(`${address}/open`, { version: '1' })).status).toBe(404);
    expect((await stranger.post('/rounds/new', sound())).status).toBe(422);
  });
});

describe('the life of a round', () => {
  test('opens, closes and reopens, each once and each in the trail', async () => {
    const address = await aRound({ name: 'Đợt mở rồi đóng' });
    expect(await moved(admin, address, 'close', '1')).toContain('Đợt này đang chuẩn bị');
    expect(await moved(admin, address, 'open', '1')).toContain('Đã mở đợt');
    expect(await moved(second, address, 'open', '1')).toContain('Đợt này đang mở');
    expect(await moved(second, address, 'close', '1')).toContain('vừa được người khác thay đổi');
    expect(await moved(second, address, 'close', '2')).toContain('Đã đóng đợt');
    expect((await admin.get(`${address}/edit`)).headers.get('location')).toBe(address);
    expect((await admin.post(`${address}/edit`, sound())).status).toBe(303);
    expect(await moved(admin, address, 'reopen', '3')).toContain('Đã mở lại đợt');
    expect((await acts()).slice(-3).map(({ action }) => action)).toEqual([
      'opened',
      'closed',
      'reopened',
    ]);
  });

  test('two who open it at once open it once', async () => {
    const address = await aRound({ name: 'Đợt hai người mở' });
    const before = (await acts()).length;
    await Promise.all(
      [admin, second, admin, second].map((who) => who.post(`${address}/open`, { version: '1' })),
    );
    expect((await acts()).slice(before).map(({ action }) => action)).toEqual(['opened']);
  });

  test('several are open at once', async () => {
    await admin.post(`${await aRound({ name: 'Đợt thứ nhất' })}/open`, { version: '1' });
    await admin.post(`${await aRound({ name: 'Đợt thứ hai' })}/open`, { version: '1' });
    const list = await officer.page('/rounds');
    expect(list.indexOf('Đợt thứ hai')).toBeLessThan(list.indexOf('Đang chuẩn bị'));
  });
});

describe('changing a round', () => {
  test('one in preparation may change in everything', async () => {
    const address = await aRound({ name: 'Đợt đang soạn' });
    const form = await admin.page(`${address}/edit`);
    expect(form).toContain('value="TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"');
    const change = { ...sound(), name: 'Đợt đã soạn', submitBy: '16/11/2026', version: '1' };
    expect((await admin.post(`${address}/edit`, change)).status).toBe(303);
    expect(await admin.page(address)).toContain('Đợt đã soạn');
    expect((await acts()).at(-1)).toEqual({
      action: 'changed',
      detail: {
        name: { from: 'Đợt đang soạn', to: 'Đợt đã soạn' },
        submitBy: { from: '2026-11-20', to: '2026-11-16' },
      },
    });
  });

  test('an open one only moves its days later, whatever else is sent', async () => {
    const address = await aRound({ name: 'Đợt lùi hạn' });
    await admin.post(`${address}/open`, { version: '1' });
    const days = { ...sound(), keepUntil: '31/12/2036', version: '2' };
    const earlier = await admin.post(`${address}/edit`, { ...days, submitBy: '19/11/2026' });
    expect(earlier.status).toBe(422);
    expect(await earlier.text()).toContain('chỉ được lùi muộn hơn 20/11/2026');
    const start = await admin.post(`${address}/edit`, { ...days, windowFrom: '17/11/2025' });
    expect(await start.text()).toContain('nên giữ nguyên 16/11/2025');
    const late = { ...days, submitBy: '25/11/2026', name: 'Tên khác', communeUnitsBy: 'province' };
    expect((await admin.post(`${address}/edit`, late)).status).toBe(303);
    const page = await admin.page(address);
    expect(page).toContain('25/11/2026');
    expect(page).toContain('Đợt lùi hạn');
    expect(page).toContain('Cấp xã quyết định');
    expect((await acts()).at(-1).detail).toEqual({
      submitBy: { from: '2026-11-20', to: '2026-11-25' },
    });
  });

  test('the second of two editors sees both versions and chooses', async () => {
    const address = await aRound({ name: 'Đợt hai người sửa' });
    const first = { ...sound(), name: 'Tên của người thứ nhất', version: '1' };
    await admin.post(`${address}/edit`, first);
    const mine = { ...sound(), name: 'Tên của người thứ hai', year: '2027', version: '1' };
    const conflict = await second.post(`${address}/edit`, mine);
    expect(conflict.status).toBe(409);
    const page = await conflict.text();
    expect(page).toContain('Tên của người thứ nhất');
    expect(page).toContain('Tên của người thứ hai');
    expect(page).not.toContain('>commune<');
    const merged = {
      ...mine,
      version: '2',
      'theirs.name': 'Tên của người thứ nhất',
      'pick.name': 'theirs',
      'pick.year': 'mine',
      'theirs.year': '2026',
    };
    expect((await second.post(`${address}/edit`, merged)).status).toBe(303);
    const saved = await second.page(address);
    expect(saved).toContain('Tên của người thứ nhất');
    expect(saved).toContain('Năm 2027');
  });

  test('opened while somebody typed, only its days can still be chosen', async () => {
    const address = await aRound({ name: 'Đợt mở giữa chừng' });
    await second.post(`${address}/open`, { version: '1' });
    const mine = { ...sound(), name: 'Tên không đổi được', submitBy: '21/11/2026', version: '1' };
    const conflict = await admin.post(`${address}/edit`, mine);
    expect(conflict.status).toBe(409);
    const page = await conflict.text();
    expect(page).toContain('21/11/2026');
    expect(page).not.toContain('Tên không đổi được');
  });

  test('saving what is there already changes nothing', async () => {
    const address = await aRound({ name: 'Đợt không đổi' });
    const before = (await acts()).length;
    const same = { ...sound(), name: 'Đợt không đổi', keepUntil: '31/12/2036', version: '1' };
    expect((await admin.post(`${address}/edit`, same)).status).toBe(303);
    expect(await admin.page(address)).toContain('Không có gì thay đổi');
    expect(await acts()).toHaveLength(before);
  });

  test('speaks English, without a word of ours in it', async () => {
    const address = await aRound({ name: 'Đợt đọc tiếng Anh' });
    const page = await second.page(`${address}?lang=en`);
    expect(page).toContain('Last day to submit');
    expect(page).toContain('The commune decides and issues the certificates');
    await second.page('/rounds?lang=vi');
  });
});
