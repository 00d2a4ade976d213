import type { UnitCount, UnitFlag } from '../../src/core/dossier/unit.ts';
import { isoDay } from '../../src/core/vietnamese/day.ts';
import { changeYear } from '../../src/features/dossiers/index.ts';
import { dayIn } from '../../src/features/frame/index.ts';
import { scopeOf, type Who } from '../../src/platform/http/who.ts';
import type { Ground } from './app.ts';
import { aRecordRow, contentOf } from './years.ts';

export interface Entered {
  readonly records?: readonly Parameters<typeof aRecordRow>[2][];
  readonly figures?: Readonly<Record<string, number | boolean>>;
  readonly claims?: Readonly<Partial<Record<UnitFlag | UnitCount, number | boolean>>>;
  readonly now?: Date;
}

/** Puts records, figures and claims into a unit's year as if they had been entered at a moment. */
export async function enterYear(
  { db, clock }: Ground,
  {
    unit,
    who,
  }: { readonly unit: { readonly tenant_id: string; readonly id: string }; readonly who: Who },
  { records = [], figures = {}, claims = {}, now = clock.now }: Entered,
): Promise<void> {
  const by = { who, now };
  const of = { tenant_id: unit.tenant_id, unit_id: unit.id };
  const said = { number: 1, at: now, account_id: who.account, role: who.role };
  await db.within(scopeOf(who), (tx) =>
    changeYear(tx, by, unit.id, async () => {
      for (const record of records) {
        const row = aRecordRow(unit, by, record);
        await tx.insertInto('unit_record').values(row).execute();
        const { number: version, ...entered } = said;
        await tx
          .insertInto('unit_record_version')
          .values({
            ...of,
            ...entered,
            record_id: row.id,
            version,
            content: contentOf(row),
          })
          .execute();
      }
      for (const [key, value] of Object.entries(figures)) {
        const figure = { key, year: 2026, value: Number(value), as_of: isoDay(dayIn(now)) };
        await tx
          .insertInto('unit_figure')
          .values({ ...of, ...said, ...figure, detail: '{}' })
          .execute();
      }
      for (const [field, value] of Object.entries(claims)) {
        const ground = 'Quyết định 12/QĐ';
        await tx
          .insertInto('unit_claim')
          .values({ ...of, ...said, field, value: Number(value), ground })
          .execute();
      }
      const act = { action: 'added', subject: 'unit_record', subjectId: unit.id };
      return { result: undefined, act };
    }),
  );
}
