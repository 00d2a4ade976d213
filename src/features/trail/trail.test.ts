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
import { record } from '../../platform/audit/trail.ts';
import { newId } from '../../platform/ids.ts';

let app: TestApp;
let tenant: string;
let admin: Visitor;
let adminId: string;
let owner: Client;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  adminId = province.admin.id;
  admin = await signedIn(app, tenant, adminId);
  owner = new Client(app.connection);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.db.close();
});

const write = (act: Partial<Parameters<typeof record>[3]>, at = app.clock.now, account = adminId) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    record(tx, { tenant, account, role: 'admin' }, at, {
      action: 'changed',
      subject: 'round',
      subjectId: null,
      ...act,
    }),
  );

describe('reading the trail', () => {
  test('tells who did what, in words, the newest first', async () => {
    await write({ action: 'opened' });
    const page = await admin.page('/trail');
    expect(page).toContain('Mở đợt');
    expect(page).toContain('Thiết lập tỉnh lần đầu');
    expect(page).toContain('Quản Trị · Quản trị');
    expect(page.indexOf('Mở đợt')).toBeLessThan(page.indexOf('Thiết lập tỉnh lần đầu'));
    expect(await admin.page('/trail?lang=en')).toContain('Set up the province');
    await admin.page('/trail?lang=vi');
  });

  test('an act or a thing that it does not know is told in general, never by its code', async () => {
    await write({ action: 'zapped', subject: 'round' });
    await write({ action: 'frobbed', subject: 'gadget' });
    await write({ action: 'constructor', subject: 'toString' });
    const page = await admin.page('/trail');
    expect(page).toContain('Việc khác về đợt xét');
    expect(page).not.toMatch(/zapped|frobbed|gadget|function|\[object/);
  });

  test('what changed is a short list of names and values', async () => {
    await write({
      detail: {
        submitBy: { from: '2026-11-20', to: '2026-11-25' },
        communeUnitsBy: { from: 'commune', to: 'province' },
        changed: ['name', 'standing_office', 'nonesuch_column'],
        counts: { new: 12, faulty: 3 },
        secret_key: '6a1f0c1e-0000-7000-8000-000000000000',
        digest: 'ab'.repeat(32),
        gone: null,
        note: '<script>alert(1)</script>',
      },
    });
    await write({
      subject: 'unit',
      action: 'renamed',
      detail: { from: 'Cũ', to: 'Mới', ground: 'QĐ 5' },
    });
    const page = await admin.page('/trail');
    expect(page).toContain('Hạn gửi hồ sơ: 20/11/2026 → 25/11/2026');
    expect(page).toContain('cấp xã → cấp tỉnh');
    expect(page).toContain('Tên, Cơ quan thường trực');
    expect(page).toContain('mới: 12');
    expect(page).toContain('Cũ → Mới');
    expect(page).toContain('Căn cứ: QĐ 5');
    expect(page).not.toMatch(/nonesuch|secret_key|6a1f0c1e|abab|submitBy|<script>alert/);
  });

  test('filters by group and by days of Vietnam, both included', async () => {
    const late = new Date('2026-03-01T16:59:00Z');
    const next = new Date('2026-03-01T17:01:00Z');
    await write({ action: 'closed' }, late);
    await write({ action: 'reopened' }, next);
    const day = await admin.page('/trail?from=01/03/2026&to=01/03/2026');
    expect(day).toContain('Đóng đợt');
    expect(day).not.toContain('Mở lại đợt');
    expect(day).toContain('1 việc');
    const province = await admin.page('/trail?group=province');
    expect(province).toContain('Thiết lập tỉnh lần đầu');
    expect(province).not.toContain('Đóng đợt');
    for (const group of ['comings', 'accounts', 'places', 'rounds']) {
      await admin.page(`/trail?group=${group}`);
    }
  });

  test.each([
    ['from=32/13/2026', 'Từ ngày: hãy gõ một ngày có thật'],
    ['from=02/03/2026&to=01/03/2026', 'không được sớm hơn'],
    ['group=none', 'Nhóm việc: hãy chọn một mục trong danh sách'],
    ['from=%00%22%3E%3Cscript%3E&to=%F0%9F', 'hãy gõ một ngày có thật'],
  ])('says what is wrong with %s', async (query, said) => {
    const response = await admin.get(`/trail?${query}`);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
  });

  test('goes page by page, and an odd page number is the nearest', async () => {
    for (let n = 0; n < 60; n++) await write({ action: 'closed' });
    expect(await admin.page('/trail')).toContain('Đang xem 1–50');
    expect(await admin.page('/trail?page=2')).toContain('Đang xem 51–');
    for (const odd of ['0', '-1', '99999', 'x', '1e9', '1.5', '%00']) {
      await admin.page(`/trail?page=${odd}`);
    }
  });

  test('nobody but an administrator reads it, and names of units’ people stay hidden', async () => {
    const commune = await aCommune(app, tenant, 'xã Minh Sơn', '00001');
    const unit = await aUnit(app, tenant, commune.id, { code: 'T1', name: 'Trường THPT' });
    const where = { commune: commune.id, unit: unit.id };
    const officer = await anAccount(app, tenant, 'officer', where);
    await write({ action: 'signedIn', subject: 'account' }, app.clock.now, officer.id);
    expect(await admin.page('/trail')).not.toContain('Người officer');
    for (const id of [officer.id, (await anAccount(app, tenant, 'province')).id]) {
      const visitor = await signedIn(app, tenant, id);
      expect((await visitor.get('/trail')).status).toBe(403);
      expect((await visitor.post('/trail/verify')).status).toBe(403);
    }
    const other = await aProvince(app, 'tỉnh Khác');
    const stranger = await signedIn(app, other.tenant, other.admin.id);
    expect(await stranger.page('/trail')).not.toContain('Đóng đợt');
  });
});

describe('verifying it', () => {
  const verdict = async () => {
    expect((await admin.post('/trail/verify')).status).toBe(303);
    return admin.page('/trail');
  };

  test('says that it is sound, and how far it reaches', async () => {
    expect(await verdict()).toMatch(/Nhật ký nguyên vẹn: đã kiểm tra \d+ việc, mã cuối/);
  });

  test('names the first act that is not as it was written', async () => {
    const id = newId(app.clock.now);
    await write({ detail: { note: id } });
    await owner.query(`update audit set detail = '{"note": "x"}' where detail->>'note' = $1`, [id]);
    expect(await verdict()).toMatch(/Nhật ký đã bị sửa: chi tiết của việc số \d+ không còn/);
  });
});
