import { changeYear } from '../../src/features/dossiers/index.ts';
import type { Ground } from './app.ts';
import { aRecordRow, whoOf } from './years.ts';

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
    ['incidents.rightsAbuse', 0],
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
