import { beforeAll, describe, expect, inject, test } from 'vitest';
import { dotsOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { enterYear } from '../../../test/support/enter-year.ts';
import { aUnitWithOfficer } from '../../../test/support/officers.ts';
import { anOpenRound } from '../../../test/support/years.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let round: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Năm', '30001'));
  ({ public_id: round } = await anOpenRound(app, tenant));
});

let made = 0;

async function anOfficer(told: { level?: 'commune' | 'province' } = {}) {
  const code = `N-${++made}`;
  const named = { code, name: `Trường ${code}`, ...told };
  const { unit, who } = await aUnitWithOfficer(app, { tenant, commune }, named);
  return { unit, who, visitor: await signedIn(app, tenant, who.account) };
}

const welfare = { categories: ['social-welfare'] };

describe('the first page of a unit', () => {
  test('says what is short, by how much and by when, and leads to what does it', async () => {
    const officer = await anOfficer();
    await enterYear(app, officer, { records: [welfare] });
    const html = await officer.visitor.page('/');
    expect(html).toContain('0 trên 14 tiêu chí đã đạt');
    expect(html).toContain('Còn thiếu ở 13 tiêu chí, 1 tiêu chí chờ kết quả');
    expect(html).toContain('Hạn gần nhất 31/03/2026 (quá 73 ngày)');
    expect(html).toContain('href="/records/new?category=social-welfare"');
    expect(html).toContain('Còn thiếu 01 hoạt động an sinh xã hội (đã có 1/2)');
    // The heading over the line has said which clause this is.
    expect(html).not.toContain('— Khoản 3 điểm (đ), Tiêu chí 13');
    expect(html).toContain(`href="/criteria/${round}-13"`);
    expect(html).toContain('href="/records/new"');
    expect(html).toContain('Chưa đăng ký phấn đấu; hạn 31/03/2026 đã qua.');
  });

  test('puts the coming observance after what is overdue, and says that another day counts', async () => {
    const { visitor } = await anOfficer();
    const html = await visitor.page('/');
    const tasks = html.slice(html.indexOf('id="to-do"'), html.indexOf('id="year"'));
    const days = [...tasks.matchAll(/class="task-day">(\d\d)\/(\d\d)</g)].map(
      ([, date, month]) => `${month}-${date}`,
    );
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('03-31');
    expect(tasks).toContain('>26/06<');
    expect(tasks).toContain('Tổ chức trước hoặc sau ngày này vẫn được tính, chậm nhất 31/12/2026.');
  });

  test('names a record without proof', async () => {
    const officer = await anOfficer();
    await enterYear(app, officer, { records: [{ ...welfare, title: 'Tặng quà <b>Tết</b>' }] });
    const html = await officer.visitor.page('/');
    expect(html).toContain('Bổ sung minh chứng: “Tặng quà &lt;b>Tết&lt;/b>”');
  });

  test('a zero is how it has been so far, and never yet the year’s verdict', async () => {
    const officer = await anOfficer();
    const figures = Object.fromEntries(
      ['crimes', 'rightsAbuse', 'bypassingComplaints', 'unlawfulStrikes', 'otherViolations'].map(
        (key) => [`incidents.${key}`, 0],
      ),
    );
    await enterYear(app, officer, { figures });
    const html = await officer.visitor.page('/');
    expect(dotsOf(html)[8]).toBe('met');
    expect(html).toContain('Đến nay chưa phát sinh');
  });

  test('a head sees the same; a leader has another page', async () => {
    const { unit } = await anOfficer();
    const head = await anAccount(app, tenant, 'head', { commune, unit: unit.id });
    expect(await (await signedIn(app, tenant, head.id)).page('/')).toContain('Việc cần làm');
    const leader = await anAccount(app, tenant, 'leader');
    const asLeader = await signedIn(app, tenant, leader.id);
    expect(await asLeader.page('/')).not.toContain('Việc cần làm');
    expect((await asLeader.get(`/units/${unit.public_id}/year`)).status).toBe(403);
    expect((await asLeader.get(`/criteria/${round}-13`)).status).toBe(403);
  });

  test('an office sees it with the unit’s name; one that may only read has no button to write', async () => {
    const { unit } = await anOfficer({ level: 'province' });
    const account = await anAccount(app, tenant, 'commune', { commune });
    const visitor = await signedIn(app, tenant, account.id);
    const html = await visitor.page(`/units/${unit.public_id}/year`);
    expect(html).toContain(unit.name);
    expect(html).not.toContain('Ghi một việc đã làm');
    const province = await anAccount(app, tenant, 'province');
    const asProvince = await signedIn(app, tenant, province.id);
    const path = `/units/${unit.public_id}`;
    expect(await asProvince.page(`${path}/year`)).toContain(`href="${path}/records/new"`);
    expect(await asProvince.page(path)).toContain(`href="${path}/year"`);
  });
});

