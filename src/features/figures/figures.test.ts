import fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { runs, someDossier, theSet } from '../../../test/support/dossiers.ts';
import { formsOf, valuesOf } from '../../../test/support/forms.ts';
import { aUnitWithOfficer } from '../../../test/support/officers.ts';
import { anOpenRound, aRecordRow } from '../../../test/support/years.ts';
import { calendarOf } from '../../core/criteria/calendar.ts';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import { criteriaIn } from '../../core/criteria/standing.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import { isoDay, parseDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { askedFigures } from './asked.ts';

let app: TestApp;
let tenant: string;
let commune: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Số', '30011'));
  await anOpenRound(app, tenant);
});

let made = 0;
async function anOfficer(level: 'commune' | 'province' = 'commune') {
  const code = `S-${++made}`;
  const told = { code, name: `Trường ${code}`, level };
  const { unit, who } = await aUnitWithOfficer(app, { tenant, commune }, told);
  return { unit, who, visitor: await signedIn(app, tenant, who.account) };
}

async function anOffice(role: 'commune' | 'province') {
  const account = await anAccount(app, tenant, role, role === 'commune' ? { commune } : {});
  return signedIn(app, tenant, account.id);
}

const today = '12/06/2026';
const say = (visitor: Visitor, key: string, told: Record<string, string>, base = '') =>
  visitor.post(`${base}/figures/${key}?year=2026`, { version: '0', asOf: today, ...told });

const sayings = (unit: string) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('unit_figure')
      .select(['key', 'number', 'value', 'as_of', 'explanation', 'detail', 'role'])
      .where('unit_id', '=', unit)
      .orderBy('key')
      .orderBy('number')
      .execute(),
  );

async function refused(answer: Response): Promise<string> {
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('data-error-summary');
  return textOf(html);
}

