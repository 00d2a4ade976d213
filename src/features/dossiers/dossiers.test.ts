import { beforeAll, expect, inject, test } from 'vitest';
import { aCommune, aProvince, openTestApp, type TestApp } from '../../../test/support/app.ts';
import { aUnitWithOfficer } from '../../../test/support/officers.ts';
import { anOpenRound, aRecordRow } from '../../../test/support/years.ts';
import { criteriaIn } from '../../core/criteria/standing.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { actBy, scopeOf } from '../../platform/http/who.ts';
import {
  act,
  changeYear,
  dossierOf,
  judged,
  judgeUnit,
  openRoundSets,
  readUnitYear,
} from './index.ts';

let app: TestApp;
let tenant: string;
let commune: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Năm', '30001'));
  await anOpenRound(app, tenant);
});

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

const anOfficer = (code: string, level: 'commune' | 'province' = 'commune') =>
  aUnitWithOfficer(app, { tenant, commune }, { code, name: `Trường ${code}`, level });

test.each(['commune', 'province'] as const)(
  'a record of a unit of the %s moves its verdicts in the same transaction',
  async (level) => {
    const { unit, who } = await anOfficer(`N-${level}`, level);
    const by = { who, now: app.clock.now };
    await app.db.within(scopeOf(who), (tx) =>
      changeYear(tx, by, unit.id, async () => {
        await tx
          .insertInto('unit_record')
          .values(aRecordRow(unit, by, { categories: ['social-welfare'] }))
          .execute();
        await tx
          .insertInto('unit_record')
          .values(aRecordRow(unit, by, { categories: ['social-welfare'] }))
          .execute();
        return {
          result: undefined,
          act: { action: 'added', subject: 'unit_record', subjectId: unit.id },
        };
      }),
    );
    await app.db.within(scopeOf(who), async (tx) => {
      const [round] = await openRoundSets(tx, tenant);
      if (!round) throw new Error('no round');
      const year = await readUnitYear(tx, tenant, unit as never);
      expect(dossierOf(year, round).records).toHaveLength(2);
      const row = await tx
        .selectFrom('dossier')
        .selectAll()
        .where('unit_id', '=', unit.id)
        .executeTakeFirstOrThrow();
      const standing = judged(year, round);
      expect(row).toMatchObject({
        met: standing.met,
        open: standing.open,
        not_met: standing.notMet,
        not_applicable: standing.notApplicable,
        awaiting: standing.awaiting,
        open_checks: String(standing.openChecks),
        next_due: '2026-03-31',
        commune_id: commune,
        level,
      });
      expect(criteriaIn(round.set, row.awaiting)).toEqual([8]);
    });
    await app.db.within({ tenant, reach: 'system' }, async (tx) => {
      expect(await verifyTrail(tx, tenant)).toMatchObject({ sound: true });
    });
  },
);

test('where nothing was recorded before a round closed, no dossier begins', async () => {
  const { unit, who } = await anOfficer('N-nothing');
  const round = await anOpenRound(app, tenant, 'an-toan-antt-2021');
  await within((tx) =>
    tx.updateTable('round').set({ state: 'closed' }).where('id', '=', round.id).execute(),
  );
  const acted = await app.db.within(scopeOf(who), (tx) =>
    act(
      tx,
      { by: actBy(who), now: app.clock.now },
      { action: 'withdraw', unit: unit.id, round, make: () => ({ reason: 'Giải thể.' }) },
    ),
  );
  expect(acted).toMatchObject({ ok: false, refusal: 'roundNotOpen' });
});

test('a unit that moves takes along its dossiers of closed rounds', async () => {
  const { unit } = await anOfficer('N-moving');
  const { id: other } = await aCommune(app, tenant, 'Xã Mới', '30002');
  const round = await anOpenRound(app, tenant, 'an-toan-antt-2021');
  const dossier = () =>
    within((tx) =>
      tx
        .selectFrom('dossier')
        .select(['commune_id', 'level', 'ended', 'met', 'open'])
        .where('unit_id', '=', unit.id)
        .where('round_id', '=', round.id)
        .executeTakeFirstOrThrow(),
    );
  await within((tx) => judgeUnit(tx, tenant, unit.id, app.clock.now));
  const before = await dossier();
  await within(async (tx) => {
    await tx.updateTable('round').set({ state: 'closed' }).where('id', '=', round.id).execute();
    await tx
      .updateTable('unit')
      .set({ commune_id: other, level: 'province' })
      .where('id', '=', unit.id)
      .execute();
    await judgeUnit(tx, tenant, unit.id, app.clock.now);
  });
  expect(await dossier()).toEqual({ ...before, commune_id: other, level: 'province' });
});
