import { beforeAll, describe, expect, inject, test } from 'vitest';
import { beHostile, textOf } from '../../../test/support/answers.ts';
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
import { dayOf } from '../../core/vietnamese/day.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { newPublicId } from '../../platform/ids.ts';
import { newRecordHref } from './index.ts';

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

/** A unit of its own with its officer, where a test counts. */
async function aSchool(code: string, level: 'commune' | 'province' = 'commune') {
  const school = await aUnit(app, tenant, commune, { code, name: `Trường ${code}`, level });
  return { school, officer: await asRole('officer', { commune, unit: school.id }) };
}

const sound = {
  category: 'social-welfare',
  day: '05/06/2026',
  title: 'Tặng quà gia đình khó khăn',
};
type Sent = Readonly<Record<string, string | readonly string[]>>;

async function saved(visitor: Visitor, fields: Sent = sound, base = ''): Promise<string> {
  const answer = await visitor.post(`${base}/records/new`, { ...fields, key: newPublicId() });
  const html = await answer.text();
  expect(answer.status, textOf(html).slice(0, 1500)).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function refused(fields: Sent): Promise<string> {
  const answer = await officer.post('/records/new', { ...sound, ...fields });
  expect(answer.status).toBe(422);
  return answer.text();
}

async function shown(visitor: Visitor, path: string): Promise<string> {
  return textOf(await visitor.page(path));
}

async function preview(visitor: Visitor, fields: Sent): Promise<string> {
  const answer = await visitor.post('/records/preview', fields);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).not.toContain('<html');
  return textOf(html);
}

describe('a new record', () => {
  test('is saved, tells where it counts, and is listed', async () => {
    const text = await shown(officer, '/records/new');
    expect(text).toContain('Hoạt động an sinh xã hội');
    const href = await saved(officer);
    const record = await shown(officer, href);
    expect(record).toContain('Tặng quà gia đình khó khăn');
    expect(record).toContain('Tiêu chí 13 (đ)');
    expect(record).toContain('Chưa có minh chứng');
    expect(record).toContain('Ghi lần đầu');
    expect(await shown(officer, '/records')).toContain('1 việc');
  });

  test('has today in Vietnam typed already, late in the evening too', async () => {
    const before = app.clock.now;
    app.clock.now = new Date('2026-06-12T18:30:00Z');
    const late = await asRole('officer', { commune, unit: unit.id });
    const html = await late.page('/records/new');
    app.clock.now = before;
    expect(html).toContain('value="13/06/2026"');
    expect(await officer.page('/records/new')).toContain('value="12/06/2026"');
  });

  test('stands under the criterion that it feeds first, and names the others', async () => {
    const html = await officer.page('/records/new');
    expect(html.match(/value="merit-certificate"/g)).toHaveLength(1);
    const from = html.slice(html.indexOf('value="merit-certificate"'));
    expect(textOf(from).slice(0, 120)).toContain('Cũng tính cho Tiêu chí 14');
    // Of both sets, and of one alone.
    expect(html).toContain('value="dissemination"');
    expect(html).toContain('value="guard-rating"');
    expect(html.match(/value="plan"/g)).toHaveLength(1);
  });

  test('is offered under what applies to the unit alone', async () => {
    // Of the circular, Article 7 is for schools; Article 6, for the others, has the same headings.
    const text = await shown(officer, '/records/new');
    expect(text).toContain('Điều 7 khoản 1');
    expect(text).not.toContain('Điều 6 khoản 1');
    const model = { category: 'model', day: '05/06/2026', 'field.effective': 'yes' };
    const told = await preview(officer, model);
    expect(told).toContain('Điều 7 khoản 1, Mô hình hoạt động hiệu quả');
    expect(told).not.toContain('Điều 6');
  });

  test('chosen by its address opens with what it asks for', async () => {
    const html = await officer.page(
      '/records/new?category=title&category=model&day=01/02/2026&field.level=emulation-flag-province&field.effective=yes&field.forYear=2026',
    );
    const values = new URLSearchParams();
    for (const { name, value } of formsOf(html).find(({ action }) => action === '/records/new')
      ?.fields ?? [])
      values.append(name, value);
    expect(values.getAll('category').sort()).toEqual(['model', 'title']);
    expect(values.get('day')).toBe('01/02/2026');
    expect(values.get('field.level')).toBe('emulation-flag-province');
    expect(values.get('field.effective')).toBe('yes');
    expect(values.get('field.forYear')).toBe('2026');
    expect(textOf(html)).toContain('Tiêu chí 7 (g), Mô hình hoạt động hiệu quả');
  });

  test.each([
    ['a day to come', { day: '13/06/2026' }, 'chưa đến ngày này'],
    ['no day', { day: '' }, 'Ngày: chưa nhập'],
    ['a day that is none', { day: '31/02/2026' }, 'một ngày có thật'],
    ['a day of another age', { day: '01/01/1026' }, 'từ năm 2000'],
    ['no title', { title: ' ' }, 'Tên việc: chưa nhập'],
    ['a marking of secrecy', { title: 'TỐI MẬT' }, 'bí mật nhà nước'],
    ['a marking in a line of the citation', { citation: '[MẬT]' }, 'bí mật nhà nước'],
    ['no category', { category: '' }, 'Việc gì: chưa chọn'],
    ['an unknown category', { category: ['plan', 'toString'] }, 'không thuộc đợt nào'],
    ['no field', { category: 'model' }, 'Hoạt động hiệu quả: chưa chọn'],
    [
      'an unknown choice',
      { category: 'title', 'field.level': 'constructor', 'field.forYear': '2026' },
      'Danh hiệu: hãy chọn một mục',
    ],
    [
      'a year in words',
      { category: 'title', 'field.forYear': 'năm nay' },
      'Xét cho năm: hãy gõ năm',
    ],
    [
      'a result of another ladder',
      {
        category: 'recognition',
        'field.of': 'safe-on-security',
        'field.result': 'excellent',
        'field.forYear': '2026',
      },
      'không đi cùng',
    ],
  ])('%s is refused in words, and what was typed is kept', async (_what, fields, says) => {
    const html = await refused({ ...fields, note: 'Giữ lại nguyên' });
    expect(textOf(html)).toContain(says);
    expect(html).toContain('data-error-summary');
    expect(html).toContain('Giữ lại nguyên');
  });

  test('no names under a note', async () => {
    expect(await shown(officer, '/records/new')).toContain('Không ghi tên, lớp, số hồ sơ vụ việc');
  });

  test('bears every value in every field', async () => {
    const { officer } = await aSchool('R-HOSTILE');
    await beHostile(officer, '/records/new', async () => ({
      category: 'merit-certificate',
      day: '05/06/2026',
      title: 'Bằng khen',
      find: '',
      number: '',
      issuer: '',
      participants: '',
      note: '',
      citation: '',
      key: newPublicId(),
      'field.authority': 'minister',
      'field.theme': 'other',
      'field.recipient': 'collective',
      'field.forYear': '2026',
    }));
  }, 60_000);
});