test('a figure is said once, shown with its day and speaker, said again, and nothing is lost', async () => {
  const { unit, visitor } = await anOfficer();
  const before = textOf(await visitor.page('/figures'));
  expect(before).toContain('Vụ phạm tội đã có quyết định khởi tố');
  expect(before).toContain('Không ghi tên, lớp, số hồ sơ vụ việc');
  expect(before).not.toContain('incidents');
  const answer = await say(visitor, 'incidents.crimes', { value: '0' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/figures?year=2026#figure-incidents-crimes');
  const zero = textOf(await visitor.page('/figures'));
  expect(zero).toContain('Đến nay chưa phát sinh');
  expect(zero).toContain('Chưa được xác nhận');
  expect(zero).toContain('Cán bộ đầu mối khai lúc 10:00 12/06/2026');
  await say(visitor, 'incidents.crimes', { value: '1', version: '1', explanation: 'Đã báo cáo.' });
  const one = textOf(await visitor.page('/figures'));
  expect(one).toContain('01 vụ');
  expect(one).toContain('Các lần khai (2)');
  expect(one).toContain('Có 01 vụ phạm tội đã có quyết định khởi tố; yêu cầu là không có');
  await say(visitor, 'incidents.crimes', { version: '2', take: 'back' });
  expect((await sayings(unit.id)).map(({ value }) => value)).toEqual(['0', '1', null]);
  expect(textOf(await visitor.page('/figures'))).toContain('Rút lại, trở thành chưa khai');
});

describe('a figure is refused in words', () => {
  test.each([
    ['incidents.crimes', { value: '-1' }, 'không thể là số âm'],
    ['incidents.crimes', { value: '1,5' }, 'hãy gõ một số nguyên'],
    ['incidents.crimes', { value: '' }, 'chưa nhập'],
    ['incidents.crimes', { value: 'không' }, 'hãy gõ một số nguyên'],
    ['incidents.crimes', { value: '9'.repeat(400) }, 'hãy gõ một số nguyên'],
    ['incidents.crimes', { value: '99999999' }, 'từ 0 đến 1.000.000'],
    ['incidents.crimes', { value: '0', asOf: '31/02/2026' }, 'hãy gõ một ngày có thật'],
    ['incidents.crimes', { value: '0', asOf: '' }, 'Số liệu tính đến ngày: chưa nhập'],
    ['incidents.crimes', { value: '0', asOf: '13/06/2026' }, 'không thể sau hôm nay (12/06/2026)'],
    ['incidents.crimes', { value: '0', asOf: '31/12/2025' }, 'trước ngày đầu của kỳ đánh giá'],
    ['incidents.crimes', { value: '0', explanation: 'x'.repeat(3000) }, 'nhiều nhất 2.000 ký tự'],
    ['unity', { value: 'maybe' }, 'hãy chọn một mục trong danh sách'],
    ['plan.completionPercent', { value: 'nhiều' }, 'hãy gõ một số, như 104,5'],
    ['plan.completionPercent', { value: '99999' }, 'từ 0 đến 10.000'],
    ['plan.completionPercent', { planned: '0', done: '3' }, 'phải lớn hơn 0'],
    ['plan.completionPercent', { value: '3', done: '3' }, 'Kế hoạch: chưa nhập'],
    ['plan.completionPercent', { planned: '1', done: '3000' }, 'gấp hơn 100 lần'],
  ])('%s %o', async (key, told: Record<string, string>, sentence) => {
    const { unit, visitor } = await anOfficer();
    const text = await refused(await say(visitor, key, told));
    expect(text).toContain(sentence);
    expect(await sayings(unit.id)).toEqual([]);
  });

  test('a part above its whole, and a whole below its part, with both numbers', async () => {
    const { visitor } = await anOfficer();
    await say(visitor, 'guards.onDuty', { value: '6' });
    const over = await refused(await say(visitor, 'guards.trained', { value: '1.000' }));
    expect(over).toContain('Số này (1.000) lớn hơn số người của lực lượng bảo vệ (6)');
    expect((await say(visitor, 'guards.trained', { value: '6' })).status).toBe(303);
    const under = await refused(await say(visitor, 'guards.onDuty', { value: '5', version: '1' }));
    expect(under).toContain('Số này (5) nhỏ hơn số người của lực lượng bảo vệ đã được tập huấn');
    expect(under).toContain('(6)');
  });

  test('more excused cases than cases, and more sub-units than there are', async () => {
    const { unit, visitor } = await anOfficer();
    await say(visitor, 'incidents.crimes', { value: '1' });
    const excused = await refused(
      await say(visitor, 'incidents.forceMajeureCrimes', { value: '2' }),
    );
    expect(excused).toContain('Số này (2) lớn hơn');
    await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.updateTable('unit').set({ sub_units: 4 }).where('id', '=', unit.id).execute(),
    );
    const reached = await refused(await say(visitor, 'subUnits.reached', { value: '5' }));
    expect(reached).toContain('Số này (5) lớn hơn');
    expect(reached).toContain('(4)');
  });

  test('a figure that no open round asks for does not exist', async () => {
    const { visitor } = await anOfficer();
    expect((await say(visitor, 'no.such', { value: '1' })).status).toBe(404);
    const other = await visitor.post('/figures/unity?year=1999', { value: 'yes', asOf: today });
    expect(other.status).toBe(404);
    expect(textOf(await other.text())).toContain('không còn đợt nào đang mở');
  });
});

test('what stands before the window needs a word', async () => {
  const { unit, visitor } = await anOfficer();
  const told = { value: '0', asOf: '31/12/2025', explanation: 'Sổ chốt cuối năm trước.' };
  expect((await say(visitor, 'incidents.crimes', told)).status).toBe(303);
  expect(await sayings(unit.id)).toMatchObject([{ value: '0', as_of: '2025-12-31' }]);
});

test('the completion of a plan is worked out, with a comma', async () => {
  const { unit, visitor } = await anOfficer();
  const told = { task: 'Doanh thu', planned: '1.000,5', done: '1.050,525', paper: '12/BC' };
  expect((await say(visitor, 'plan.completionPercent', told)).status).toBe(303);
  expect(await sayings(unit.id)).toMatchObject([
    {
      value: '105',
      detail: { task: 'Doanh thu', planned: 1000.5, done: 1050.525, paper: '12/BC' },
    },
  ]);
  expect(textOf(await visitor.page('/figures'))).toContain('105%');
  await say(visitor, 'plan.completionPercent', { version: '1', value: '104,5' });
  expect((await sayings(unit.id)).at(-1)).toMatchObject({ value: '104.5', detail: {} });
});

test('an attestation is yes, no, or not said', async () => {
  const { unit, visitor } = await anOfficer();
  for (const [version, value] of ['yes', 'no', 'unknown', 'unknown'].entries()) {
    await say(visitor, 'unity', { value, version: String(version) });
  }
  expect((await sayings(unit.id)).map(({ value }) => value)).toEqual(['1', '0', null]);
});

test('two who say a figure at once both see what the other said', async () => {
  const { unit, visitor } = await anOfficer();
  await say(visitor, 'incidents.crimes', { value: '0' });
  const answer = await say(visitor, 'incidents.crimes', { value: '2' });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(textOf(html)).toContain('Người khác vừa sửa mục này');
  const [form] = formsOf(html).filter(({ action }) => action.includes('/figures/'));
  if (!form) throw new Error('no form');
  expect(await sayings(unit.id)).toHaveLength(1);
  const chosen = { ...valuesOf(form), 'pick.value': 'mine' };
  expect((await visitor.post(form.action, chosen)).status).toBe(303);
  expect((await sayings(unit.id)).map(({ value }) => value)).toEqual(['0', '2']);
});

test('an office writes for a unit of its level and for no other; the row says who did', async () => {
  const { unit } = await anOfficer();
  const office = await anOffice('commune');
  const base = `/units/${unit.public_id}`;
  expect((await say(office, 'unity', { value: 'yes' }, base)).status).toBe(303);
  expect(await sayings(unit.id)).toMatchObject([{ value: '1', role: 'commune' }]);
  const { unit: higher } = await anOfficer('province');
  const page = textOf(await office.page(`/units/${higher.public_id}/figures`));
  expect(page).toContain('Bạn xem được nhưng không ghi');
  const there = `/units/${higher.public_id}`;
  expect((await say(office, 'unity', { value: 'yes' }, there)).status).toBe(403);
  const province = await anOffice('province');
  expect((await say(province, 'unity', { value: 'yes' }, there)).status).toBe(303);
});

test('the trail tells that something was said, and not what', async () => {
  const { unit, visitor } = await anOfficer();
  await say(visitor, 'members.sanctioned', { value: '7', explanation: 'Đã kiểm điểm.' });
  const acts = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('audit').selectAll().where('subject_id', '=', unit.id).execute(),
  );
  expect(acts.map(({ action, subject, detail }) => ({ action, subject, detail }))).toEqual([
    { action: 'said', subject: 'unit_figure', detail: { year: 2026 } },
  ]);
});

