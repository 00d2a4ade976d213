import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { aDossierIn, type StateReached } from '../../../test/support/dossiers-in-states.ts';
import { pdf } from '../../../test/support/papers.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { findDossier } from '../dossiers/index.ts';

let app: TestApp;
let tenant: string;
let admin: string;
let commune: string;
let round: Awaited<ReturnType<typeof anOpenRound>>;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = province.admin.id;
  ({ id: commune } = await aCommune(app, tenant, 'Xã Gửi', '30041'));
  round = await anOpenRound(app, tenant);
});
const inNovember = new Date('2026-11-30T03:00:00Z');
/** Two days after the last day to submit. */
const late = new Date('2026-12-07T03:00:00Z');
beforeEach(() => {
  app.clock.now = inNovember;
});

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

let made = 0;
async function aSchool(state: StateReached | undefined, level: 'commune' | 'province' = 'commune') {
  const code = `G-${++made}`;
  const where = { tenant, commune, round };
  const { unit } = await aDossierIn(app, where, state ?? 'closed', {
    code,
    name: `Trường ${code}`,
    level,
  });
  const officer = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const head = await anAccount(app, tenant, 'head', { commune, unit: unit.id });
  const office = await anAccount(app, tenant, 'commune', { commune });
  const own = `/dossier/${round.public_id}`;
  return {
    unit,
    own,
    there: `/units/${unit.public_id}${own}`,
    officer: () => signedIn(app, tenant, officer.id),
    head: () => signedIn(app, tenant, head.id),
    office: () => signedIn(app, tenant, office.id),
    dossier: async () => {
      const kept = await within((tx) => findDossier(tx, tenant, unit.id, round.id));
      if (!kept) throw new Error('no dossier');
      return kept;
    },
  };
}

const scan = () =>
  new File([new Uint8Array(pdf(['To trinh da ky']))], 'to-trinh.pdf', { type: 'application/pdf' });

describe('a signed paper', () => {
  test('is attached with the code of its closing, and the officer submits on its ground', async () => {
    const school = await aSchool('closed');
    const officer = await school.officer();
    // What the way to the state attached is gone with a reopening.
    await officer.post(`${school.own}/reopen`);
    await officer.post(`${school.own}/closing`, { confirm: '1' });
    const code = (await school.dossier()).state.closing?.code ?? '';
    expect(textOf(await officer.page(school.own))).toContain(
      `Chưa có bản chụp tờ trình đã ký mang mã ${code}`,
    );
    const early = await officer.post(`${school.own}/submit`);
    expect(early.status).toBe(303);
    expect(textOf(await officer.page(school.own))).toContain('Tải bản ký lên rồi gửi');
    const send = (fields: Record<string, string>, file: File) =>
      officer.postFile(`${school.own}/signed`, file, fields);
    const fields = { paper: 'proposal', code, noSecrets: '1' };
    const other = await send({ ...fields, code: '2222-2222' }, scan());
    expect(other.status).toBe(422);
    expect(textOf(await other.text())).toContain(`Lần chốt hiện nay mang mã ${code}`);
    const unsure = await send({ paper: 'proposal', code }, scan());
    expect(textOf(await unsure.text())).toContain('không chứa bí mật nhà nước');
    const text = new File(['xin chào'], 'to-trinh.txt');
    const wrong = await send(fields, text);
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('to-trinh.txt');
    expect((await send({ ...fields, code: code.toUpperCase() }, scan())).status).toBe(303);
    const attached = await officer.page(school.own);
    expect(textOf(attached)).toContain('Đã đính kèm: Tờ trình đề nghị công nhận');
    const [, file = ''] = /href="\/files\/([2-9a-z]+)"/.exec(attached) ?? [];
    expect((await officer.get(`/files/${file}/original`)).status).toBe(200);
    expect((await officer.post(`/files/${file}/remove`)).status).toBe(404);
    expect((await officer.post(`${school.own}/submit`)).status).toBe(303);
    expect(textOf(await officer.page(school.own))).toContain('Chờ tiếp nhận');
    const { state, actions } = await school.dossier();
    expect(state).toMatchObject({ state: 'submitted', late: false });
    expect(actions.at(-1)).toMatchObject({ action: 'submit', code, by: { role: 'officer' } });
    await within(async (tx) =>
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true }),
    );
  });

  test('of an earlier closing does not count for the next', async () => {
    const school = await aSchool('closed');
    const officer = await school.officer();
    expect((await school.dossier()).state.papers).toHaveLength(1);
    const { closing } = (await school.dossier()).state;
    await officer.post(`${school.own}/reopen`, { seen: String(closing?.number) });
    expect((await school.dossier()).state).toMatchObject({ state: 'draft', papers: [] });
    await officer.post(`${school.own}/closing`, { confirm: '1' });
    await officer.post(`${school.own}/submit`);
    expect((await school.dossier()).state.state).toBe('closed');
    // A page that still shows the first closing looks again before it undoes the second.
    await officer.post(`${school.own}/reopen`, { seen: String(closing?.number) });
    expect(textOf(await officer.page(school.own))).toContain('hồ sơ đã có thay đổi khác');
    expect((await school.dossier()).state.state).toBe('closed');
  });
});

