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

test('a no that leaves criteria out rests on a paper, which the history keeps', async () => {
  const unit = await aSchool();
  const home = `/units/${unit.public_id}`;
  expect(textOf(await province.page(`${home}/edit`))).toContain(
    'Trả lời “Không” thì Tiêu chí 6 (e) sẽ không áp dụng',
  );
  const changed = { guards: 'no', leftOut: 'no', address: 'Thôn Chưa Lưu' };
  const without = await send(`${home}/edit`, changed);
  expect(without.status).toBe(422);
  const html = await without.text();
  // What leaves nothing out needs no paper.
  expect(textOf(html)).toContain(
    'Căn cứ: chưa nhập. Cần cho: Có lực lượng bảo vệ chuyên trách từ “Chưa rõ” thành “Không”.',
  );
  expect(html).toContain('Thôn Chưa Lưu');
  expect(html).toMatch(/name="guards"[^>]*value="no"[^>]*checked/);
  expect(textOf(await province.page(home))).not.toContain('Thôn Chưa Lưu');
  expect((await send(`${home}/edit`, { ...changed, ground })).status).toBe(303);
  expect(textOf(await province.page(home))).toContain(ground);
  // What was a no already has its ground; a yes needs none.
  expect((await send(`${home}/edit`, { address: 'Thôn Hai' })).status).toBe(303);
  expect((await send(`${home}/edit`, { guards: 'yes' })).status).toBe(303);
  const again = textOf(await (await send(`${home}/edit`, { guards: 'no' })).text());
  expect(again).toContain('từ “Có” thành “Không”');
});

test('a unit that begins with such a no has its ground from the first', async () => {
  const fresh = {
    code: 'LS-MOI',
    name: 'Trường Mới Thêm',
    kind: 'school',
    level: 'commune',
    commune: commune.public_id,
    party: 'no',
  };
  const without = await send('/units/new', fresh);
  expect(without.status).toBe(422);
  const html = await without.text();
  expect(textOf(html)).toContain(
    'Căn cứ: chưa nhập. Cần cho: Có tổ chức đảng từ “Chưa rõ” thành “Không”.',
  );
  expect(html).toContain('value="Trường Mới Thêm"');
  const long = await send('/units/new', { ...fresh, ground: 'x'.repeat(501) });
  expect(long.status).toBe(422);
  expect(await long.text()).toContain('x'.repeat(501));
  const added = await send('/units/new', { ...fresh, ground: '01/BB-CAX ngày 08/01/2026' });
  expect(added.status).toBe(303);
  const page = await province.page(added.headers.get('location') ?? '');
  expect(textOf(page)).toContain('Đưa vào danh sách 01/BB-CAX ngày 08/01/2026');
});

test('the second of two editors loses no ground', async () => {
  const unit = await aSchool();
  const edit = `/units/${unit.public_id}/edit`;
  const form = formsOf(await province.page(edit)).find(({ action }) => action === edit);
  if (!form) throw new Error('no form');
  await send(edit, { address: 'Thôn Trước' });
  const late = await province.post(edit, { ...valuesOf(form), ...guards, address: 'Thôn Sau' });
  expect(late.status).toBe(409);
  const choice = formsOf(await late.text()).find(({ action }) => action === edit);
  if (!choice) throw new Error('no choice');
  expect((await province.post(edit, valuesOf(choice))).status).toBe(303);
  expect(textOf(await province.page(`/units/${unit.public_id}`))).toContain(ground);
});
