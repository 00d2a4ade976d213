import { changeYear } from '../../src/features/dossiers/index.ts';
import { sha256Of } from '../../src/platform/digest.ts';
import { scopeOf, type Who } from '../../src/platform/http/who.ts';
import type { TestApp } from './app.ts';
import { closeSoundly, deed, type Where } from './dossiers-in-states.ts';
import { enterYear } from './enter-year.ts';
import { aKeptFile } from './files.ts';
import { aUnitWithOfficer } from './officers.ts';

/** A unit that has recorded, declared and explained something, with a file in the store. */
export async function aUnitAtWork(
  app: TestApp,
  { tenant, commune, round }: Where,
  told: Parameters<typeof aUnitWithOfficer>[2],
) {
  const { unit, who } = await aUnitWithOfficer(app, { tenant, commune }, told);
  await enterYear(
    app,
    { unit, who },
    {
      records: [{ categories: ['social-welfare'], title: `Tặng quà, ${told.name}` }],
      figures: { 'incidents.crimes': 0 },
    },
  );
  const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
    app.db.within({ tenant, reach: 'system' }, work);
  const record = await within((tx) =>
    tx
      .selectFrom('unit_record')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .executeTakeFirstOrThrow(),
  );
  const file = await aKeptFile(app, record, 'anh.jpg');
  await explain(app, { unit: unit.id, round: round.id, who });
  return { unit, who, file: sha256Of(file), fileId: file, record: record.id };
}

async function explain(
  { db, clock }: TestApp,
  { unit, round, who }: { readonly unit: string; readonly round: string; readonly who: Who },
): Promise<void> {
  const { now } = clock;
  await db.within(scopeOf(who), (tx) =>
    changeYear(tx, { who, now }, unit, async () => {
      const { id } = await tx
        .selectFrom('dossier')
        .select('id')
        .where('unit_id', '=', unit)
        .where('round_id', '=', round)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('explanation')
        .values({
          ...{ tenant_id: who.tenant, dossier_id: id, criterion: 9, number: 1, unit_id: unit },
          ...{ text: `Giải trình ${unit}`, at: now, account_id: who.account, role: who.role },
        })
        .execute();
      const act = { action: 'explained', subject: 'explanation', subjectId: id };
      return { result: undefined, act };
    }),
  );
}

/** The same with its dossier closed and its letter signed, on a scan that lies in the store. */
export async function aClosedYear(
  app: TestApp,
  where: Where,
  told: Parameters<typeof aUnitWithOfficer>[2],
) {
  const made = await aUnitAtWork(app, where, told);
  const place = { unit: made.unit.id, round: where.round };
  await closeSoundly(app, made.who, place);
  await deed(app, made.who, { ...place, action: 'attachSigned' }, { file: made.file });
  return { ...made, place };
}