test('the head submits, recalls until it is taken in, and the trail says that it was he', async () => {
  const school = await aSchool('closed');
  const head = await school.head();
  expect(textOf(await head.page(school.own))).toContain('Người gửi là thủ trưởng đơn vị');
  await head.post(`${school.own}/submit`);
  expect((await school.dossier()).actions.at(-1)?.by.role).toBe('head');
  await head.post(`${school.own}/recall`);
  expect((await school.dossier()).state.state).toBe('closed');
  await head.post(`${school.own}/submit`);
  const office = await school.office();
  await office.post(`${school.there}/take-in`);
  expect((await school.dossier()).state.state).toBe('inCommune');
  await head.post(`${school.own}/recall`);
  expect(textOf(await head.page(school.own))).toContain('ở bước này không làm được việc đó');
  expect((await school.dossier()).state.state).toBe('inCommune');
});

describe('the trail says which', () => {
  test.each([
    {
      role: 'officer',
      panel: 'Người gửi là cán bộ đầu mối, căn cứ tờ trình thủ trưởng đã ký',
      vi: 'Cán bộ đầu mối gửi hồ sơ, căn cứ tờ trình thủ trưởng đã ký',
      en: 'The officer submitted the dossier, on the ground of the letter that the head signed',
    },
    {
      role: 'head',
      panel: 'Người gửi là thủ trưởng đơn vị.',
      vi: 'Thủ trưởng đơn vị gửi hồ sơ',
      en: 'The head of the unit submitted the dossier',
    },
    {
      role: 'commune',
      panel: 'Công an cấp xã gửi thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
      vi: 'Công an cấp xã gửi hồ sơ thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
      en: 'The commune police submitted the dossier in the unit’s place',
    },
    {
      role: 'province',
      panel: 'Công an tỉnh gửi thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
      vi: 'Công an tỉnh gửi hồ sơ thay đơn vị, căn cứ tờ trình thủ trưởng đã ký',
      en: 'The provincial police submitted the dossier in the unit’s place',
    },
  ] as const)('of a submission by $role', async ({ role, panel, vi: told, en }) => {
    const school = await aSchool('closed');
    const own = role === 'officer' || role === 'head';
    const at = own ? school.own : school.there;
    const account = await anAccount(app, tenant, role, {
      ...(role !== 'province' && { commune }),
      ...(own && { unit: school.unit.id }),
    });
    const sender = await signedIn(app, tenant, account.id);
    const before = textOf(await sender.page(at));
    expect(before).toContain(panel);
    expect(before).not.toContain(told);
    await sender.post(`${at}/submit`);
    const history = textOf(await sender.page(at));
    expect(history).toContain(told);
    expect(history).toContain('Tờ trình đã ký được đính kèm lúc 10:00 30/11/2026.');
    expect(history).toContain('Đính kèm văn bản đã ký: Tờ trình đề nghị công nhận');
    expect(textOf(await sender.page(`${at}?lang=en`))).toContain(en);

    const reader = await signedIn(app, tenant, admin);
    const first = (trail: string) => /<tbody[^>]*>[\s\S]*?<\/tr>/.exec(trail)?.[0] ?? '';
    const trail = await reader.page('/trail?group=years&lang=vi');
    expect(textOf(first(trail))).toContain(told);
    expect(textOf(first(trail))).toContain('Bước đính kèm tờ trình đã ký: 2');
    expect(textOf(first(trail))).not.toMatch(/proposal|sender|officer\b|head\b/);
    expect(textOf(trail)).toContain('Đính kèm văn bản đã ký: Tờ trình đề nghị công nhận');
    const english = await reader.page('/trail?group=years&lang=en');
    expect(textOf(first(english))).toContain(en);
    expect(textOf(english)).toContain(
      'Attached a signed paper: Letter proposing recognition (tờ trình)',
    );
    await within(async (tx) =>
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true }),
    );
  });

  test.each(['report', 'minutes'] as const)('of a signed %s that is attached', async (paper) => {
    const school = await aSchool('closed');
    const officer = await school.officer();
    const { closing } = (await school.dossier()).state;
    const fields = { paper, code: closing?.code ?? '', noSecrets: '1' };
    await officer.postFile(`${school.own}/signed`, scan(), fields);
    const told = {
      report: 'Đính kèm văn bản đã ký: Báo cáo kết quả tự đánh giá',
      minutes: 'Đính kèm văn bản đã ký: Biên bản họp đánh giá',
    }[paper];
    expect(textOf(await officer.page(school.own))).toContain(told);
    const reader = await signedIn(app, tenant, admin);
    expect(textOf(await reader.page('/trail?group=years&lang=vi'))).toContain(told);
  });
});

