import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { hostileValues, textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  aProvince,
  openTestApp,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { aDossierIn, deed, type StateReached } from '../../../test/support/dossiers-in-states.ts';
import { someone } from '../../../test/support/fixtures.ts';
import { formsOf } from '../../../test/support/forms.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Level } from '../../platform/database/tables.ts';

let app: TestApp;
let tenant: string;
let round: Awaited<ReturnType<typeof anOpenRound>>;
let near: { id: string; public_id: string };
let far: { id: string; public_id: string };
let commune: Visitor;
let province: Visitor;

const november = new Date('2026-11-20T03:00:00Z');
const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  app.db.within({ tenant, reach: 'system' }, work);

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  app.clock.now = november;
  ({ tenant } = await aProvince(app));
  round = await anOpenRound(app, tenant);
  near = await aCommune(app, tenant, 'Xã Gần', '30001');
  far = await aCommune(app, tenant, 'Xã Xa', '30002');
  commune = await someone(app, tenant, 'commune', { commune: near.id });
  province = await someone(app, tenant, 'province');
});
beforeEach(() => {
  app.clock.now = november;
});

let made = 0;
/** A dossier of a commune, by default the near one's, in a state. */
function aDossier(
  state: StateReached,
  name: string,
  told: { readonly level?: Level; readonly commune?: string; readonly round?: typeof round } = {},
) {
  const where = { tenant, commune: told.commune ?? near.id, round: told.round ?? round };
  const code = `Q-${String(++made).padStart(3, '0')}`;
  return aDossierIn(app, where, state, { code, name, ...(told.level && { level: told.level }) });
}

const stateOf = ({ dossier }: { readonly dossier: string }) =>
  inside(async (tx) => {
    const { state } = await tx
      .selectFrom('dossier')
      .select('state')
      .where('public_id', '=', dossier)
      .executeTakeFirstOrThrow();
    return state;
  });

/** The names that the rows of the queue bear, in their order. */
async function listed(visitor: Visitor, query = ''): Promise<string[]> {
  const html = await visitor.page(`/queue${query}`);
  const names = html.matchAll(/<a href="\/units\/\w+\/dossier\/\w+">([^<]+)<\/a>/g);
  return [...names].map(([, name = '']) => name);
}