test('what is said over HTTP gives the verdicts of the same dossier', async () => {
  const set = theSet();
  await fc.assert(
    fc.asyncProperty(someDossier(set), async ({ unit: profile, records, statement }) => {
      const { unit, who, visitor } = await anOfficer();
      await app.db.within({ tenant, reach: 'system' }, async (tx) => {
        await tx
          .updateTable('unit')
          .set({
            kind: profile.kind,
            sub_units: profile.subUnits ?? null,
            party_organization: profile.partyOrganization ?? null,
            emulation_review: profile.emulationReview ?? null,
            guard_force: profile.guardForce ?? null,
            left_out: profile.leftOutByCircular124 ?? null,
          })
          .where('id', '=', unit.id)
          .execute();
        for (const { category, date, fields } of records) {
          const told = { categories: [...category], day: isoDay(date), fields };
          const row = aRecordRow(unit, { who, now: app.clock.now }, told);
          await tx.insertInto('unit_record').values(row).execute();
        }
      });
      const said: Record<string, number | boolean> = {};
      for (const [key, given] of Object.entries(statement)) {
        if (!askedOf(set, profile.kind).has(key)) continue;
        const value = typeof given === 'number' ? Math.round(given * 100) / 100 : given;
        said[key] = value;
        const typed = typeof value === 'number' ? figureWord(value, 'vi') : value ? 'yes' : 'no';
        const answer = await say(visitor, key, { value: typed });
        expect(answer.status, `${key} ${typed}`).toBe(303);
      }
      // A unit that has said nothing at all has no dossier yet.
      if (Object.keys(said).length === 0) return;
      const row = await app.db.within({ tenant, reach: 'system' }, (tx) =>
        tx
          .selectFrom('dossier')
          .selectAll()
          .where('unit_id', '=', unit.id)
          .executeTakeFirstOrThrow(),
      );
      const asOf = parseDay('2026-06-12');
      if (asOf === undefined) throw new Error('no day');
      const { window } = calendarOf(set.set, 2026);
      const dossier = {
        set: set.set.id,
        year: 2026,
        window,
        unit: profile,
        records,
        statement: said,
      };
      const { criteria } = evaluate(set, dossier, { asOf });
      const having = (verdict: string) =>
        criteria.filter((one) => one.verdict === verdict).map(({ number }) => number);
      expect({
        met: criteriaIn(set, row.met),
        open: criteriaIn(set, row.open),
        notMet: criteriaIn(set, row.not_met),
        notApplicable: criteriaIn(set, row.not_applicable),
      }).toEqual({
        met: having('met'),
        open: having('open'),
        notMet: having('notMet'),
        notApplicable: having('notApplicable'),
      });
    }),
    runs(4),
  );
}, 120_000);

const askedOf = (set: CompiledSet, kind: UnitKind) =>
  askedFigures([{ round: {}, set, calendar: calendarOf(set.set, 2026) }] as never, kind);

test('every figure that a check asks for is asked for once, and of a kind what is of its kind', () => {
  const set = theSet();
  const all = Object.keys(set.set.statement);
  expect([...askedOf(set, 'enterprise').keys()].sort()).toEqual(all.sort());
  expect(all.filter((key) => !askedOf(set, 'school').has(key))).toEqual(['taxes.overdue']);
});

test('nobody is to be named where persons may have done wrong, and nowhere else', () => {
  const places = [...askedOf(theSet(), 'enterprise').values()].flatMap(({ noNames, places }) =>
    places.map(({ criterion }) => ({ noNames, number: criterion.criterion.number })),
  );
  const numbers = places.filter(({ noNames }) => noNames).map(({ number }) => number);
  expect([...new Set(numbers)]).toEqual([6, 9, 10, 11]);
});
