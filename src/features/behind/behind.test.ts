import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aCommune,
  aProvince,
  aUnit,
  openTestApp,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { someone } from '../../../test/support/fixtures.ts';
import { anOpenRound, aRecordRow, whoOf } from '../../../test/support/years.ts';
import type { Tx } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { addTokens, tokensOf } from '../units/index.ts';

let app: TestApp;
let tenant: string;
let round: { id: string; public_id: string };
let commune: Visitor;
let province: Visitor;
let near: { id: string; public_id: string };
const unit: Record<string, { id: string; public_id: string; tenant_id: string }> = {};

const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  app.db.within({ tenant, reach: 'system' }, work);

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  round = await anOpenRound(app, tenant);
  near = await aCommune(app, tenant, 'Xã Gần', '30001');
  const far = await aCommune(app, tenant, 'Xã Xa', '30002');
  const made = async (name: string, code: string, where = near.id) => {
    const row = await aUnit(app, tenant, where, { code, name });
    unit[code] = row;
    await inside((tx) =>
      addTokens(tx, tenant, [{ id: row.id, commune: where, tokens: tokensOf(row) }]),
    );
  };
  await made('Trường Đồng Tâm', 'G-1');
  await made('Công ty Hòa Bình', 'G-2');
  await made('Trạm Y tế Sơn Ca', 'G-3');
  await made('Trường Biển Xanh', 'X-1', far.id);
  const account = { id: '00000000-0000-7000-8000-000000000000', login: 'x', public_id: 'x' };
  const by = { who: whoOf(tenant, account, 'officer'), now: app.clock.now };
  await inside(async (tx) => {
    const row = (code: string, category: string, day: string, entered: string) => ({
      ...aRecordRow(unit[code] ?? { tenant_id: '', id: '' }, by, { categories: [category], day }),
      entered_at: new Date(entered),
      entered_by: null,
    });
    // One has its plan of the first quarter, entered lately; another did something long ago.
    await tx
      .insertInto('unit_record')
      .values([
        row('G-1', 'plan', '2026-02-10', '2026-06-01T00:00:00Z'),
        row('G-2', 'social-welfare', '2026-02-11', '2026-02-12T00:00:00Z'),
      ])
      .execute();
    await enqueue(tx, 'dossiers.judge', { tenant });
  });
  await app.runJobs();
  await inside((tx) =>
    tx
      .updateTable('dossier')
      .set({ registered_on: '2026-03-01' })
      .where('unit_id', '=', unit['G-3']?.id ?? '')
      .execute(),
  );
  commune = await someone(app, tenant, 'commune', { commune: near.id });
  province = await someone(app, tenant, 'province');
}, 60_000);

/** The units that a page lists. */
const listed = async (visitor: Visitor, query = '') => {
  const html = await visitor.page(`/behind${query}`);
  return Object.entries(unit)
    .filter(([, { public_id }]) => html.includes(`/units/${public_id}/year`))
    .map(([code]) => code);
};

/** What a chip counts. */
async function counted(visitor: Visitor, label: string, query = ''): Promise<number> {
  const html = await visitor.page(`/behind${query}`);
  const escaped = label.replace(/[()]/g, '\\$&');
  const [, count] =
    new RegExp(`>${escaped}[^<]* <span class="chip-count">(\\d+)</span>`).exec(html) ?? [];
  return Number(count);
}

