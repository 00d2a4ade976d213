import { sql } from 'kysely';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  aCommune,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { chances } from '../../../test/support/chances.ts';
import { anOpenRound, aRecordRow, whoOf } from '../../../test/support/years.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { judged, judgeUnit, openRoundSets, readUnitYear, takeTurn } from './index.ts';
import { getUnitRow } from './queries.ts';

let app: TestApp;
let tenant: string;
let admin: { id: string; login: string };
let commune: string;
const units: string[] = [];

const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  app.db.within({ tenant, reach: 'system' }, work);

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant, admin } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Năm', '30001'));
  const chance = chances(7);
  await anOpenRound(app, tenant);
  await anOpenRound(app, tenant, 'an-toan-antt-2021');
  for (let n = 0; n < 40; n++) units.push(await aRandomUnit(n, chance));
}, 60_000);

/** A unit that has done, declared and claimed something or, one in three, nothing at all. */
async function aRandomUnit(n: number, chance: ReturnType<typeof chances>): Promise<string> {
  const unit = await aUnit(app, tenant, commune, { code: `R-${n}`, name: `Đơn vị ${n}` });
  const by = {
    who: whoOf(tenant, { ...admin, public_id: 'x' }, 'admin'),
    now: app.clock.now,
  };
  await inside(async (tx) => {
    const rounds = await openRoundSets(tx, tenant);
    const kind = chance.of(['school', 'agency', 'enterprise'] as const);
    const guard_force = chance.of([true, false, null]);
    const sub_units = chance.of([null, 0, 12]);
    await tx
      .updateTable('unit')
      .set({ kind, guard_force, sub_units })
      .where('id', '=', unit.id)
      .execute();
    if (n % 3 === 0) return;
    const categories = rounds.flatMap(({ set }) => Object.keys(set.set.categories));
    const figures = rounds.flatMap(({ set }) => Object.keys(set.set.statement));
    for (let i = chance.in(25); i > 0; i--) {
      const day = `2026-${String(1 + chance.in(6)).padStart(2, '0')}-${10 + chance.in(18)}`;
      const fields = { vigilance: chance.in(2) === 1, forYear: 2026, result: 'met' };
      const row = aRecordRow(unit, by, { categories: [chance.of(categories)], day, fields });
      const deleted_at = chance.in(6) === 0 ? app.clock.now : null;
      await tx
        .insertInto('unit_record')
        .values({ ...row, deleted_at })
        .execute();
    }
    for (const key of new Set(figures.filter(() => chance.in(2) === 0))) {
      await tx
        .insertInto('unit_figure')
        .values({
          ...{ tenant_id: tenant, unit_id: unit.id, year: 2026, key, number: 1 },
          value: chance.of([0, 1, 30]),
          ...{ as_of: '2026-06-01', detail: '{}', at: app.clock.now, account_id: null },
          role: 'officer',
        })
        .execute();
    }
    if (chance.in(2) === 0) {
      await tx
        .insertInto('unit_claim')
        .values({
          ...{ tenant_id: tenant, unit_id: unit.id, field: 'guardForce', number: 1, value: 1 },
          ...{ ground: 'Quyết định 1', at: app.clock.now, account_id: null, role: 'officer' },
          ...{ decided_at: null, decided_by: null, accepted: null },
        })
        .execute();
    }
  });
  return unit.id;
}

/** Every stored row says what judging the unit's year says. */
async function expectTrue(): Promise<void> {
  await inside(async (tx) => {
    const rounds = await openRoundSets(tx, tenant);
    expect(rounds).toHaveLength(2);
    for (const id of units) {
      const year = await readUnitYear(tx, tenant, await getUnitRow(tx, tenant, id));
      for (const round of rounds) {
        const standing = judged(year, round);
        const row = await tx
          .selectFrom('dossier')
          .selectAll()
          .where('round_id', '=', round.round.id)
          .where('unit_id', '=', id)
          .executeTakeFirstOrThrow();
        expect(row).toMatchObject({
          not_applicable: standing.notApplicable,
          met: standing.met,
          open: standing.open,
          not_met: standing.notMet,
          awaiting: standing.awaiting,
          open_checks: String(standing.openChecks),
          ended: year.unit.ended_on !== null,
        });
        expect(row.last_recorded_at === null).toBe(year.records.length === 0);
      }
    }
  });
}

test('many judged at once stand as each judged alone', async () => {
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant }));
  await app.runJobs();
  await expectTrue();
  const keys = () => inside((tx) => tx.selectFrom('dossier').select('id').orderBy('id').execute());
  const before = await keys();
  await inside((tx) => tx.updateTable('dossier').set({ met: 0, open_checks: '0' }).execute());
  for (const id of units) {
    await inside(async (tx) => {
      await takeTurn(tx, id);
      await judgeUnit(tx, tenant, id, app.clock.now);
    });
  }
  await expectTrue();
  // Judged again, by a job that is run twice, each dossier is still the one it was.
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant, units: units.slice(0, 9) }));
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant, units: units.slice(0, 9) }));
  await app.runJobs();
  await expectTrue();
  expect(await keys()).toEqual(before);
}, 60_000);

test('more units than a batch are all judged, and nothing waits afterwards', async () => {
  const ids = Array.from({ length: 1100 }, () => newId(app.clock.now));
  await inside((tx) =>
    sql`insert into unit (tenant_id, id, public_id, code, code_key, name, kind, level, commune_id)
      select ${tenant}::uuid, id, 'p' || n, 'L-' || n, 'L-' || n, 'Đơn vị ' || n, 'school', 'commune', ${commune}::uuid
      from unnest(${ids}::uuid[]) with ordinality as t (id, n)`.execute(tx),
  );
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant }));
  await app.runJobs();
  const { rows } = await inside((tx) =>
    sql<{ n: number }>`select count(*)::int as n from dossier group by round_id`.execute(tx),
  );
  expect(rows.map(({ n }) => n)).toEqual([1140, 1140]);
}, 60_000);

test('opening a round begins a dossier of every unit; a closed one keeps its verdicts', async () => {
  const round = await inside(async (tx) => {
    const row = await tx
      .selectFrom('round')
      .selectAll()
      .where('name', '=', 'Điển hình 2026')
      .executeTakeFirstOrThrow();
    return row;
  });
  const visitor = await signedIn(app, tenant, admin.id);
  const version = async () =>
    String(
      (
        await inside((tx) =>
          tx
            .selectFrom('round')
            .select('version')
            .where('id', '=', round.id)
            .executeTakeFirstOrThrow(),
        )
      ).version,
    );
  await visitor.post(`/rounds/${round.public_id}/close`, { version: await version() });
  await inside((tx) =>
    tx.updateTable('dossier').set({ met: 0 }).where('round_id', '=', round.id).execute(),
  );
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant, round: round.id }));
  await app.runJobs();
  const met = () =>
    inside((tx) =>
      tx
        .selectFrom('dossier')
        .select(({ fn }) => fn.max('met').as('met'))
        .where('round_id', '=', round.id)
        .executeTakeFirstOrThrow(),
    );
  expect(await met()).toEqual({ met: 0 });
  await visitor.post(`/rounds/${round.public_id}/reopen`, { version: await version() });
  await app.runJobs();
  expect((await met()).met).toBeGreaterThan(0);
}, 60_000);
