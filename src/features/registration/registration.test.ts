import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { draftsDone, draftsOn, textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { anOpenRound, whoOf } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { actBy } from '../../platform/http/who.ts';
import { act, registrationOf } from '../dossiers/index.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let round: Awaited<ReturnType<typeof anOpenRound>>;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Ký', '30021'));
  round = await anOpenRound(app, tenant);
});
const inMarch = new Date('2026-03-31T16:00:00Z');
const inApril = new Date('2026-03-31T17:30:00Z');
beforeEach(() => {
  app.clock.now = inMarch;
});

let made = 0;
async function aSchool(level: 'commune' | 'province' = 'commune') {
  const code = `K-${++made}`;
  const unit = await aUnit(app, tenant, commune, { code, name: `Trường ${code}`, level });
  const officer = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const office = await anAccount(app, tenant, 'commune', { commune });
  return {
    unit,
    path: `/registration/${round.public_id}`,
    there: `/units/${unit.public_id}/registration/${round.public_id}`,
    officer: await signedIn(app, tenant, officer.id),
    office: await signedIn(app, tenant, office.id),
  };
}

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

const standing = (unit: string) =>
  within(async (tx) => {
    const row = await tx
      .selectFrom('dossier')
      .selectAll()
      .where('unit_id', '=', unit)
      .executeTakeFirst();
    if (!row) return undefined;
    const registration = (await registrationOf(tx, tenant, [row.id])).get(row.id);
    return { on: row.registered_on, registration };
  });

test('a unit registers on the last day, in Vietnam’s time, and takes it back with a reason', async () => {
  const { unit, path, officer } = await aSchool();
  expect(textOf(await officer.page(path))).toContain('31/03/2026 · hôm nay là ngày cuối');
  expect((await officer.post(path)).status).toBe(303);
  const page = textOf(await officer.page(path));
  expect(page).toContain('Đã đăng ký phấn đấu, 31/03/2026');
  expect(page).toContain('23:00 31/03/2026 · người ghi: Cán bộ đầu mối');
  expect(await standing(unit.id)).toMatchObject({
    on: '2026-03-31',
    registration: { number: 1, way: 'pledged', late: false },
  });

  await officer.post(path);
  expect(textOf(await officer.page(path))).toContain('Đơn vị đã đăng ký trước đó');
  expect((await standing(unit.id))?.registration?.number).toBe(1);

  const without = await officer.post(`${path}/take-back`, { number: '1', reason: ' ' });
  expect(without.status).toBe(422);
  expect(textOf(await without.text())).toContain('Lý do rút: chưa nhập');
  const stale = await officer.post(`${path}/take-back`, { number: '9', reason: 'Nhầm đợt.' });
  expect(stale.status).toBe(303);
  expect(textOf(await officer.page(path))).toContain('hồ sơ đã có thay đổi khác');
  await officer.post(`${path}/take-back`, { number: '1', reason: 'Nhầm đợt.' });
  expect(await standing(unit.id)).toEqual({ on: null, registration: undefined });
  expect(textOf(await officer.page(path))).toContain('Nhầm đợt.');
  await officer.post(`${path}/take-back`, { number: '1', reason: 'Lần nữa.' });
  expect(textOf(await officer.page(path))).toContain('Không còn lần đăng ký nào để rút');
  await within(async (tx) => expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true }));
});

test('after the last day a reason is needed, and late stays late when the day moves', async () => {
  const { unit, path, officer } = await aSchool();
  app.clock.now = inApril;
  expect(textOf(await officer.page(path))).toContain('Hạn đăng ký là ngày 31/03/2026');
  const without = await officer.post(path);
  expect(without.status).toBe(422);
  expect(textOf(await without.text())).toContain('Lý do đăng ký sau hạn: chưa nhập');
  expect(await standing(unit.id)).toBeUndefined();
  expect((await officer.post(path, { reason: 'Trường mới thành lập.' })).status).toBe(303);
  const move = (to: string) =>
    within((tx) =>
      tx.updateTable('round').set({ register_by: to }).where('id', '=', round.id).execute(),
    );
  await move('2026-06-30');
  const page = textOf(await officer.page(path));
  expect(page).toContain('Sau hạn đăng ký');
  expect(page).toContain('Trường mới thành lập.');
  expect((await standing(unit.id))?.registration).toMatchObject({ late: true });
  await move('2026-03-31');
});