describe('who is behind', () => {
  test('a commune sees its own units, the province all', async () => {
    expect(await listed(commune)).toEqual(['G-1', 'G-2', 'G-3']);
    expect(await listed(province)).toEqual(['G-1', 'G-2', 'G-3', 'X-1']);
    expect(await listed(province, `?commune=${near.public_id}`)).toEqual(['G-1', 'G-2', 'G-3']);
  });

  test('each lack is counted and leads to the units that have it', async () => {
    expect(await counted(commune, 'Chưa đăng ký phấn đấu')).toBe(2);
    expect(await listed(commune, '?unregistered=1')).toEqual(['G-1', 'G-2']);
    expect(await counted(commune, '60 ngày chưa ghi việc nào')).toBe(2);
    expect(await listed(commune, '?quiet=1')).toEqual(['G-2', 'G-3']);
    expect(await listed(commune, '?quiet=1&unregistered=1')).toEqual(['G-2']);
  });

  test('a check whose day is over is a filter of its own, in the words of the set', async () => {
    const html = await province.page('/behind');
    const [, id = ''] =
      /overdue=([\d.]+)"[^>]*>Chương trình, kế hoạch trong Quý I \(hạn 31\/03\/2026\)/.exec(html) ??
      [];
    expect(id).not.toBe('');
    const late = await listed(province, `?overdue=${id}`);
    expect(late).toContain('G-2');
    expect(late).not.toContain('G-1');
    expect(await listed(province, '?overdue=99.9')).toEqual([]);
  });

  test('a criterion open or not met is a filter, and standings divide the units', async () => {
    const rows = await inside((tx) => tx.selectFrom('dossier').selectAll().execute());
    const lacking = rows.filter((row) => (row.open | row.not_met) & 1);
    const expected = Object.entries(unit)
      .filter(([, { id }]) => lacking.some((row) => row.unit_id === id))
      .map(([code]) => code);
    expect(await listed(province, '?criterion=1')).toEqual(expected);
    expect(await counted(province, 'Tiêu chí 1')).toBe(expected.length);
    expect(await listed(province, '?criterion=77')).toEqual([]);
    const [met, awaiting, short] = await Promise.all([
      counted(province, 'Đạt mọi tiêu chí'),
      counted(province, 'Chỉ còn chờ kết quả'),
      counted(province, 'Còn thiếu'),
    ]);
    expect([met, awaiting, short]).toEqual([0, 0, 4]);
    expect(await listed(province, '?standing=short')).toHaveLength(4);
  });

  test('search ignores diacritics; rubbish in the address is as good as nothing', async () => {
    expect(await listed(province, '?q=truong+bien')).toEqual(['X-1']);
    expect(await listed(commune, '?q=truong+bien')).toEqual([]);
    expect(
      await listed(
        province,
        '?page=99999&sort=failures&order=x&criterion=-1&round=zz&level=%00&commune=%00',
      ),
    ).toHaveLength(4);
    for (const sort of ['name', 'code', 'commune', 'due']) {
      expect(await listed(province, `?sort=${sort}&order=desc`)).toHaveLength(4);
    }
  });

  test('the download holds exactly what is filtered, and how each criterion stands', async () => {
    const csv = await (await commune.get('/behind.csv?unregistered=1')).text();
    const lines = csv.trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(csv).toContain('Trường Đồng Tâm');
    expect(csv).toContain('Tiêu chí 14');
    expect(csv).toContain('Chưa đủ căn cứ');
    expect(csv).not.toContain('Sơn Ca');
    const xlsx = Buffer.from(await (await province.get('/behind.xlsx?q=truong')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  test('the message names what is to be done, by which day and by whom', async () => {
    const html = await commune.page('/behind/message');
    expect(html).toContain('Chưa đăng ký phấn đấu (hạn 31/03/2026):');
    expect(html).toContain('– Công ty Hòa Bình');
    expect(html).not.toContain('Biển Xanh');
    const answer = await province.get('/behind/message');
    expect(answer.status).toBe(303);
    expect(await province.page(`/behind/message?commune=${near.public_id}`)).toContain('Kính gửi');
  });

  test('the first page of an office is who is behind; a leader reads counts alone', async () => {
    expect((await commune.get('/')).headers.get('location')).toBe('/behind');
    const leader = await someone(app, tenant, 'leader');
    const html = await leader.page('/');
    expect(html).toContain('Các đơn vị trong đợt đang ở đâu');
    expect(html).not.toContain('Đồng Tâm');
    expect((await leader.get('/behind')).status).toBe(403);
    expect((await (await someone(app, tenant, 'admin')).get('/behind')).status).toBe(403);
  });

  test('a unit that ends or moves is seen so at once', async () => {
    const address = `/units/${unit['X-1']?.public_id}`;
    const moved = await province.post(`${address}/move`, {
      ...{ commune: near.public_id, level: 'province', day: '01/06/2026', ground: 'QĐ 1' },
    });
    expect(moved.status).toBe(303);
    expect(await listed(commune)).toEqual(['G-1', 'G-2', 'G-3', 'X-1']);
    expect(await listed(province, '?level=province')).toEqual(['X-1']);
    await province.post(`${address}/end`, { day: '02/06/2026', ground: 'QĐ 2' });
    expect(await listed(province)).not.toContain('X-1');
    await province.post(`${address}/reopen`);
    expect(await listed(province)).toContain('X-1');
  });
});

test('without an open round the pages say so, and an office begins with its units', async () => {
  await inside((tx) =>
    tx.updateTable('round').set({ state: 'closed' }).where('id', '=', round.id).execute(),
  );
  expect(await commune.page('/behind')).toContain('Chưa có đợt nào đang mở');
  expect((await commune.get('/behind.xlsx')).status).toBe(303);
  expect((await commune.get('/')).headers.get('location')).toBe('/units');
});
