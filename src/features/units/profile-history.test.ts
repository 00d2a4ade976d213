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
import { formsOf, valuesOf } from '../../../test/support/forms.ts';
import { anOpenRound } from '../../../test/support/years.ts';

let app: TestApp;
let tenant: string;
let province: Visitor;
let commune: { id: string; public_id: string };
let round: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  commune = await aCommune(app, tenant, 'Xã Đặc Điểm', '30041');
  province = await signedIn(app, tenant, (await anAccount(app, tenant, 'province')).id);
  ({ public_id: round } = await anOpenRound(app, tenant));
});

let made = 0;
const aSchool = () => {
  const code = `LS-${++made}`;
  return aUnit(app, tenant, commune.id, { code, name: `Trường ${code}` });
};

/** The form of a page as it stands, with some answers changed. */
async function send(path: string, changed: Record<string, string>): Promise<Response> {
  const form = formsOf(await province.page(path)).find(({ action }) => action === path);
  if (!form) throw new Error(`no form at ${path}`);
  return province.post(path, { ...valuesOf(form), ...changed });
}

const ground = '03/QĐ ngày 05/01/2026 giải thể tổ bảo vệ';
const guards = { guards: 'no', ground };

test('what an office changes holds from its day on, and not for the days before', async () => {
  const unit = await aSchool();
  const home = `/units/${unit.public_id}`;
  const page = (day: string) => province.page(`${home}/criteria/${round}-6${day}`);
  expect((await send(`${home}/edit`, guards)).status).toBe(303);
  expect((await send(`${home}/edit`, { kind: 'agency' })).status).toBe(303);
  expect(await page('')).toContain('status-notApplicable');
  // Both changes are of one moment: the day before has what was kept before the first.
  expect(await page('?on=11/06/2026')).not.toContain('status-notApplicable');
  const history = textOf(await province.page(home));
  expect(history).toContain(
    'Đổi đặc điểm: Có lực lượng bảo vệ chuyên trách từ “Chưa rõ” thành “Không”',
  );
  expect(history).toContain('Đổi đặc điểm: Loại hình từ “Cơ sở giáo dục” thành “Cơ quan”');
});

test('what is not judged leaves no such event', async () => {
  const unit = await aSchool();
  const home = `/units/${unit.public_id}`;
  await send(`${home}/edit`, { address: 'Thôn Một', members: '30' });
  expect(textOf(await province.page(home))).not.toContain('Đổi đặc điểm');
});

test('a closed dossier stays as it was closed', async () => {
  const unit = await aSchool();
  const home = `/units/${unit.public_id}`;
  const now = app.clock.now;
  const closing = `${home}/dossier/${round}/closing`;
  expect((await province.post(closing, { confirm: '1' })).status).toBe(303);
  app.clock.now = new Date(now.getTime() + 3_600_000);
  expect((await send(`${home}/edit`, guards)).status).toBe(303);
  const page = await province.page(`${home}/criteria/${round}-6`);
  expect(page).not.toContain('status-notApplicable');
  expect(textOf(await province.page(home))).toContain('từ “Chưa rõ” thành “Không”');
  app.clock.now = now;
});
