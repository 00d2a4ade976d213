import { beforeAll, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
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
import { anOpenRound } from '../../../test/support/years.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let unit: Awaited<ReturnType<typeof aUnit>>;
let officer: Visitor;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Năm', '30001'));
  await anOpenRound(app, tenant);
  await anOpenRound(app, tenant, 'an-toan-antt-2021');
  unit = await aUnit(app, tenant, commune, { code: 'R-1', name: 'Trường Ghi Việc' });
  officer = await asRole('officer', { commune, unit: unit.id });
});

async function asRole(role: 'officer' | 'commune' | 'province', where = {}) {
  const account = await anAccount(app, tenant, role, where);
  return signedIn(app, tenant, account.id);
}

const sound = {
  category: 'social-welfare',
  day: '05/06/2026',
  title: 'Tặng quà gia đình khó khăn',
};

test('a record is saved, shown, listed', async () => {
  const page = await officer.page('/records/new');
  expect(textOf(page)).toContain('Hoạt động an sinh xã hội');
  const answer = await officer.post('/records/new', { ...sound, key: 'abcdefgh1234' });
  expect(answer.status).toBe(303);
  const href = answer.headers.get('location') ?? '';
  expect(textOf(await officer.page(href))).toContain('Tặng quà gia đình khó khăn');
  expect(textOf(await officer.page('/records'))).toContain('1 việc');
});
