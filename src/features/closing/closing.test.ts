import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { anOpenRound, aRecordRow, contentOf, whoOf } from '../../../test/support/years.ts';
import { replay } from '../../core/dossier/replay.ts';
import { shortCode } from '../../core/short-code.ts';
import { sha256Of } from '../../platform/digest.ts';
import {
  changeYear,
  findDossier,
  frozenTexts,
  getRoundSet,
  readSnapshot,
} from '../dossiers/index.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let round: Awaited<ReturnType<typeof anOpenRound>>;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Chốt', '30031'));
  round = await anOpenRound(app, tenant);
});
const inJune = new Date('2026-06-12T03:00:00Z');
beforeEach(() => {
  app.clock.now = inJune;
});

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

let made = 0;
async function aSchool() {
  const code = `CH-${++made}`;
  const unit = await aUnit(app, tenant, commune, {
    code,
    name: `Trường ${code}`,
    level: 'commune',
  });
  const account = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const officer = await signedIn(app, tenant, account.id);
  const who = whoOf(tenant, account, 'officer', { commune, unit: unit.id });
  const record = (title: string, citation = '', day = '2026-06-01') =>
    within((tx) =>
      changeYear(tx, { who, now: app.clock.now }, unit.id, async () => {
        const row = aRecordRow(
          unit,
          { who, now: app.clock.now },
          { categories: ['social-welfare'], title, day },
        );
        await tx
          .insertInto('unit_record')
          .values({ ...row, citation })
          .execute();
        await tx
          .insertInto('unit_record_version')
          .values({
            tenant_id: tenant,
            record_id: row.id,
            version: 1,
            unit_id: unit.id,
            at: app.clock.now,
            account_id: who.account,
            role: who.role,
            content: contentOf(row, citation),
          })
          .execute();
        const act = { action: 'added', subject: 'unit_record', subjectId: row.id };
        return { result: undefined, act };
      }),
    );
  const dossier = () => within((tx) => findDossier(tx, tenant, unit.id, round.id));
  /** The same officer on a later day: sessions do not last that long. */
  const later = async (day: string) => {
    app.clock.now = new Date(`${day}T03:00:00Z`);
    return signedIn(app, tenant, account.id);
  };
  return {
    unit,
    officer,
    later,
    record,
    dossier,
    closing: `/dossier/${round.public_id}/closing`,
    figures: `/dossier/${round.public_id}/figures`,
  };
}

/** What the form of all figures holds as the page gives it, changed where told. */
function filled(html: string, changes: Readonly<Record<string, string>> = {}) {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input[^>]*name="(figure-[^"]+)"[^>]*type="text"[^>]*?value="([^"]*)"/g,
  ))
    fields[name] = value;
  for (const [, name = '', value = ''] of html.matchAll(
    /<input[^>]*type="hidden"[^>]*name="(figure-[^"]+)"[^>]*value="([^"]*)"/g,
  ))
    fields[name] = value;
  for (const [, name = '', value = ''] of html.matchAll(
    /<input[^>]*name="(figure-[^"]+)"[^>]*type="radio"[^>]*value="([^"]*)"[^>]*checked/g,
  ))
    fields[name] = value;
  return { ...fields, ...changes };
}