describe('a past day', () => {
  test('shows what had been entered by its end, and changes nothing', async () => {
    const officer = await anOfficer();
    await enterYear(app, officer, { records: [welfare], now: new Date('2026-05-01T16:59:00Z') });
    await enterYear(app, officer, {
      records: [{ ...welfare, title: 'Việc ghi sau' }],
      figures: { 'socialWelfare.effective': true },
    });
    const now = await officer.visitor.page('/');
    const then = await officer.visitor.page('/?on=01/05/2026');
    expect(dotsOf(now)[12]).toBe('met');
    expect(dotsOf(then)[12]).toBe('open');
    expect(then).toContain('Đang xem lại ngày 01/05/2026');
    expect(then).toContain('quá 31 ngày');
    expect(then).not.toContain('/records/new');
    expect(then).not.toContain('id="to-do"');
    expect(await officer.visitor.page('/?on=30/04/2026')).toContain('0 trên 14');
    const page = await officer.visitor.page(`/criteria/${round}-13?on=01/05/2026`);
    expect(page).toContain('Việc đang được tính (1)');
    expect(page).not.toContain('Việc ghi sau');
    expect(page).not.toContain('<textarea');
  });

  test('shows a registration that stood then and has been taken back since', async () => {
    const { visitor: before, who } = await anOfficer();
    const now = app.clock.now;
    await before.post(`/registration/${round}`, { reason: 'Đăng ký muộn' });
    app.clock.now = new Date(now.getTime() + 3 * 86_400_000);
    const visitor = await signedIn(app, tenant, who.account);
    const taken = await visitor.post(`/registration/${round}/take-back`, {
      number: '1',
      reason: 'Chưa đủ điều kiện',
    });
    expect(taken.status).toBe(303);
    await visitor.page('/');
    expect(await visitor.page('/')).not.toContain('Đã đăng ký');
    expect(await visitor.page('/?on=12/06/2026')).toContain('Đã đăng ký');
    expect(await visitor.page('/?on=11/06/2026')).not.toContain('Đã đăng ký');
    app.clock.now = now;
  });

  test.each(['13/06/2026', '31/02/2026', 'hôm qua', '<script>alert(1)</script>'])(
    '%s is no past day',
    async (typed) => {
      const { visitor } = await anOfficer();
      const answer = await visitor.get(`/?on=${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain('Hãy gõ một ngày đã qua');
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('Việc cần làm');
    },
  );
});

describe('what-if', () => {
  test('tells which criteria would change, and stores nothing', async () => {
    const officer = await anOfficer();
    await enterYear(app, officer, {
      records: [welfare],
      figures: { 'socialWelfare.effective': true },
    });
    const html = await officer.visitor.page('/?if=record:13.1');
    const outcome = html.slice(html.indexOf('Kết quả thử'));
    expect(outcome).toMatch(/13\. Ít nhất 02 hoạt động[\s\S]*status-open[\s\S]*status-met/);
    expect(outcome).toContain('Khi ấy 1 trên 14 tiêu chí đạt; nay 0.');
    expect(await officer.visitor.page('/')).toContain('0 trên 14 tiêu chí đã đạt');
  });

  test('a figure may be supposed, and a plan of June counts for no first quarter', async () => {
    const { visitor } = await anOfficer();
    const crime = await visitor.page('/?if=figure:incidents.crimes&value=1');
    expect(crime).toMatch(/status-open[\s\S]*→[\s\S]*status-notMet/);
    expect(await visitor.page('/?if=record:2.2')).toContain('Không tiêu chí nào đổi kết quả.');
    expect(await visitor.page('/?if=figure:incidents.crimes&value=x')).toContain('Hãy gõ một số');
    expect(await visitor.page('/?if=record:13.1&day=31/02/2026')).toContain(
      'Hãy gõ một ngày có thật',
    );
    for (const odd of ['nothing', 'record:__proto__', 'figure:constructor', '<script>alert(1)']) {
      const html = await visitor.page(`/?if=${encodeURIComponent(odd)}`);
      expect(html).not.toContain('Kết quả thử');
      expect(html).not.toContain('<script>alert');
    }
  });
});

describe('the page of a criterion', () => {
  test('goes from the law’s words to the three readings', async () => {
    const officer = await anOfficer();
    await enterYear(app, officer, { records: [{ ...welfare, title: 'Thăm gia đình chính sách' }] });
    const html = await officer.visitor.page(`/criteria/${round}-13`);
    const order = [
      'Thực hiện tốt công tác an sinh xã hội. Trong năm có ít nhất từ 02',
      'Từng yêu cầu',
      'Còn thiếu 01 hoạt động an sinh xã hội (đã có 1/2)',
      'category=social-welfare',
      'Thăm gia đình chính sách',
      'Giải trình',
      'Ba lần đánh giá',
      'Công an cấp xã',
    ].map((text) => html.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(html).toContain(`rel="prev" href="/criteria/${round}-12"`);
    expect(html).toContain('chưa có minh chứng');
  });

  test('leads each open check to what feeds it', async () => {
    const { visitor } = await anOfficer();
    const main = async (path: string) => (await visitor.page(path)).split('<main')[1] ?? '';
    const fifth = await main(`/criteria/${round}-5`);
    expect(fifth).toContain(`/figures?year=2026&amp;round=${round}#figure-ownMovements-held`);
    expect(fifth).toContain(
      `/figures?year=2026&amp;round=${round}#figure-movements-wideParticipation`,
    );
    expect(fifth).not.toContain('href="/profile"');
    expect(await main(`/criteria/${round}-6`)).toContain('href="/profile"');
    const eighth = await visitor.page(`/criteria/${round}-8`);
    expect(eighth).toContain('status-awaiting');
    expect(eighth).toContain('field.of=movement-classification&amp;field.result=excellent');
  });

  test('an explanation is kept with each version, told to the trail, and never its words', async () => {
    const { visitor, unit } = await anOfficer();
    const path = `/criteria/${round}-13`;
    const first = await visitor.post(path, { version: '0', text: 'Hoạt động chung với xã.' });
    expect(first.status).toBe(303);
    expect(await visitor.page(path)).toContain('Hoạt động chung với xã.');
    const stale = await visitor.post(path, { version: '0', text: 'Bản cũ' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Hoạt động chung với xã.');
    expect((await visitor.post(path, { version: '1', text: 'Sửa lại.' })).status).toBe(303);
    await app.db.within({ tenant, reach: 'system' }, async (tx) => {
      const rows = await tx
        .selectFrom('explanation')
        .select(['number', 'text'])
        .where('unit_id', '=', unit.id)
        .orderBy('number')
        .execute();
      expect(rows).toEqual([
        { number: 1, text: 'Hoạt động chung với xã.' },
        { number: 2, text: 'Sửa lại.' },
      ]);
      const acts = await tx
        .selectFrom('audit')
        .selectAll()
        .where('subject', '=', 'explanation')
        .execute();
      expect(acts).toHaveLength(2);
      expect(JSON.stringify(acts)).not.toContain('Sửa lại');
    });
    const long = await visitor.post(path, { version: '2', text: 'x'.repeat(4001) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('x'.repeat(4001));
  });

  test('once saved, what the browser kept of it is forgotten', async () => {
    const { visitor, unit, who } = await anOfficer();
    const path = `/criteria/${round}-13`;
    const html = await visitor.page(path);
    const [, key] = /data-draft="(explanation-[^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`data-draft-user="${who.publicId}"`);
    await visitor.post(path, { version: '0', text: `Của ${unit.name}` });
    expect(await visitor.page(path)).toContain(`data-drafts-done="${who.publicId}:${key}"`);
  });

  test('is in conflict also with one that a request a moment younger has saved', async () => {
    const { visitor } = await anOfficer();
    const path = `/criteria/${round}-13`;
    const now = app.clock.now;
    app.clock.now = new Date(now.getTime() + 5_000);
    await visitor.post(path, { version: '0', text: 'Ghi trước.' });
    app.clock.now = now;
    const late = await visitor.post(path, { version: '0', text: 'Ghi sau.' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Ghi trước.');
  });

  test('is headed “no names” where it is about what must not happen', async () => {
    const { visitor } = await anOfficer();
    for (const [number, headed] of [
      [6, true],
      [9, true],
      [10, true],
      [11, true],
      [13, false],
    ] as const) {
      const html = await visitor.page(`/criteria/${round}-${number}`);
      expect(html.includes('Không ghi tên, lớp, số hồ sơ vụ việc'), `${number}`).toBe(headed);
    }
  });

  test('a commune writes nothing for a unit of the province', async () => {
    const { unit } = await anOfficer({ level: 'province' });
    const account = await anAccount(app, tenant, 'commune', { commune });
    const visitor = await signedIn(app, tenant, account.id);
    const path = `/units/${unit.public_id}/criteria/${round}-13`;
    expect(await visitor.page(path)).not.toContain('<textarea');
    expect((await visitor.post(path, { version: '0', text: 'Chen vào' })).status).toBe(403);
  });

  test.each(['1', `x-1`, 'k-99', '%00-1', '..-1'])('%s is no criterion', async (name) => {
    const { visitor } = await anOfficer();
    expect((await visitor.get(`/criteria/${name}`)).status).toBe(404);
    expect((await visitor.get(`/criteria/${round}-15`)).status).toBe(404);
  });
});
