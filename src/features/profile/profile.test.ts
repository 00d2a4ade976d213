import { beforeAll, expect, inject, test } from 'vitest';
import { draftsDone, draftsOn, textOf } from '../../../test/support/answers.ts';
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
import { theSet } from '../../../test/support/dossiers.ts';
import { formsOf, valuesOf } from '../../../test/support/forms.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { criteriaIn } from '../../core/criteria/standing.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let round: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Đặc', '30031'));
  ({ public_id: round } = await anOpenRound(app, tenant));
});

let made = 0;
async function aSchool(
  told: { guard_force?: boolean; sub_units?: number } = {},
  level: 'commune' | 'province' = 'commune',
) {
  const code = `D-${++made}`;
  const unit = await aUnit(app, tenant, commune, { code, name: `Trường ${code}`, level });
  if (Object.keys(told).length > 0)
    await within((tx) => tx.updateTable('unit').set(told).where('id', '=', unit.id).execute());
  const officer = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const office = await anAccount(app, tenant, 'commune', { commune });
  return {
    unit,
    there: `/units/${unit.public_id}/profile`,
    officer: await signedIn(app, tenant, officer.id),
    office: await signedIn(app, tenant, office.id),
    again: () => Promise.all([officer, office].map(({ id }) => signedIn(app, tenant, id))),
  };
}

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

/** The form as it stands, with some answers changed. */
async function tell(officer: Visitor, changed: Record<string, string>): Promise<Response> {
  const [form] = formsOf(await officer.page('/profile')).filter(
    ({ action }) => action === '/profile',
  );
  if (!form) throw new Error('no form');
  return officer.post('/profile', { ...valuesOf(form), ...changed });
}

const claimsOf = (unit: string) =>
  within((tx) =>
    tx
      .selectFrom('unit_claim')
      .selectAll()
      .where('unit_id', '=', unit)
      .orderBy('field')
      .orderBy('number')
      .execute(),
  );

const standing = async (unit: string) => {
  const row = await within((tx) =>
    tx.selectFrom('dossier').selectAll().where('unit_id', '=', unit).executeTakeFirstOrThrow(),
  );
  return criteriaIn(theSet(), row.not_applicable);
};

test('saying what is so confirms it, without a paper, once', async () => {
  const { unit, officer } = await aSchool({ guard_force: true });
  expect((await tell(officer, {})).status).toBe(303);
  expect(await claimsOf(unit.id)).toMatchObject([
    { field: 'guardForce', number: 1, value: 1, ground: '', accepted: true, decided_by: null },
  ]);
  expect(textOf(await officer.page('/profile'))).toContain('đơn vị xác nhận lúc 10:00 12/06/2026');
  await tell(officer, {});
  expect(await claimsOf(unit.id)).toHaveLength(1);
  expect(textOf(await officer.page('/profile'))).toContain('Không có gì thay đổi');
});

test('a no that leaves a criterion out says so, needs a paper, counts at once and waits', async () => {
  const { unit, there, officer, office } = await aSchool({ guard_force: true });
  const page = textOf(await officer.page('/profile'));
  expect(page).toContain('Trả lời “Không” thì Tiêu chí 6 (e) sẽ không áp dụng');
  expect(page).toContain('một phần của Tiêu chí 11 (c)');
  const without = await tell(officer, { guardForce: 'no' });
  expect(without.status).toBe(422);
  expect(textOf(await without.text())).toContain(
    'Căn cứ: chưa nhập. Cần cho: Có lực lượng bảo vệ (đang là Có, khai Không).',
  );
  expect(await claimsOf(unit.id)).toEqual([]);

  await tell(officer, { guardForce: 'no', ground: '03/QĐ ngày 05/01/2026 giải thể tổ bảo vệ' });
  expect(textOf(await officer.page('/profile'))).toContain('Không · Chờ xã xác nhận');
  expect(await standing(unit.id)).toContain(6);

  const seen = textOf(await office.page(there));
  expect(seen).toContain('03/QĐ ngày 05/01/2026');
  expect((await office.post(`${there}/guardForce`, { number: '1' })).status).toBe(422);
  const silent = await office.post(`${there}/guardForce`, { number: '1', verdict: 'refuse' });
  expect(textOf(await silent.text())).toContain('Lý do không xác nhận: chưa nhập');
  await office.post(`${there}/guardForce`, {
    number: '1',
    verdict: 'refuse',
    reason: 'Tổ bảo vệ còn hoạt động.',
  });
  expect(await standing(unit.id)).not.toContain(6);
  expect(textOf(await officer.page('/profile'))).toContain('Tổ bảo vệ còn hoạt động.');
});

test('what the office confirms is the unit’s from then on', async () => {
  const { unit, there, officer, office } = await aSchool();
  const { version } = await within((tx) =>
    tx.selectFrom('unit').select('version').where('id', '=', unit.id).executeTakeFirstOrThrow(),
  );
  await tell(officer, { partyOrganization: 'yes', subUnits: '12' });
  expect(await claimsOf(unit.id)).toMatchObject([
    { field: 'partyOrganization', value: 1, accepted: null },
    { field: 'subUnits', value: 12, accepted: null },
  ]);
  for (const field of ['partyOrganization', 'subUnits'])
    await office.post(`${there}/${field}`, { number: '1', verdict: 'accept' });
  const row = await within((tx) =>
    tx.selectFrom('unit').selectAll().where('id', '=', unit.id).executeTakeFirstOrThrow(),
  );
  expect(row).toMatchObject({ party_organization: true, sub_units: 12, version: version + 2 });
  expect(textOf(await officer.page('/profile'))).toContain('cơ quan xác nhận lúc');
  const late = await office.post(`${there}/subUnits`, { number: '1', verdict: 'accept' });
  expect(late.status).toBe(303);
  expect(textOf(await office.page(there))).toContain('Không còn lời khai nào chờ xác nhận');
});