test('a dossier closes with its facts, its verdicts and its texts, and later records leave it alone', async () => {
  const { unit, officer, later, record, dossier, closing } = await aSchool();
  await record('Tặng quà gia đình chính sách', 'Xem tại văn phòng');
  const page = textOf(await officer.page(closing));
  expect(page).toContain('Chốt hôm nay thì báo cáo ghi số liệu tính đến ngày 12/06/2026');
  const unsure = await officer.post(closing, {});
  expect(unsure.status).toBe(422);
  expect(textOf(await unsure.text())).toContain('Hãy xác nhận đã kiểm tra');
  expect((await officer.post(closing, { confirm: '1' })).status).toBe(303);
  const kept = await dossier();
  const standing = kept?.state.closing;
  if (!kept || !standing) throw new Error('not closed');
  expect(standing.code).toBe(shortCode(standing.digest));
  const [snapshot, set] = await within((tx) =>
    Promise.all([
      readSnapshot(tx, tenant, kept.id, standing.digest),
      getRoundSet(tx, tenant, round.id),
    ]),
  );
  expect(replay(snapshot, set.set)).toEqual({ same: true });
  expect(snapshot.records).toHaveLength(1);
  const texts = await within((tx) =>
    frozenTexts(tx, tenant, unit.id, [snapshot.records[0]?.texts ?? '', snapshot.particulars]),
  );
  expect(texts.get(snapshot.records[0]?.texts ?? '')).toContain('Tặng quà gia đình chính sách');
  for (const [digest, text] of texts) expect(sha256Of(text)).toBe(digest);
  const row = () =>
    within((tx) =>
      tx.selectFrom('dossier').selectAll().where('id', '=', kept.id).executeTakeFirstOrThrow(),
    );
  const before = await row();
  expect(before).toMatchObject({ state: 'closed', code: standing.code });
  const next = await later('2026-06-13');
  await record('Việc sau khi chốt', 'Xem tại văn phòng');
  await record('Việc nữa', 'Xem tại văn phòng');
  const { last_recorded_at: _, ...after } = await row();
  expect({ ...before, ...after }).toEqual(before);
  expect(textOf(await next.page('/'))).not.toContain('Việc sau khi chốt');
  const again = await next.post(closing, { confirm: '1' });
  expect(again.status).toBe(303);
  expect(textOf(await next.page(closing))).toContain(standing.code);
});

test('what was done in another year is neither asked about nor frozen', async () => {
  const { officer, record, dossier, closing } = await aSchool();
  await record('Việc của năm trước', '', '2025-03-05');
  await record('Việc của năm nay', 'Xem tại văn phòng');
  const page = textOf(await officer.page(closing));
  expect(page).not.toContain('Việc của năm trước');
  expect((await officer.post(closing, { confirm: '1' })).status).toBe(303);
  const kept = await dossier();
  const standing = kept?.state.closing;
  if (!kept || !standing) throw new Error('not closed');
  const snapshot = await within((tx) => readSnapshot(tx, tenant, kept.id, standing.digest));
  expect(snapshot.records.map(({ date }) => date)).toEqual(['2026-06-01']);
});

test('records without proof want a reason, and figures of an earlier day are declared anew', async () => {
  const { officer, later, record, dossier, closing, figures } = await aSchool();
  await record('Việc chưa có minh chứng');
  const form = await officer.page(figures);
  const negative = /name="(figure-[^"]*)"[^>]*type="text"/.exec(form)?.[1] ?? '';
  expect((await officer.post(figures, filled(form, { [negative]: '0' }))).status).toBe(303);
  const without = await officer.post(closing, { confirm: '1' });
  expect(without.status).toBe(422);
  const told = textOf(await without.text());
  expect(told).toContain('Việc chưa có minh chứng');
  expect(told).toContain('Vì sao còn việc chưa có minh chứng: chưa nhập');
  const next = await later('2026-06-20');
  const stale = await next.post(closing, { confirm: '1', reason: 'Bản gốc đang trình ký.' });
  expect(stale.status).toBe(422);
  expect(textOf(await stale.text())).toContain('Còn 1 số liệu chưa khai lại');
  expect((await next.post(figures, filled(await next.page(figures)))).status).toBe(303);
  const closed = await next.post(closing, { confirm: '1', reason: 'Bản gốc đang trình ký.' });
  expect(closed.status).toBe(303);
  const kept = await dossier();
  expect(kept?.actions.at(-1)).toMatchObject({ action: 'close', reason: 'Bản gốc đang trình ký.' });
});

/** Two counts of a round, the part first: what was received, and of that what was passed on. */
const [received, passedOn] = ['figure-directives-received', 'figure-directives-disseminated'];

