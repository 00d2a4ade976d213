import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aProvince, signedIn } from '../../../test/support/app.ts';
import { openRoundBench, type RoundBench, soundRound } from '../../../test/support/rounds.ts';

let bench: RoundBench;
beforeAll(async () => {
  bench = await openRoundBench(inject('postgres'));
});
afterAll(() => bench.close());

const sound = () => soundRound(bench.set);

describe('making a round', () => {
  test('first asks for set and year, then suggests name and window', async () => {
    expect(await bench.admin.page('/rounds/new')).toContain('value="2026"');
    const page = await bench.admin.page(`/rounds/new?set=${bench.set}&year=2027`);
    expect(page).toContain('value="Đợt năm 2027 theo Thông tư 124/2021/TT-BCA"');
    expect(page).toContain('value="16/11/2026"');
    expect(page).toContain('value="15/11/2027"');
    expect(page).not.toContain('checked');
  });

  test.each(['?set=&year=', '?set=none&year=2026', `?year=9999`, '?year=%00&set=%F0%9F'])(
    'says what is missing of %s',
    async (query) => {
      const response = await bench.admin.get(`/rounds/new${query}`);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('Bộ tiêu chí: ');
    },
  );

  test('saves it, for all to read', async () => {
    const address = await bench.aRound();
    const page = await bench.officer.page(address);
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
    expect(await bench.officer.page('/rounds')).toContain(`href="${address}"`);
    expect((await bench.acts()).at(-1)).toMatchObject({
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
    const response = await bench.admin.post('/rounds/new', { ...sound(), ...wrong });
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
        const { status } = await bench.admin.post('/rounds/new', { ...sound(), [name]: value });
        expect([303, 422]).toContain(status);
      }
    }
    expect(await bench.admin.page('/rounds')).not.toContain('<script>');
    expect((await bench.admin.post('/rounds/new', {})).status).toBe(422);
  });

  test('is the administrator’s alone', async () => {
    expect((await bench.officer.get('/rounds/new')).status).toBe(403);
    expect((await bench.officer.post('/rounds/new', sound())).status).toBe(403);
    const address = await bench.aRound();
    for (const move of ['open', 'close', 'reopen', 'edit']) {
      expect((await bench.officer.post(`${address}/${move}`, { version: '1' })).status).toBe(403);
    }
  });

  test('another province’s round and set do not exist', async () => {
    const address = await bench.aRound();
    const other = await aProvince(bench.app, 'tỉnh Khác');
    const stranger = await signedIn(bench.app, other.tenant, other.admin.id);
    expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.post(`${address}/open`, { version: '1' })).status).toBe(404);
    expect((await stranger.post('/rounds/new', sound())).status).toBe(422);
  });
});

describe('the life of a round', () => {
  test('opens, closes and reopens, each once and each in the trail', async () => {
    const address = await bench.aRound({ name: 'Đợt mở rồi đóng' });
    expect(await bench.moved(bench.admin, address, 'close', '1')).toContain(
      'Đợt này đang chuẩn bị',
    );
    expect(await bench.moved(bench.admin, address, 'open', '1')).toContain('Đã mở đợt');
    expect(await bench.moved(bench.second, address, 'open', '1')).toContain('Đợt này đang mở');
    expect(await bench.moved(bench.second, address, 'close', '1')).toContain(
      'vừa được người khác thay đổi',
    );
    expect(await bench.moved(bench.second, address, 'close', '2')).toContain('Đã đóng đợt');
    expect((await bench.admin.get(`${address}/edit`)).headers.get('location')).toBe(address);
    expect((await bench.admin.post(`${address}/edit`, sound())).status).toBe(303);
    expect(await bench.moved(bench.admin, address, 'reopen', '3')).toContain('Đã mở lại đợt');
    expect((await bench.acts()).slice(-3).map(({ action }) => action)).toEqual([
      'opened',
      'closed',
      'reopened',
    ]);
  });

  test('two who open it at once open it once', async () => {
    const address = await bench.aRound({ name: 'Đợt hai người mở' });
    const before = (await bench.acts()).length;
    await Promise.all(
      [bench.admin, bench.second, bench.admin, bench.second].map((who) =>
        who.post(`${address}/open`, { version: '1' }),
      ),
    );
    expect((await bench.acts()).slice(before).map(({ action }) => action)).toEqual(['opened']);
  });

  test('several are open at once', async () => {
    await bench.admin.post(`${await bench.aRound({ name: 'Đợt thứ nhất' })}/open`, {
      version: '1',
    });
    await bench.admin.post(`${await bench.aRound({ name: 'Đợt thứ hai' })}/open`, { version: '1' });
    const list = await bench.officer.page('/rounds');
    expect(list.indexOf('Đợt thứ hai')).toBeLessThan(list.indexOf('Đang chuẩn bị'));
  });
});