test('of each field one claim waits: a new one replaces it, not known takes it back', async () => {
  const { unit, officer } = await aSchool({ sub_units: 10 });
  await tell(officer, { subUnits: '12', ground: '1/QĐ' });
  await tell(officer, { subUnits: '14', ground: '2/QĐ' });
  expect(await claimsOf(unit.id)).toMatchObject([
    { number: 1, value: 12, accepted: false, reason: 'thay bằng khai mới' },
    { number: 2, value: 14, decided_at: null, ground: '2/QĐ' },
  ]);
  await tell(officer, { subUnits: '' });
  expect((await claimsOf(unit.id)).at(-1)).toMatchObject({
    accepted: false,
    reason: 'đơn vị rút lại',
  });
});

test('sub-units below what was reached are refused with both numbers', async () => {
  const { officer } = await aSchool();
  await officer.post('/figures/subUnits.reached', {
    version: '0',
    value: '5',
    asOf: '12/06/2026',
  });
  const answer = await tell(officer, { subUnits: '4' });
  expect(answer.status).toBe(422);
  const text = textOf(await answer.text());
  expect(text).toContain('Số này (4) nhỏ hơn');
  expect(text).toContain('(5)');
});

test('two who tell at once see both versions', async () => {
  const { unit, officer } = await aSchool();
  const [form] = formsOf(await officer.page('/profile')).filter(
    ({ action }) => action === '/profile',
  );
  if (!form) throw new Error('no form');
  await tell(officer, { guardForce: 'yes' });
  const answer = await officer.post('/profile', { ...valuesOf(form), partyOrganization: 'yes' });
  expect(answer.status).toBe(409);
  expect(await claimsOf(unit.id)).toHaveLength(1);
});

test('a commune decides nothing of a unit that the province keeps, and no field that is none', async () => {
  const { there, officer, office } = await aSchool({}, 'province');
  await tell(officer, { guardForce: 'yes' });
  expect(textOf(await officer.page('/profile'))).toContain('Chờ tỉnh xác nhận');
  const told = { number: '1', verdict: 'accept' };
  expect((await office.post(`${there}/guardForce`, told)).status).toBe(403);
  expect((await office.post(`${there}/level`, told)).status).toBe(404);
});

test('a past day shows a claim as it counted then, though it was refused later', async () => {
  const { there, officer: before, again } = await aSchool({ guard_force: true });
  const now = app.clock.now;
  await tell(before, { guardForce: 'no', ground: '03/QĐ' });
  app.clock.now = new Date(now.getTime() + 3 * 86_400_000);
  const [officer, office] = await again();
  if (!officer || !office) throw new Error('nobody');
  await office.post(`${there}/guardForce`, { number: '1', verdict: 'refuse', reason: 'Vẫn còn.' });
  const page = `/criteria/${round}-6`;
  expect(await officer.page(page)).not.toContain('status-notApplicable');
  expect(await officer.page(`${page}?on=12/06/2026`)).toContain('status-notApplicable');
  app.clock.now = now;
});

test('a past day knows nothing of a claim that was made and accepted later', async () => {
  const { unit, there, officer: before, office, again } = await aSchool();
  const now = app.clock.now;
  const page = `/criteria/${round}-6`;
  await tell(before, { guardForce: 'no', subUnits: '12', ground: '03/QĐ giải thể tổ bảo vệ' });
  for (const field of ['guardForce', 'subUnits'])
    await office.post(`${there}/${field}`, { number: '1', verdict: 'accept' });
  expect(await before.page(page)).toContain('status-notApplicable');
  expect(await before.page(`${page}?on=01/04/2026`)).not.toContain('status-notApplicable');
  app.clock.now = new Date(now.getTime() + 3 * 86_400_000);
  const [officer, asOffice] = await again();
  if (!officer || !asOffice) throw new Error('nobody');
  expect(await officer.page(`${page}?on=11/06/2026`)).not.toContain('status-notApplicable');
  expect(await officer.page(`${page}?on=12/06/2026`)).toContain('status-notApplicable');
  const history = textOf(await asOffice.page(`/units/${unit.public_id}`));
  expect(history).toContain(
    'Đổi đặc điểm: Có lực lượng bảo vệ chuyên trách từ “Chưa rõ” thành “Không”',
  );
  expect(history).toContain('Đổi đặc điểm: Số đầu mối trực thuộc từ “Chưa rõ” thành “12”');
  expect(history).toContain('03/QĐ giải thể tổ bảo vệ');
  app.clock.now = now;
});

test('once saved, what the browser kept of a profile or of an answer is forgotten', async () => {
  const { unit, there, officer, office } = await aSchool();
  const [profile = ''] = draftsOn(await officer.page('/profile'));
  expect(profile).toContain(`:profile-${unit.public_id}`);
  const wrong = await tell(officer, { guardForce: 'no' });
  expect(draftsDone(await wrong.text())).toEqual([]);
  await tell(officer, { guardForce: 'yes', subUnits: '12' });
  expect(draftsDone(await officer.page('/profile'))).toEqual([profile]);
  const [guards = '', subUnits = ''] = draftsOn(await office.page(there));
  expect([guards, subUnits].map((key) => key.split(':')[1])).toEqual([
    `claim-${unit.public_id}-guardForce-1`,
    `claim-${unit.public_id}-subUnits-1`,
  ]);
  await office.post(`${there}/guardForce`, { number: '1', verdict: 'accept' });
  expect(draftsDone(await office.page(there))).toEqual([guards]);
});