describe('before it is saved', () => {
  test('it says for which checks of which rounds it counts, without script', async () => {
    const answer = await officer.post('/records/new', { ...sound, preview: 'places', key: 'x' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(textOf(html)).toContain('Tính cho 1 yêu cầu');
    expect(html).toContain('Tặng quà gia đình khó khăn');
    expect(textOf(html)).not.toContain('Có lỗi cần sửa');
  });

  test('and why not: window, quarter, year, fields, future', async () => {
    const plan = await preview(officer, { category: 'plan', day: '05/06/2026' });
    expect(plan).toContain('ngày muộn quá: chỉ tính từ 01/01/2026 đến 31/03/2026');
    const old = await preview(officer, { category: 'plan-report', day: '10/12/2025' });
    expect(old).toContain('Ngày 10/12/2025 trước kỳ đánh giá của đợt (01/01/2026 – 31/12/2026)');
    expect(old).toContain('hiện không tính vào yêu cầu nào');
    const title = {
      category: 'title',
      day: '05/06/2026',
      'field.level': 'emulation-flag-province',
    };
    expect(await preview(officer, { ...title, 'field.forYear': '2025' })).toContain(
      'xét cho năm khác',
    );
    const model = { category: 'model', day: '05/06/2026', 'field.effective': 'no' };
    expect(await preview(officer, model)).toContain('chưa đúng điều yêu cầu hỏi');
    expect(await preview(officer, { category: 'model', day: '01/12/2026' })).toContain(
      'chưa đến ngày này',
    );
    expect(await preview(officer, { day: 'xyz' })).toContain('Hãy chọn loại việc và gõ ngày');
  });

  test('what is found among the kinds keeps what is typed and chosen', async () => {
    const fields = { ...sound, find: 'MA TUY', preview: 'find', key: newPublicId() };
    const html = await (await officer.post('/records/new', fields)).text();
    expect(html).toContain('value="observance/drug-action-month"');
    expect(html).not.toContain('value="plan-report"');
    expect(html).toMatch(/value="social-welfare" checked/);
    expect(html).toContain('value="Tặng quà gia đình khó khăn"');
    const none = await (
      await officer.post('/records/new', { find: 'zzz', preview: 'find' })
    ).text();
    expect(textOf(none)).toContain('Không có loại việc nào như vậy');
  });

  test('one that counts for nothing can be saved, and says so', async () => {
    const href = await saved(officer, {
      category: 'plan',
      day: '05/06/2026',
      title: 'Kế hoạch muộn',
    });
    const text = await shown(officer, href);
    expect(text).toContain('Hiện nó chưa tính vào yêu cầu nào');
    expect(text).toContain('hiện không tính vào yêu cầu nào');
  });
});

describe('a record that is kept', () => {
  test('is changed, with what was before in its history', async () => {
    const href = await saved(officer);
    const [form] = formsOf(await officer.page(`${href}/edit`)).filter(({ action }) =>
      action.endsWith('/edit'),
    );
    if (!form) throw new Error('no form');
    const changed = { ...valuesOf(form), title: 'Tặng quà Tết', participants: '1.040' };
    expect((await officer.post(`${href}/edit`, changed)).status).toBe(303);
    const text = await shown(officer, href);
    expect(text).toContain('Tên việc: Tặng quà gia đình khó khăn → Tặng quà Tết');
    expect(text).toContain('Số người tham gia: – → 1.040');
    expect((await officer.post(`${href}/edit`, { ...changed, version: '2' })).status).toBe(303);
    expect(await shown(officer, href)).toContain('Không có gì thay đổi');
  });

  test('edited by two at once puts both versions side by side', async () => {
    const href = await saved(officer);
    const mine = { ...sound, version: '1', title: 'Bản của tôi' };
    await officer.post(`${href}/edit`, { ...sound, version: '1', title: 'Bản của người khác' });
    const answer = await officer.post(`${href}/edit`, mine);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(textOf(html)).toContain('Bản của người khác');
    expect(textOf(html)).toContain('Hoạt động an sinh xã hội');
    const [form] = formsOf(html).filter(({ action }) => action.endsWith('/edit'));
    if (!form) throw new Error('no form');
    const merged = await officer.post(`${href}/edit`, valuesOf(form));
    expect(merged.status).toBe(303);
    expect(await shown(officer, href)).toContain('Bản của tôi');
  });

  test('is deleted and brought back; twice is once; each is a version', async () => {
    const { officer, school } = await aSchool('R-DEL');
    const href = await saved(officer);
    expect((await officer.post(`${href}/delete`)).status).toBe(303);
    await officer.post(`${href}/delete`);
    expect(await shown(officer, href)).toContain('Việc này đã xóa');
    expect((await officer.get(`${href}/edit`)).status).toBe(403);
    expect(await shown(officer, '/records')).toContain('Chưa ghi việc nào');
    expect(await shown(officer, '/records?state=deleted')).toContain('1 việc');
    await officer.post(`${href}/restore`);
    await officer.post(`${href}/restore`);
    expect(await shown(officer, '/records')).toContain('1 việc');
    const versions = await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .selectFrom('unit_record_version')
        .select(['version', 'content'])
        .where('unit_id', '=', school.id)
        .orderBy('version')
        .execute(),
    );
    expect(versions.map(({ content }) => content === null)).toEqual([false, true, false]);
    await app.db.within({ tenant, reach: 'system' }, async (tx) => {
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true });
    });
  });

  test('is copied with today’s day, and without the paper and the proof of last time', async () => {
    const last = { number: '77/KH', citation: 'tủ số 3' };
    const href = await saved(officer, { ...sound, ...last, issuer: 'Công đoàn' });
    const copy = /href="([^"]*copy=[^"]*)"/.exec(await officer.page(href))?.[1] ?? '';
    const html = await officer.page(copy);
    expect(html).toContain('value="12/06/2026"');
    expect(html).toContain('value="Công đoàn"');
    for (const one of Object.values(last)) expect(html).not.toContain(one);
    expect(html).toMatch(/value="social-welfare" checked/);
  });

  test('of a title typed by the unit is not yet confirmed', async () => {
    const title = { 'field.level': 'emulation-flag-province', 'field.forYear': '2026' };
    const href = await saved(officer, { ...sound, category: 'title', ...title });
    expect(await shown(officer, href)).toContain('Chưa đối chiếu');
    expect(await shown(officer, await saved(officer))).not.toContain('Chưa đối chiếu');
  });
});