test('after the last day it is refused in words until the office consents, then marked late for ever', async () => {
  const school = await aSchool('closed');
  app.clock.now = late;
  const officer = await school.officer();
  const refusal = 'Hạn gửi hồ sơ là ngày 05/12/2026. Gửi sau hạn cần Công an cấp xã đồng ý.';
  expect(textOf(await officer.page(school.own))).toContain(refusal);
  await officer.post(`${school.own}/submit`);
  expect(textOf(await officer.page(school.own))).toContain(refusal);
  expect((await school.dossier()).state.state).toBe('closed');
  const office = await school.office();
  const without = await office.post(`${school.there}/allow-late`, { reason: ' ' });
  expect(without.status).toBe(422);
  expect(textOf(await without.text())).toContain('Lý do đồng ý: chưa nhập');
  await office.post(`${school.there}/allow-late`, { reason: 'Trường bị lũ.' });
  await officer.post(`${school.own}/submit`);
  expect(textOf(await officer.page(school.own))).toContain('Hồ sơ được ghi là gửi sau hạn');
  await officer.post(`${school.own}/recall`);
  expect((await school.dossier()).state).toMatchObject({ state: 'closed', late: true });
});

test('withdrawing wants a reason and ends the dossier; a stranger office sees none of it', async () => {
  const school = await aSchool('closed');
  const officer = await school.officer();
  const without = await officer.post(`${school.own}/withdraw`, { reason: '' });
  expect(without.status).toBe(422);
  await officer.post(`${school.own}/withdraw`, { reason: 'Đơn vị giải thể.' });
  const page = textOf(await officer.page(school.own));
  expect(page).toContain('Đã rút');
  expect(page).toContain('Đơn vị giải thể.');
  expect(page).not.toContain('Mở lại để sửa');
  const other = await aCommune(app, tenant, 'Xã Lạ', '30042');
  const stranger = await anAccount(app, tenant, 'commune', { commune: other.id });
  expect((await (await signedIn(app, tenant, stranger.id)).get(school.there)).status).toBe(404);
});

test('of a unit of the province the commune looks and does nothing', async () => {
  const school = await aSchool('submitted', 'province');
  const office = await school.office();
  const page = textOf(await office.page(school.there));
  expect(page).not.toContain('Tiếp nhận hồ sơ');
  expect((await office.post(`${school.there}/take-in`)).status).toBe(403);
  expect((await school.dossier()).state.state).toBe('submitted');
});

describe('papers', () => {
  test('are printed from the closing, the same whatever is recorded after', async () => {
    const school = await aSchool('closed');
    const officer = await school.officer();
    const file = async (kind: string, format: string) => {
      const answer = await officer.get(`${school.own}/papers/${kind}/file?format=${format}`);
      expect(answer.status, kind).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      return Buffer.from(await answer.arrayBuffer());
    };
    const first = await file('report', 'pdf');
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    await officer.post('/letterhead', {
      version: '0',
      symbol: 'KHAC',
      place: 'Nơi khác',
      office: 'Hiệu trưởng',
    });
    expect(await file('report', 'pdf')).toEqual(first);
    for (const kind of ['registration', 'plan', 'evidence', 'minutes', 'proposal'])
      expect((await file(kind, 'docx')).subarray(0, 2).toString(), kind).toBe('PK');
    const shown = await officer.page(`${school.own}/papers/report`);
    const pages = [...shown.matchAll(/papers\/report\/page\?n=(\d+)/g)].length;
    expect(pages).toBeGreaterThan(1);
    const image = await officer.get(`${school.own}/papers/report/page?n=${pages}`);
    expect(image.headers.get('content-type')).toBe('image/webp');
    expect((await officer.get(`${school.own}/papers/report/page?n=${pages + 1}`)).status).toBe(404);
  });

  test('that need a closing are not there before it, and the zip holds what there is', async () => {
    const school = await aSchool('closed');
    const officer = await school.officer();
    await officer.post(`${school.own}/reopen`);
    expect((await officer.get(`${school.own}/papers/report/file`)).status).toBe(404);
    expect(textOf(await officer.page(`${school.own}/papers/report`))).toContain(
      'được lập sau khi chốt',
    );
    expect((await officer.get(`${school.own}/papers/khong-co`)).status).toBe(404);
    const zip = await officer.get(`${school.own}/papers-zip`);
    const bytes = Buffer.from(await zip.arrayBuffer()).toString('latin1');
    expect(bytes.split('PK\u0003\u0004').length - 1).toBe(4);
  });
});
