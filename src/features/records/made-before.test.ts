import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
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
import { pdf } from '../../../test/support/papers.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { newPublicId } from '../../platform/ids.ts';

/* A form that is sent again, as over a line that drops: nothing is made twice, nothing typed is lost. */

let app: TestApp;
let tenant: string;
let commune: string;
let unit: string;
let officer: Visitor;
let units = 0;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Hai Lần', '30021'));
  await anOpenRound(app, tenant);
});
beforeEach(async () => {
  const code = `M-${units++}`;
  ({ id: unit } = await aUnit(app, tenant, commune, { code, name: `Trường ${code}` }));
  const account = await anAccount(app, tenant, 'officer', { commune, unit });
  officer = await signedIn(app, tenant, account.id);
});

type Sent = Readonly<Record<string, string | readonly string[]>>;

const form = (): Sent & { readonly title: string } => ({
  category: 'social-welfare',
  day: '05/06/2026',
  title: 'Tặng quà gia đình khó khăn',
  key: newPublicId(),
});

async function save(fields: Sent): Promise<string> {
  const answer = await officer.post('/records/new', fields);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** What is sent from the page that asks what to do, with another word in it. */
async function asked(fields: Sent): Promise<Record<string, string>> {
  const answer = await officer.post('/records/new', fields);
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(textOf(html)).toContain('Từ mẫu này đã ghi một việc');
  const shown = formsOf(html).find(({ action }) => action.startsWith('/records/new'));
  if (!shown) throw new Error('no form');
  return valuesOf(shown);
}

const titles = async () =>
  (
    await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .selectFrom('unit_record')
        .select('title')
        .where('unit_id', '=', unit)
        .where('deleted_at', 'is', null)
        .execute(),
    )
  )
    .map(({ title }) => title)
    .sort();

async function upload(name: string): Promise<string> {
  const key = newPublicId();
  const bytes = pdf([name]);
  const fields = { key, name: `${name}.pdf`, size: String(bytes.length), noSecrets: '1' };
  const { id } = (await (await officer.post('/files', fields)).json()) as { readonly id: string };
  await officer.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(bytes));
  expect((await officer.post(`/files/${id}/finish`)).status).toBe(200);
  return key;
}

describe('the same form sent again', () => {
  test('is one record, and leads to its page', async () => {
    const fields = form();
    const first = await save(fields);
    expect(await save(fields)).toBe(first);
    expect(textOf(await officer.page(first))).toContain('đã được ghi từ trước');
    expect(await titles()).toEqual([fields.title]);
  });

  test('at the same moment makes one', async () => {
    const fields = form();
    const answers = await Promise.all([1, 2, 3].map(() => officer.post('/records/new', fields)));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await titles()).toEqual([fields.title]);
  });

  test('is the same though the record was changed since', async () => {
    const fields = form();
    const href = await save(fields);
    const changed = { ...fields, version: '1', title: 'Người khác đã sửa' };
    expect((await officer.post(`${href}/edit`, changed)).status).toBe(303);
    expect(await save(fields)).toBe(href);
    expect(await titles()).toEqual(['Người khác đã sửa']);
  });

  test('that lost a file on the way says so, first and last', async () => {
    const fields = { ...form(), uploads: [await upload('Ảnh còn'), newPublicId()] };
    for (const said of ['Đã ghi việc này.', 'đã được ghi từ trước']) {
      const text = textOf(await officer.page(await save(fields)));
      expect(text).toContain(said);
      expect(text).toContain('1 tệp gửi kèm không còn trên máy chủ');
    }
  });

  test('with a file that came since attaches it', async () => {
    const fields = form();
    const href = await save({ ...fields, uploads: [await upload('Ảnh một')] });
    expect(await save({ ...fields, uploads: [await upload('Ảnh hai')] })).toBe(href);
    const text = textOf(await officer.page(href));
    expect(text).toContain('vừa đính thêm tệp');
    expect(text).toContain('Ảnh một.pdf');
    expect(text).toContain('Ảnh hai.pdf');
    expect(await titles()).toEqual([fields.title]);
  });
});