test('an office chooses a unit of its level with a paper; the unit cannot take that back', async () => {
  const { unit, path, there, officer, office } = await aSchool();
  const without = await office.post(there);
  expect(without.status).toBe(422);
  expect(textOf(await without.text())).toContain('Văn bản lựa chọn: chưa nhập');
  expect((await office.post(there, { ground: '15/TB-BCĐ' })).status).toBe(303);
  expect((await standing(unit.id))?.registration).toMatchObject({
    way: 'chosen',
    ground: '15/TB-BCĐ',
  });
  expect(textOf(await officer.page(path))).toContain('Được lựa chọn xây dựng điểm');
  const refused = await officer.post(`${path}/take-back`, { number: '1', reason: 'Không muốn.' });
  expect(refused.status).toBe(403);
  expect(textOf(await refused.text())).toContain('chỉ cơ quan thường trực');
  await office.post(`${there}/take-back`, { number: '1', reason: 'Chọn đơn vị khác.' });
  expect((await standing(unit.id))?.registration).toBeUndefined();

  const higher = await aSchool('province');
  expect((await higher.office.post(higher.there, { ground: '1/TB' })).status).toBe(403);
});

test('in a round that is closed nobody registers, and one in preparation does not exist', async () => {
  const { path, officer } = await aSchool();
  const put = (state: 'draft' | 'open' | 'closed') =>
    within((tx) => tx.updateTable('round').set({ state }).where('id', '=', round.id).execute());
  await put('closed');
  expect(textOf(await officer.page(path))).toContain('không đăng ký được nữa');
  const refused = await officer.post(path);
  expect(refused.status).toBe(403);
  await put('draft');
  expect((await officer.get(path)).status).toBe(404);
  await put('open');
});

test('a round that closes while the form is under way takes no registration', async () => {
  const { unit } = await aSchool();
  const closed = await anOpenRound(app, tenant);
  await within((tx) =>
    tx.updateTable('round').set({ state: 'closed' }).where('id', '=', closed.id).execute(),
  );
  const account = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const who = whoOf(tenant, account, 'officer', { commune, unit: unit.id });
  const by = { by: actBy(who), now: app.clock.now };
  const acted = await within((tx) =>
    act(tx, by, {
      action: 'register',
      unit: unit.id,
      round: closed,
      make: () => ({ way: 'pledged' as const, late: false, ground: '', reason: '' }),
    }),
  );
  expect(acted).toMatchObject({ ok: false, refusal: 'roundNotOpen' });
  expect(await standing(unit.id)).toBeUndefined();
});

test('a reason is kept by the browser until it has arrived, each registration’s apart', async () => {
  const { unit, path, officer } = await aSchool();
  const key = `${unit.public_id}-${round.public_id}`;
  const [register = ''] = draftsOn(await officer.page(path));
  expect(register).toContain(`:register-${key}`);
  await officer.post(path);
  const taken = await officer.page(path);
  expect(draftsDone(taken)).toEqual([register]);
  const [first = ''] = draftsOn(taken);
  expect(first).toContain(`:unregister-${key}-1`);
  const wrong = await officer.post(`${path}/take-back`, { number: '1', reason: '' });
  expect(draftsDone(await wrong.text())).toEqual([]);
  await officer.post(`${path}/take-back`, { number: '1', reason: 'Chưa đủ điều kiện' });
  expect(draftsDone(await officer.page(path))).toEqual([first]);
  await officer.post(path);
  expect(draftsOn(await officer.page(path))).not.toEqual([first]);
});