describe('the list', () => {
  test('is searched, filtered, sorted and downloaded', async () => {
    const { officer } = await aSchool('R-LIST');
    await saved(officer, { ...sound, title: 'Ăn Tết cùng công nhân', day: '10/02/2026' });
    await saved(officer, { ...sound, title: 'Bảo vệ môi trường', citation: 'phòng Đoàn' });
    await saved(officer, { category: 'plan', title: 'Ánh sáng an ninh', day: '05/06/2026' });
    const list = async (query: string) => {
      const html = await officer.page(`/records${query}`);
      return [...html.matchAll(/<a href="\/records\/[a-z2-9]{14}">([^<]*)</g)].map(([, t]) => t);
    };
    expect(await list('?q=moi+truong')).toEqual(['Bảo vệ môi trường']);
    expect(await list('?sort=title')).toEqual(
      ['Ăn Tết cùng công nhân', 'Ánh sáng an ninh', 'Bảo vệ môi trường'].sort(
        new Intl.Collator('vi').compare,
      ),
    );
    expect(await list('?sort=day&order=turned')).toHaveLength(3);
    expect((await list('?order=turned'))[0]).toBe('Ăn Tết cùng công nhân');
    expect((await list(''))[2]).toBe('Ăn Tết cùng công nhân');
    expect(await list('?month=2026-02')).toEqual(['Ăn Tết cùng công nhân']);
    expect(await list('?category=plan')).toEqual(['Ánh sáng an ninh']);
    expect(await list('?counts=none')).toEqual(['Ánh sáng an ninh']);
    expect(await list('?proof=none')).not.toContain('Bảo vệ môi trường');
    const html = await officer.page('/records');
    const [, criterion = ''] = /value="([a-z2-9]{14}-13)"/.exec(html) ?? [];
    expect((await list(`?criterion=${criterion}`)).sort()).toEqual([
      'Bảo vệ môi trường',
      'Ăn Tết cùng công nhân',
    ]);
    expect(textOf(await officer.page('/records?q=khongco'))).toContain('Không có việc nào như vậy');
    for (const odd of ['?page=99', '?month=zz&sort=x&state=y', '?q=%00%27']) await list(odd);
    const file = await officer.get('/records.xlsx?q=moi');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

test('an address with all chosen is read back as it was meant', async () => {
  const fields = { effective: true, forYear: 2026 };
  const categories = ['model', 'title'];
  const href = newRecordHref('', { categories, fields, day: dayOf(2026, 2, 1) });
  const html = await officer.page(href);
  expect(html).toContain('value="01/02/2026"');
  expect(html).toMatch(/name="field.effective" value="yes" checked/);
  expect(html).toMatch(/value="2026"/);
});

describe('typed by an office for the unit', () => {
  test('it says so, and the commune’s own pages are the same', async () => {
    const { school, officer } = await aSchool('R-OFFICE');
    const police = await asRole('commune', { commune });
    const base = `/units/${school.public_id}`;
    expect(await shown(police, `${base}/records/new`)).toContain('Nhập thay cho Trường R-OFFICE');
    const title = { 'field.level': 'emulation-flag-province', 'field.forYear': '2026' };
    const href = await saved(police, { ...sound, category: 'title', ...title }, base);
    expect(href.startsWith(`${base}/records/`)).toBe(true);
    expect(await shown(police, href)).toContain('Xã nhập thay');
    expect(await shown(police, href)).not.toContain('Chưa đối chiếu');
    expect(await shown(officer, '/records')).toContain('Xã nhập thay');
    expect(await shown(officer, href.replace(base, ''))).toContain('Công an cấp xã');
  });

  test('a commune reads, and does not write, for a unit of the province', async () => {
    const { school } = await aSchool('R-PROV', 'province');
    const police = await asRole('commune', { commune });
    const base = `/units/${school.public_id}`;
    expect((await police.get(`${base}/records`)).status).toBe(200);
    expect(await shown(police, `${base}/records`)).not.toContain('Ghi một việc');
    for (const answer of [
      await police.get(`${base}/records/new`),
      await police.post(`${base}/records/new`, sound),
      await police.post(`${base}/records/preview`, sound),
    ]) {
      expect(answer.status).toBe(403);
      expect(textOf(await answer.text())).toContain('Công an tỉnh quản lý');
    }
    await saved(await asRole('province'), sound, base);
  });

  test('a record of another unit does not exist here', async () => {
    const { officer: other, school } = await aSchool('R-OTHER');
    const href = await saved(officer);
    for (const path of [href, `${href}/edit`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${href}/delete`)).status).toBe(404);
    const police = await asRole('commune', { commune });
    // Nor under the address of another unit that one may see.
    const id = href.split('/').at(-1);
    expect((await police.get(`/units/${school.public_id}/records/${id}`)).status).toBe(404);
    expect(await other.page(`/records/new?copy=${id}`)).not.toContain('Tặng quà');
  });
});