describe('another word in the same form', () => {
  test('is not saved before it is said which record it is, and is kept', async () => {
    const fields = form();
    await save(fields);
    const again = { ...fields, title: 'Tặng quà Tết', note: 'Thêm một dòng' };
    const shown = await asked({ ...again, uploads: [await upload('Biên bản')] });
    expect(shown).toMatchObject({ key: fields.key, title: 'Tặng quà Tết', note: 'Thêm một dòng' });
    expect(shown.uploads).toBeDefined();
    const text = textOf(await (await officer.post('/records/new', again)).text());
    expect(text).toContain('Tên việc: Tặng quà gia đình khó khăn → Tặng quà Tết');
    expect(text).toContain('Ghi chú: – → Thêm một dòng');
    expect(await titles()).toEqual([fields.title]);
  });

  test('goes over that record, with its files', async () => {
    const fields = form();
    const href = await save(fields);
    const uploads = [await upload('Danh sách quà')];
    const shown = await asked({ ...fields, title: 'Tặng quà Tết', uploads });
    expect(await save({ ...shown, as: 'change' })).toBe(href);
    // Pressed twice it is done once.
    expect(await save({ ...shown, as: 'change' })).toBe(href);
    const text = textOf(await officer.page(href));
    expect(text).toContain('Danh sách quà.pdf');
    expect(text).toContain('Tên việc: Tặng quà gia đình khó khăn → Tặng quà Tết');
    expect(await titles()).toEqual(['Tặng quà Tết']);
    const { version } = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .selectFrom('unit_record')
        .select('version')
        .where('unit_id', '=', unit)
        .executeTakeFirstOrThrow(),
    );
    expect(version).toBe(2);
  });

  test('or is another record, however often it is pressed', async () => {
    const fields = form();
    await save(fields);
    const shown = await asked({ ...fields, title: 'Một buổi khác' });
    const other = await save({ ...shown, as: 'another' });
    expect(await save({ ...shown, as: 'another' })).toBe(other);
    expect(await titles()).toEqual(['Một buổi khác', fields.title]);
  });

  test('does not go over what somebody has changed since the question', async () => {
    const fields = form();
    const href = await save(fields);
    const shown = await asked({ ...fields, title: 'Của tôi' });
    await officer.post(`${href}/edit`, { ...fields, version: '1', title: 'Của người khác' });
    const again = await asked({ ...shown, as: 'change' });
    expect(await titles()).toEqual(['Của người khác']);
    expect(await save({ ...again, as: 'change' })).toBe(href);
    expect(await titles()).toEqual(['Của tôi']);
  });

  test('brings a deleted record back, where that is wanted', async () => {
    const fields = form();
    const href = await save(fields);
    await officer.post(`${href}/delete`);
    const shown = await asked({ ...fields, title: 'Nhớ ra tên' });
    expect(await save({ ...shown, as: 'change' })).toBe(href);
    const text = textOf(await officer.page(href));
    expect(text).toContain('Đã khôi phục');
    expect(text).toContain('Tên việc: Tặng quà gia đình khó khăn → Nhớ ra tên');
    expect(await titles()).toEqual(['Nhớ ra tên']);
  });

  test('and does not become a third where the answer to that is lost', async () => {
    const fields = form();
    await save(fields);
    await asked({ ...fields, title: 'Một buổi khác' });
    // As a draft of the browser brings it back: the answer is there, the question is not.
    const again = { ...fields, as: 'another', title: 'Một buổi khác' };
    const other = await save(again);
    expect(await save(again)).toBe(other);
    // Put right afterwards, it is held against the other, not against the first.
    const shown = await asked({ ...again, title: 'Một buổi khác nữa' });
    expect(shown.as).toBeUndefined();
    expect(await save({ ...shown, as: 'change' })).toBe(other);
    expect(await titles()).toEqual(['Một buổi khác nữa', fields.title]);
  });

  test('is judged first; what was decided then stays', async () => {
    const fields = form();
    await save(fields);
    const answer = await officer.post('/records/new', { ...fields, title: '', as: 'another' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain('Tên việc: chưa nhập');
    const shown = formsOf(html).find(({ action }) => action.startsWith('/records/new'));
    if (!shown) throw new Error('no form');
    await save({ ...valuesOf(shown), title: 'Một buổi khác' });
    expect(await titles()).toEqual(['Một buổi khác', fields.title]);
  });

  test('never goes over what came while it could not be read', async () => {
    const fields = form();
    const href = await save(fields);
    const shown = await asked({ ...fields, title: 'Của tôi' });
    const theirs = { ...fields, version: '1', note: 'Đồng nghiệp vừa ghi thêm' };
    await officer.post(`${href}/edit`, theirs);
    const answer = await officer.post('/records/new', { ...shown, as: 'change', title: '' });
    expect(answer.status).toBe(422);
    const form422 = formsOf(await answer.text()).find(({ action }) =>
      action.startsWith('/records/new'),
    );
    if (!form422) throw new Error('no form');
    const again = { ...valuesOf(form422), title: 'Của tôi' };
    const told = await officer.post('/records/new', again);
    expect(told.status).toBe(409);
    expect(textOf(await told.text())).toContain('Ghi chú: Đồng nghiệp vừa ghi thêm → –');
    expect(await titles()).toEqual([fields.title]);
  });

  test('goes over nothing where the form has made nothing', async () => {
    const sent = { ...form(), as: 'change', version: '1' };
    const answer = await officer.post('/records/new', sent);
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('Không tìm thấy việc đã ghi từ mẫu này');
    expect(await titles()).toEqual([]);
  });

  test('is done as decided, though it says what the form said at first', async () => {
    const fields = form();
    const href = await save(fields);
    await officer.post(`${href}/edit`, { ...fields, version: '1', title: 'Sửa nhầm' });
    const shown = await asked({ ...fields, title: 'Gõ khác' });
    await save({ ...shown, as: 'change', title: fields.title });
    expect(await titles()).toEqual([fields.title]);
    await officer.post(`${href}/delete`);
    const gone = await asked({ ...fields, title: 'Gõ khác nữa' });
    await save({ ...gone, as: 'change', title: fields.title });
    expect(await titles()).toEqual([fields.title]);
  });
});

describe('a record deleted while it was being changed', () => {
  test('comes back with what was typed, once that is said', async () => {
    const fields = form();
    const href = await save(fields);
    await officer.post(`${href}/delete`);
    const typed = { ...fields, version: '1', title: 'Sửa dở', note: 'Gõ đã lâu' };
    const answer = await officer.post(`${href}/edit`, typed);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(textOf(html)).toContain('vừa bị xóa trong lúc đang sửa');
    expect(html).toContain('Gõ đã lâu');
    expect(textOf(html)).toContain('Tên việc: Tặng quà gia đình khó khăn → Sửa dở');
    expect(await titles()).toEqual([]);
    const shown = formsOf(html).find(({ action }) => action.startsWith(`${href}/edit`));
    if (!shown) throw new Error('no form');
    expect((await officer.post(`${href}/edit`, valuesOf(shown))).status).toBe(303);
    expect(await titles()).toEqual(['Sửa dở']);
    await app.db.within({ tenant, reach: 'system' }, async (tx) => {
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true });
    });
  });

  test('needs no second press where the first could not be read', async () => {
    const fields = form();
    const href = await save(fields);
    await officer.post(`${href}/delete`);
    const answer = await officer.post(`${href}/edit`, { ...fields, version: '1', title: '' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain('Khôi phục và lưu');
    const shown = formsOf(html).find(({ action }) => action.startsWith(`${href}/edit`));
    if (!shown) throw new Error('no form');
    const again = { ...valuesOf(shown), title: 'Có tên' };
    expect((await officer.post(`${href}/edit`, again)).status).toBe(303);
    expect(await titles()).toEqual(['Có tên']);
  });

  test('does not undo what a colleague had changed before that, unseen', async () => {
    const fields = form();
    const href = await save(fields);
    await officer.post(`${href}/edit`, { ...fields, version: '1', note: 'Đồng nghiệp ghi thêm' });
    await officer.post(`${href}/delete`);
    const answer = await officer.post(`${href}/edit`, { ...fields, version: '1', title: '' });
    expect(answer.status).toBe(422);
    const shown = formsOf(await answer.text()).find(({ action }) =>
      action.startsWith(`${href}/edit`),
    );
    if (!shown) throw new Error('no form');
    const again = await officer.post(`${href}/edit`, { ...valuesOf(shown), title: 'Có tên' });
    expect(again.status).toBe(409);
    expect(textOf(await again.text())).toContain('Ghi chú: Đồng nghiệp ghi thêm → –');
    expect(await titles()).toEqual([]);
  });
});
