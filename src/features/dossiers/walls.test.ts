import { beforeAll, expect, inject, test } from 'vitest';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  type TestApp,
} from '../../../test/support/app.ts';
import { anOpenRound, aRecordRow, whoOf } from '../../../test/support/years.ts';
import type { Scope, Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { judgeUnit } from './index.ts';

/* What the database itself refuses of a unit's year, whatever a route forgets. */

let app: TestApp;
let tenant: string;
let commune: string;
let round: { readonly id: string };
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Tường', '30077'));
  round = await anOpenRound(app, tenant);
});

let made = 0;
async function aYear(level: 'commune' | 'province') {
  const code = `TG-${++made}`;
  const unit = await aUnit(app, tenant, commune, { code, name: `Trường ${code}`, level });
  const account = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  const who = whoOf(tenant, account, 'officer', { commune, unit: unit.id });
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    judgeUnit(tx, tenant, unit.id, app.clock.now),
  );
  return { unit, by: { who, now: app.clock.now } };
}
type Year = Awaited<ReturnType<typeof aYear>>;

const said = { account_id: null, role: 'commune' as const };

const writes: Readonly<Record<string, (tx: Tx, year: Year) => Promise<unknown>>> = {
  record: (tx, { unit, by }) =>
    tx
      .insertInto('unit_record')
      .values(aRecordRow(unit, by, { categories: ['plan'] }))
      .execute(),
  figure: (tx, { unit }) =>
    tx
      .insertInto('unit_figure')
      .values({
        ...{ tenant_id: tenant, unit_id: unit.id, year: 2026, key: 'unity', number: ++made },
        ...{ value: 1, as_of: '2026-06-01', at: app.clock.now, detail: '{}', ...said },
      })
      .execute(),
  file: (tx, { unit }) =>
    tx
      .insertInto('unit_file')
      .values({
        ...{ tenant_id: tenant, id: newId(app.clock.now), public_id: newPublicId() },
        ...{ unit_id: unit.id, record_id: null, client_key: newPublicId(), name: 'a.pdf' },
        ...{ size: 1, state: 'arriving', sha256: null, media_type: null, pages: null },
        ...{ uploaded_at: app.clock.now, removed_at: null, ...said },
      })
      .execute(),
};

/** The dossier is there to be seen; whether it can be changed is told by the rows that were. */
async function changesDossier(scope: Scope, { unit }: Year): Promise<boolean> {
  return app.db.within(scope, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('dossier')
      .set({ registered_on: '2026-03-01' })
      .where('round_id', '=', round.id)
      .where('unit_id', '=', unit.id)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

test.each(Object.keys(writes))(
  'a commune writes no %s of a unit that the province keeps',
  async (name) => {
    const [own, above] = [await aYear('commune'), await aYear('province')];
    const scope = { tenant, reach: 'commune', commune } as const;
    const write = writes[name] ?? (() => Promise.resolve());
    await app.db.within(scope, (tx) => write(tx, own));
    await expect(app.db.within(scope, (tx) => write(tx, above))).rejects.toThrow(
      /row-level security/,
    );
    await app.db.within({ tenant, reach: 'unit', unit: above.unit.id }, (tx) => write(tx, above));
  },
);

test('nor its dossier, which it sees', async () => {
  const [own, above] = [await aYear('commune'), await aYear('province')];
  const scope = { tenant, reach: 'commune', commune } as const;
  expect(await changesDossier(scope, own)).toBe(true);
  expect(await changesDossier(scope, above)).toBe(false);
  expect(await changesDossier({ tenant, reach: 'unit', unit: above.unit.id }, above)).toBe(true);
});

test('of a dossier handed up from its place a commune writes what it does with it', async () => {
  const above = await aYear('province');
  const scope = { tenant, reach: 'commune', commune } as const;
  const { id } = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .updateTable('dossier')
      .set({ state: 'submitted' })
      .where('round_id', '=', round.id)
      .where('unit_id', '=', above.unit.id)
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const action = (tx: Tx, number: number) =>
    tx
      .insertInto('dossier_action')
      .values({
        ...{ tenant_id: tenant, dossier_id: id, number, unit_id: above.unit.id },
        ...{ action: 'supplement', at: app.clock.now, detail: '{}', ...said },
      })
      .execute();
  await app.db.within(scope, (tx) => action(tx, 1));
  expect(await changesDossier(scope, above)).toBe(true);
  const { id: elsewhere } = await aCommune(app, tenant, 'Xã Khác', '30078');
  const other = { tenant, reach: 'commune', commune: elsewhere } as const;
  await expect(app.db.within(other, (tx) => action(tx, 2))).rejects.toThrow(/row-level security/);
  expect(await changesDossier(other, above)).toBe(false);
});

test('a unit withdraws its own claim, and never accepts it', async () => {
  const { unit } = await aYear('commune');
  const of = { tenant_id: tenant, unit_id: unit.id, field: 'guardForce', number: 1 };
  const open = { decided_at: null, decided_by: null, accepted: null };
  const claim = { ...of, ...open, value: 0, ground: '1/QĐ', at: app.clock.now, ...said };
  const decide = (scope: Scope, accepted: boolean) =>
    app.db.within(scope, (tx) =>
      tx
        .updateTable('unit_claim')
        .set({ accepted, decided_at: app.clock.now })
        .where('unit_id', '=', unit.id)
        .execute(),
    );
  const own = { tenant, reach: 'unit', unit: unit.id } as const;
  await app.db.within(own, (tx) => tx.insertInto('unit_claim').values(claim).execute());
  await expect(decide(own, true)).rejects.toThrow(/row-level security/);
  await decide(own, false);
  await decide({ tenant, reach: 'commune', commune }, true);
});