/** The counts of the views, by their names. */
async function counts(visitor: Visitor, query = ''): Promise<Record<string, number>> {
  const html = await visitor.page(`/queue${query}`);
  const tabs = html.matchAll(/tab-name">([^<]+)<span class="tab-count"> (\d+)</g);
  return Object.fromEntries([...tabs].map(([, name = '', count]) => [name, Number(count)]));
}

test('an empty queue says so in words, for each view', async () => {
  expect(await commune.page('/queue')).toContain('Không có hồ sơ nào chờ tiếp nhận');
  expect(await province.page('/queue?view=decided')).toContain('Chưa có hồ sơ nào có quyết định');
  expect(await commune.page('/queue?q=khong')).toContain('Không có hồ sơ nào như vậy');
  expect(formsOf(await commune.page('/queue')).map(({ action }) => action)).not.toContain(
    '/queue/take-in',
  );
});

describe('what an office sees', () => {
  beforeAll(async () => {
    app.clock.now = new Date('2026-11-17T03:00:00Z');
    await aDossier('submitted', 'Trường Đồng Tâm');
    app.clock.now = november;
    await aDossier('submitted', 'Công ty Hòa Bình');
    await aDossier('submitted', 'Bệnh viện Tỉnh', { level: 'province' });
    await aDossier('submitted', 'Trường Biển Xanh', { commune: far.id });
    await aDossier('closed', 'Trạm Chưa Gửi');
    await aDossier('takenIn', 'Trường Đang Thẩm Định');
    await aDossier('inProvince', 'Trường Lên Tỉnh');
    await aDossier('returned', 'Trường Trả Lại');
    await aDossier('awaitingDecision', 'Trường Chờ Quyết Định');
    await aDossier('recognised', 'Trường Công Nhận');
    await aDossier('refused', 'Trường Không Công Nhận');
    await aDossier('withdrawn', 'Trường Đã Rút');
  });

  test('what waits for its own level comes first; a commune sees no other commune’s', async () => {
    expect(await listed(commune)).toEqual(['Trường Đồng Tâm', 'Công ty Hòa Bình']);
    expect(await listed(commune, '?view=elsewhere')).toEqual(['Bệnh viện Tỉnh']);
    expect(await listed(province)).toEqual(['Bệnh viện Tỉnh']);
    const elsewhere = await listed(province, '?view=elsewhere&sort=name');
    expect(elsewhere).toEqual(['Công ty Hòa Bình', 'Trường Biển Xanh', 'Trường Đồng Tâm']);
    const other = await someone(app, tenant, 'commune', { commune: far.id });
    expect(await listed(other)).toEqual(['Trường Biển Xanh']);
    for (const path of ['/queue?q=dong+tam', `/queue?commune=${near.public_id}`, '/queue.csv']) {
      const answer = await (await other.get(path)).text();
      expect(answer, path).not.toContain('Đồng Tâm');
    }
  });

  test('every view has its dossiers and their number', async () => {
    expect(await counts(commune)).toEqual({
      'Chờ tiếp nhận': 2,
      'Chờ tỉnh nhận': 1,
      'Đang thẩm định': 2,
      'Trả lại bổ sung': 1,
      'Chờ quyết định': 1,
      'Đã quyết định': 2,
      'Đã chốt, chưa gửi': 1,
      'Đã rút, hết hạn': 1,
    });
    expect(await counts(province)).toMatchObject({ 'Chờ tiếp nhận': 1, 'Chờ xã nhận': 3 });
    expect(await listed(commune, '?view=closed')).toEqual(['Trạm Chưa Gửi']);
    expect(await listed(commune, '?view=decided&sort=name')).toEqual([
      'Trường Công Nhận',
      'Trường Không Công Nhận',
    ]);
    expect(await listed(commune, '?view=over')).toEqual(['Trường Đã Rút']);
  });

  test('a row tells the round, the state, how long, the code and the office’s own day', async () => {
    const text = textOf(await commune.page('/queue?q=dong+tam'));
    expect(text).toContain('Điển hình 2026');
    expect(text).toMatch(/17\/11\/2026\s*chờ 3 ngày/);
    expect(text).toMatch(/10\/12\/2026\s*còn 20 ngày/);
    expect(text).toMatch(/[2-9a-z]{4}-[2-9a-z]{4}/);
    const above = textOf(await commune.page('/queue?view=elsewhere'));
    expect(above).toContain('cấp tỉnh quản lý');
    expect(above).toContain('20/12/2026');
    expect(textOf(await province.page('/queue'))).toContain('Xã Gần');
  });

  test('search ignores diacritics, and names are in Vietnamese order, both ways', async () => {
    expect(await listed(commune, '?q=cong+ty+hoa')).toEqual(['Công ty Hòa Bình']);
    expect(await listed(commune, '?q=q-001')).toEqual(['Trường Đồng Tâm']);
    expect(await listed(province, '?view=elsewhere&sort=name&order=desc')).toEqual([
      'Trường Đồng Tâm',
      'Trường Biển Xanh',
      'Công ty Hòa Bình',
    ]);
    expect(await listed(commune, '?order=desc')).toEqual(['Công ty Hòa Bình', 'Trường Đồng Tâm']);
    expect(
      await listed(province, `?view=elsewhere&commune=${far.public_id}&round=${round.public_id}`),
    ).toEqual(['Trường Biển Xanh']);
    const rubbish = '?page=99999&sort=failures&order=x&view=%00&level=all';
    expect(await listed(commune, rubbish)).toHaveLength(2);
    expect(await listed(commune, '?round=%00zz')).toEqual([]);
  });

  test('the download holds exactly what is filtered', async () => {
    const csv = await (await province.get('/queue.csv?view=elsewhere&q=truong')).text();
    expect(csv.trim().split(/\r?\n/)).toHaveLength(3);
    expect(csv).toContain('Trường Biển Xanh');
    expect(csv).toContain('Chờ tiếp nhận');
    expect(csv).not.toContain('Hòa Bình');
    expect((await (await commune.get('/queue.csv')).text()).trim().split(/\r?\n/)).toHaveLength(3);
    const xlsx = Buffer.from(await (await commune.get('/queue.xlsx')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  test('the office’s first page says how many wait; a leader and a unit see none of it', async () => {
    expect(textOf(await commune.page('/behind'))).toContain('02 hồ sơ chờ tiếp nhận');
    expect(textOf(await province.page('/behind'))).toContain('01 hồ sơ chờ tiếp nhận');
    for (const role of ['leader', 'admin'] as const) {
      const visitor = await someone(app, tenant, role);
      expect((await visitor.get('/queue')).status).toBe(403);
      expect((await visitor.post('/queue/take-in', { dossier: 'x' })).status).toBe(403);
    }
  });

  test('both languages are whole', async () => {
    const text = textOf(await commune.page('/queue?lang=en'));
    expect(text).toContain('2 dossiers');
    expect(text).toContain('waiting 3 days');
    await commune.page('/queue?lang=vi');
  });
});

describe('taking in', () => {
  test('one by its button, with the filter kept; a second press is told it was done', async () => {
    const one = await aDossier('submitted', 'Trường Một Lần');
    const answer = await commune.post('/queue/take-in?q=mot+lan', { only: one.dossier });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/queue?q=mot+lan');
    const page = await commune.page('/queue?q=mot+lan');
    expect(textOf(page)).toContain('Đã tiếp nhận hồ sơ của Trường Một Lần.');
    expect(await stateOf(one)).toBe('inCommune');

    const again = await commune.post('/queue/take-in', { only: one.dossier });
    expect(again.status).toBe(409);
    const told = textOf(await again.text());
    expect(told).toContain('Hồ sơ này đã được tiếp nhận trước đó');
    expect(told).toContain(
      'Hồ sơ đã được tiếp nhận ngày 20/11/2026 và đang ở bước “Xã đang thẩm định”',
    );
    expect((await commune.get('/queue/take-in?q=a')).headers.get('location')).toBe('/queue?q=a');
  });

  test('two who press at the same moment: one takes it in, the other is told', async () => {
    const one = await aDossier('submitted', 'Trường Hai Người');
    const other = await someone(app, tenant, 'commune', { commune: near.id });
    const answers = await Promise.all(
      [commune, other].map((visitor) => visitor.post('/queue/take-in', { only: one.dossier })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const actions = await inside((tx) =>
      tx
        .selectFrom('dossier_action')
        .select('number')
        .where('unit_id', '=', one.unit.id)
        .where('action', '=', 'takeIn')
        .execute(),
    );
    expect(actions).toHaveLength(1);
  });

  test('several at once: what is refused to one undoes no other, and is named with why', async () => {
    const [first, second, recalled] = await Promise.all([
      aDossier('submitted', 'Trường Cùng Nhận Một'),
      aDossier('submitted', 'Trường Cùng Nhận Hai'),
      aDossier('submitted', 'Trường Lấy Lại'),
    ]);
    const above = await aDossier('submitted', 'Trường Cấp Trên', { level: 'province' });
    const stranger = await aDossier('submitted', 'Trường Người Lạ', { commune: far.id });
    await deed(app, recalled.officer, { unit: recalled.unit.id, round, action: 'recall' });
    const chosen = [first, second, recalled, above, stranger].map(({ dossier }) => dossier);
    const answer = await commune.post('/queue/take-in', { dossier: [...chosen, 'khongcogi12345'] });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const told = textOf(html);
    expect(told).toContain('Đã tiếp nhận 02 trong 06 hồ sơ');
    expect(told).toContain('02 hồ sơ đã chọn không tìm thấy');
    expect(told).toContain('Trường Lấy Lại');
    expect(told).toContain('Hồ sơ đang ở bước “Đã chốt, chờ ký”');
    expect(told).toContain('Chỉ Công an cấp tỉnh làm được việc này');
    expect(told).not.toContain('Người Lạ');
    expect(html).toContain(`/units/${recalled.unit.public_id}/dossier/${round.public_id}`);
    const states = await Promise.all([first, second, recalled, above, stranger].map(stateOf));
    expect(states).toEqual(['inCommune', 'inCommune', 'closed', 'submitted', 'submitted']);

    expect((await province.post('/queue/take-in', { dossier: above.dossier })).status).toBe(303);
    expect(await stateOf(above)).toBe('inProvince');
  });

  test('nothing chosen, too much, or only what is out of reach', async () => {
    expect((await commune.post('/queue/take-in')).status).toBe(303);
    expect(textOf(await commune.page('/queue'))).toContain('Chưa chọn hồ sơ nào');
    const many = Array.from({ length: 51 }, (_, n) => `x${n}`);
    await commune.post('/queue/take-in', { dossier: many });
    expect(textOf(await commune.page('/queue'))).toContain('nhiều nhất 50 hồ sơ');
    const stranger = await aDossier('submitted', 'Trường Ngoài Tầm', { commune: far.id });
    const hidden = await commune.post('/queue/take-in', { only: stranger.dossier });
    const absent = await commune.post('/queue/take-in', { only: 'khongcogi12345' });
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(await stateOf(stranger)).toBe('submitted');
    for (const value of hostileValues) {
      const answer = await commune.post('/queue/take-in', { only: value, dossier: [value, ''] });
      expect([303, 404], value.slice(0, 30)).toContain(answer.status);
    }
  });

  test('the trail tells who took in what, and is sound', async () => {
    await inside(async (tx) => {
      const acts = await tx
        .selectFrom('audit')
        .select('role')
        .where('action', '=', 'tookIn')
        .execute();
      expect(acts.length).toBeGreaterThan(4);
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true });
    });
  });
});

test('a dossier submitted late is marked so for ever; a supplement makes nobody wait anew', async () => {
  const late = await aDossier('closed', 'Trường Gửi Muộn');
  app.clock.now = new Date('2026-12-07T03:00:00Z');
  const { unit, officer } = late;
  const who = { ...officer, role: 'commune' as const, commune: near.id, unit: undefined };
  await deed(app, who, { unit: unit.id, round, action: 'allowLate' });
  await deed(app, officer, { unit: unit.id, round, action: 'submit' });
  app.clock.now = new Date('2026-12-12T03:00:00Z');
  await deed(app, who, { unit: unit.id, round, action: 'supplement' }, { kind: 'check' });
  const visitor = await someone(app, tenant, 'commune', { commune: near.id });
  const text = textOf(await visitor.page('/queue?q=gui+muon'));
  expect(text).toContain('Gửi sau hạn');
  expect(text).toMatch(/07\/12\/2026\s*chờ 5 ngày/);
  expect(text).toMatch(/10\/12\/2026\s*quá 2 ngày/);
  await visitor.post('/queue/take-in', { only: late.dossier });
  expect(textOf(await visitor.page('/queue?q=gui+muon&view=appraised'))).toContain('Gửi sau hạn');
});

test('a long queue comes in pages, and a page beyond the end is the last', async () => {
  const page = await aCommune(app, tenant, 'Xã Dài', '30003');
  const visitor = await someone(app, tenant, 'commune', { commune: page.id });
  await aDossier('submitted', 'Trường Đầu', { commune: page.id });
  // Rows as lists read them; what was done with each is not told here.
  await inside(async (tx) => {
    const [row] = await tx
      .selectFrom('dossier')
      .selectAll()
      .where('commune_id', '=', page.id)
      .execute();
    const [unit] = await tx
      .selectFrom('unit')
      .selectAll()
      .where('commune_id', '=', page.id)
      .execute();
    if (!row || !unit) throw new Error('no dossier');
    const more = Array.from({ length: 55 }, (_, n) => {
      const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      return {
        id,
        public_id: `trang${n}`,
        code: `T-${n}`,
        code_key: `T-${n}`,
        name: `Trường ${n}`,
      };
    });
    await tx
      .insertInto('unit')
      .values(more.map((own) => ({ ...unit, ...own })))
      .execute();
    await tx
      .insertInto('dossier')
      .values(more.map(({ id, public_id }) => ({ ...row, id, public_id, unit_id: id })))
      .execute();
  });
  const [first, second, beyond] = await Promise.all([
    listed(visitor, '?sort=name'),
    listed(visitor, '?sort=name&page=2'),
    listed(visitor, '?sort=name&page=9'),
  ]);
  expect([first.length, second.length]).toEqual([50, 6]);
  expect(first.slice(0, 3)).toEqual(['Trường 0', 'Trường 1', 'Trường 2']);
  expect(beyond).toEqual(second);
  const csv = await (await visitor.get('/queue.csv?sort=name&page=2')).text();
  expect(csv.trim().split(/\r?\n/)).toHaveLength(57);
});