test('a figure that was taken back is declared anew, and one that is cleared is taken back', async () => {
  const { officer, figures } = await aSchool();
  const say = async (changes: Readonly<Record<string, string>>) =>
    (await officer.post(figures, filled(await officer.page(figures), changes))).status;
  expect(await say({ [received]: '5' })).toBe(303);
  expect(await say({ [received]: '' })).toBe(303);
  expect(await officer.page(figures)).not.toMatch(holding(received, '5'));
  expect(await say({ [received]: '7' })).toBe(303);
  expect(await officer.page(figures)).toMatch(holding(received, '7'));
});

test('what somebody else declares meanwhile is shown, and not passed over', async () => {
  const { unit, officer, figures } = await aSchool();
  const office = await signedIn(
    app,
    tenant,
    (await anAccount(app, tenant, 'commune', { commune })).id,
  );
  const opened = await officer.page(figures);
  const theirs = `/units/${unit.public_id}${figures}`;
  await office.post(theirs, filled(await office.page(theirs), { [received]: '2' }));
  const late = await officer.post(figures, filled(opened, { [received]: '9' }));
  expect(late.status).toBe(422);
  const back = await late.text();
  expect(textOf(back)).toContain('vừa có người khai lại trong lúc bạn xem trang này, nay là “02');
  expect(back).toMatch(holding(received, '9'));
  expect(await officer.page(figures)).toMatch(holding(received, '2'));
  // Looked at, it is what was meant.
  expect((await officer.post(figures, filled(back))).status).toBe(303);
  expect(await officer.page(figures)).toMatch(holding(received, '9'));
});

test('figures declared together are held against one another', async () => {
  const { officer, figures } = await aSchool();
  const form = await officer.page(figures);
  const wrong = await officer.post(figures, filled(form, { [received]: '5', [passedOn]: '9' }));
  expect(wrong.status).toBe(422);
  expect(textOf(await wrong.text())).toContain('lớn hơn số');
});

test('the draft of what was declared is forgotten by the browser', async () => {
  const { unit, officer, figures, closing } = await aSchool();
  const form = await officer.page(figures);
  const [, draft = '', user = ''] =
    /data-draft="([^"]+)" data-draft-user="([^"]+)"/.exec(form) ?? [];
  expect(draft).toBe(`restate-${unit.public_id}-${round.public_id}`);
  await officer.post(figures, filled(form, { [received]: '5' }));
  expect(await officer.page(closing)).toContain(`data-drafts-done="${user}:${draft}"`);
});

test('what changed since the page was drawn is looked at before it is closed', async () => {
  const { officer, record, dossier, closing } = await aSchool();
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await officer.page(closing)) ?? [];
  await record('Việc ghi sau khi mở trang', 'Xem tại văn phòng');
  const late = await officer.post(closing, { confirm: '1', seen });
  expect(late.status).toBe(422);
  const html = await late.text();
  expect(textOf(html)).toContain('vừa thay đổi trong lúc bạn xem trang này');
  expect(html).not.toMatch(/name="confirm"[^>]*checked/);
  expect((await dossier())?.state.state ?? 'draft').toBe('draft');
  const [, now = ''] = /name="seen" value="([^"]+)"/.exec(html) ?? [];
  expect((await officer.post(closing, { confirm: '1', seen: now })).status).toBe(303);
  expect((await dossier())?.state.state).toBe('closed');
});

const holding = (name: string, value: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*type="text"[^>]*value="${value}"`);

test('a figure that is wrong keeps all from being declared, and loses nothing typed', async () => {
  const { officer, figures } = await aSchool();
  const form = await officer.page(figures);
  const [first = '', second = ''] = [
    ...form.matchAll(/name="(figure-[^"]*)"[^>]*type="text"/g),
  ].map(([, name]) => name ?? '');
  const wrong = await officer.post(figures, filled(form, { [first]: '12', [second]: 'nhiều' }));
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('value="12"');
  expect(html).toContain('value="nhiều"');
  expect(
    await within((tx) =>
      tx
        .selectFrom('unit_figure')
        .selectAll()
        .where('value', '=', 12 as never)
        .execute(),
    ),
  ).toEqual([]);
});
