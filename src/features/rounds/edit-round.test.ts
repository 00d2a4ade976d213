import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openRoundBench, type RoundBench, soundRound } from '../../../test/support/rounds.ts';

let bench: RoundBench;
beforeAll(async () => {
  bench = await openRoundBench(inject('postgres'));
});
afterAll(() => bench.close());

const sound = () => soundRound(bench.set);

describe('changing a round', () => {
  test('one in preparation may change in everything', async () => {
    const address = await bench.aRound({ name: 'Đợt đang soạn' });
    const form = await bench.admin.page(`${address}/edit`);
    expect(form).toContain('value="TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"');
    const change = { ...sound(), name: 'Đợt đã soạn', submitBy: '16/11/2026', version: '1' };
    expect((await bench.admin.post(`${address}/edit`, change)).status).toBe(303);
    expect(await bench.admin.page(address)).toContain('Đợt đã soạn');
    expect((await bench.acts()).at(-1)).toEqual({
      action: 'changed',
      detail: {
        name: { from: 'Đợt đang soạn', to: 'Đợt đã soạn' },
        submitBy: { from: '2026-11-20', to: '2026-11-16' },
      },
    });
  });

  test('an open one only moves its days later, whatever else is sent', async () => {
    const address = await bench.aRound({ name: 'Đợt lùi hạn' });
    await bench.admin.post(`${address}/open`, { version: '1' });
    const days = { ...sound(), keepUntil: '31/12/2036', version: '2' };
    const earlier = await bench.admin.post(`${address}/edit`, { ...days, submitBy: '19/11/2026' });
    expect(earlier.status).toBe(422);
    expect(await earlier.text()).toContain('chỉ được lùi muộn hơn 20/11/2026');
    const start = await bench.admin.post(`${address}/edit`, { ...days, windowFrom: '17/11/2025' });
    expect(await start.text()).toContain('nên giữ nguyên 16/11/2025');
    const late = { ...days, submitBy: '25/11/2026', name: 'Tên khác', communeUnitsBy: 'province' };
    expect((await bench.admin.post(`${address}/edit`, late)).status).toBe(303);
    const page = await bench.admin.page(address);
    expect(page).toContain('25/11/2026');
    expect(page).toContain('Đợt lùi hạn');
    expect(page).toContain('Cấp xã quyết định');
    expect((await bench.acts()).at(-1).detail).toEqual({
      submitBy: { from: '2026-11-20', to: '2026-11-25' },
    });
  });

  test('the second of two editors sees both versions and chooses', async () => {
    const address = await bench.aRound({ name: 'Đợt hai người sửa' });
    const first = { ...sound(), name: 'Tên của người thứ nhất', version: '1' };
    await bench.admin.post(`${address}/edit`, first);
    const mine = { ...sound(), name: 'Tên của người thứ hai', year: '2027', version: '1' };
    const conflict = await bench.second.post(`${address}/edit`, mine);
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
    expect((await bench.second.post(`${address}/edit`, merged)).status).toBe(303);
    const saved = await bench.second.page(address);
    expect(saved).toContain('Tên của người thứ nhất');
    expect(saved).toContain('Năm 2027');
  });

  test('opened while somebody typed, only its days can still be chosen', async () => {
    const address = await bench.aRound({ name: 'Đợt mở giữa chừng' });
    await bench.second.post(`${address}/open`, { version: '1' });
    const mine = { ...sound(), name: 'Tên không đổi được', submitBy: '21/11/2026', version: '1' };
    const conflict = await bench.admin.post(`${address}/edit`, mine);
    expect(conflict.status).toBe(409);
    const page = await conflict.text();
    expect(page).toContain('21/11/2026');
    expect(page).not.toContain('Tên không đổi được');
  });

  test('saving what is there already changes nothing', async () => {
    const address = await bench.aRound({ name: 'Đợt không đổi' });
    const before = (await bench.acts()).length;
    const same = { ...sound(), name: 'Đợt không đổi', keepUntil: '31/12/2036', version: '1' };
    expect((await bench.admin.post(`${address}/edit`, same)).status).toBe(303);
    expect(await bench.admin.page(address)).toContain('Không có gì thay đổi');
    expect(await bench.acts()).toHaveLength(before);
  });

  test('speaks English, without a word of ours in it', async () => {
    const address = await bench.aRound({ name: 'Đợt đọc tiếng Anh' });
    const page = await bench.second.page(`${address}?lang=en`);
    expect(page).toContain('Last day to submit');
    expect(page).toContain('The commune decides and issues the certificates');
    await bench.second.page('/rounds?lang=vi');
  });
});
