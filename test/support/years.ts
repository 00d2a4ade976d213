import type { Role } from '../../src/core/access/policy.ts';
import { changeYear } from '../../src/features/dossiers/index.ts';
import type { By, Who } from '../../src/platform/http/who.ts';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import type { Ground } from './app.ts';

/** An open round of the province under one of its sets, with the set's own window of 2026. */
export async function anOpenRound(
  { db, clock }: Ground,
  tenant: string,
  setId: 'dien-hinh-2023' | 'an-toan-antt-2021' = 'dien-hinh-2023',
) {
  const circular = setId === 'an-toan-antt-2021';
  const row = {
    tenant_id: tenant,
    id: newId(clock.now),
    public_id: newPublicId(),
    name: circular ? 'An toàn về ANTT 2026' : 'Điển hình 2026',
    year: 2026,
    state: 'open' as const,
    window_from: circular ? '2025-11-16' : '2026-01-01',
    window_to: circular ? '2026-11-15' : '2026-12-31',
    register_by: '2026-03-31',
    submit_by: '2026-12-05',
    commune_by: '2026-12-10',
    province_by: '2026-12-20',
    decide_by: '2026-12-31',
    keep_until: '2036-12-31',
    commune_units_by: circular ? ('commune' as const) : ('province' as const),
    commune_units_power: 'TM. BAN CHỈ ĐẠO',
    province_units_power: 'TM. BAN CHỈ ĐẠO',
    opened_at: clock.now,
    closed_at: null,
  };
  return db.within({ tenant, reach: 'system' }, async (tx) => {
    const set = await tx
      .selectFrom('criteria_set')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('set_id', '=', setId)
      .where('published_at', 'is not', null)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('round')
      .values({ ...row, criteria_set_id: set.id })
      .execute();
    return row;
  });
}

/** A record of a unit as a row, with sensible defaults. */
export function aRecordRow(
  unit: { readonly tenant_id: string; readonly id: string },
  { who, now }: By,
  told: {
    readonly categories: string[];
    readonly day?: string;
    readonly title?: string;
    readonly fields?: object;
  },
) {
  return {
    tenant_id: unit.tenant_id,
    id: newId(now),
    public_id: newPublicId(),
    unit_id: unit.id,
    client_key: newPublicId(),
    day: told.day ?? '2026-06-01',
    categories: told.categories,
    title: told.title ?? 'Việc đã làm',
    participants: null,
    fields: JSON.stringify(told.fields ?? {}),
    entered_at: now,
    entered_by: who.account,
    entered_role: who.role,
    deleted_at: null,
  };
}

/** Someone as a request would know them. */
export function whoOf(
  tenant: string,
  account: { readonly id: string; readonly login: string; readonly public_id: string },
  role: Role,
  where: { readonly commune?: string; readonly unit?: string } = {},
): Who {
  return {
    tenant,
    account: account.id,
    publicId: account.public_id,
    role,
    name: `Người ${role}`,
    login: account.login,
    commune: where.commune,
    unit: where.unit,
    hasTotp: false,
    session: 'none',
    province: 'tỉnh Lam Giang',
    committee: 'Ban Chỉ đạo tỉnh Lam Giang',
    communeName: undefined,
    unitName: undefined,
  };
}

/** What a school has by the middle of June: records, figures, and much that is still short. */
export async function aYearHalfDone(
  { db, clock }: Ground,
  unit: { readonly tenant_id: string; readonly id: string },
  officer: string,
): Promise<void> {
  const told: readonly Parameters<typeof aRecordRow>[2][] = [
    {
      day: '2026-01-14',
      title: 'Quán triệt Nghị quyết về bảo đảm ANTT',
      categories: ['dissemination'],
    },
    { day: '2026-02-10', title: 'Kế hoạch bảo đảm ANTT năm 2026', categories: ['plan'] },
    { day: '2026-02-24', title: 'Hội nghị triển khai phong trào', categories: ['conference'] },
    {
      day: '2026-02-24',
      title: 'Phát động chuyên đề trường học an toàn',
      categories: ['theme-review'],
    },
    { day: '2026-03-18', title: 'Tặng quà gia đình chính sách', categories: ['social-welfare'] },
    {
      day: '2026-04-20',
      title: 'Nói chuyện về phòng, chống lừa đảo',
      categories: ['legal-education'],
      fields: { vigilance: true },
    },
    {
      day: '2026-06-03',
      title: 'Lễ phát động Tháng hành động phòng, chống ma túy',
      categories: ['observance/drug-action-month', 'legal-education'],
      fields: { vigilance: true },
    },
    {
      day: '2026-06-05',
      title: 'Ra quân trồng cây, thu gom rác thải nhựa hưởng ứng Ngày môi trường thế giới',
      categories: ['observance/environment-day', 'social-welfare'],
    },
  ];
  const figures: readonly (readonly [string, number])[] = [
    ['incidents.crimes', 0],
    ['incidents.rightsAbuse', 0],
    ['incidents.bypassingComplaints', 0],
    ['incidents.unlawfulStrikes', 0],
    ['incidents.otherViolations', 0],
    ['complaints.backlog', 1],
    ['socialWelfare.effective', 1],
  ];
  const account = { id: officer, login: '', public_id: '' };
  const by = { who: whoOf(unit.tenant_id, account, 'officer', { unit: unit.id }), now: clock.now };
  const common = { tenant_id: unit.tenant_id, unit_id: unit.id };
  const entered = { at: clock.now, account_id: officer, role: 'officer' as const };
  await db.within({ tenant: unit.tenant_id, reach: 'system' }, (tx) =>
    changeYear(tx, by, unit.id, async () => {
      const rows = told.map((record) => aRecordRow(unit, by, record));
      const statement = figures.map(([key, value]) => ({
        ...{ ...common, ...entered, key, value },
        ...{ year: 2026, number: 1, as_of: '2026-06-01', detail: '{}' },
      }));
      await tx.insertInto('unit_record').values(rows).execute();
      await tx.insertInto('unit_figure').values(statement).execute();
      const act = { action: 'added', subject: 'unit_record', subjectId: unit.id };
      return { result: undefined, act };
    }),
  );
}
