import type { Role } from '../../src/core/access/policy.ts';
import type { RoundFacts } from '../../src/core/dossier/situation.ts';
import { judgeUnit, takeTurn } from '../../src/features/dossiers/index.ts';
import { dayIn, dayOfRow } from '../../src/features/frame/index.ts';
import type { Scope } from '../../src/platform/database/database.ts';
import { type Database, openAsOwner } from '../../src/platform/database/database.ts';
import type { Level, RoundRow } from '../../src/platform/database/tables.ts';
import { sha256Of } from '../../src/platform/digest.ts';
import { actBy, scopeOf, type Who } from '../../src/platform/http/who.ts';
import { aCommune, anAccount, aProvince, aUnit, openTestApp, type TestApp } from './app.ts';
import { theSet } from './dossiers.ts';
import { aKeptFile } from './files.ts';
import { aModel, type Deed, type Model } from './life-model.ts';
import { anOpenRound, aRecordRow, contentOf, whoOf } from './years.ts';

/* A province in which dossiers live, with everybody who could come. */

/** Somebody as the model knows them, and as the database does. */
export interface Actor {
  readonly by: Deed['by'];
  readonly who: Who | undefined;
  readonly scope: Scope;
  /** Whether the unit lies in their reach at all. */
  readonly sees: boolean;
}

/** A dossier in the real world, beside its model. */
export interface Place {
  readonly unit: { readonly id: string; readonly public_id: string };
  readonly round: LivingRound;
  readonly actors: readonly Actor[];
  /** The digest of a file of the unit. */
  readonly file: string;
  readonly level: { now: Level };
  readonly model: Model;
  /** How many actions the model knows of. */
  done: number;
}

export interface LivingRound {
  readonly row: Pick<
    RoundRow,
    'id' | 'public_id' | 'register_by' | 'submit_by' | 'commune_units_by'
  >;
  readonly set: ReturnType<typeof theSet>;
  state: RoundRow['state'];
}

export interface World {
  readonly app: TestApp;
  readonly looking: Database;
  readonly tenant: string;
  readonly commune: string;
  readonly rounds: readonly LivingRound[];
  /** Everybody but the unit's own people. */
  readonly others: readonly { readonly who: Who; readonly typed: boolean; readonly far: boolean }[];
  readonly close: () => Promise<void>;
}

export async function openWorld(server: Parameters<typeof openTestApp>[0]): Promise<World> {
  const app = await openTestApp(server);
  const { tenant, admin } = await aProvince(app);
  const { id: commune } = await aCommune(app, tenant, 'Xã Đời', '30091');
  const { id: elsewhere } = await aCommune(app, tenant, 'Xã Khác', '30092');
  const other = await aUnit(app, tenant, elsewhere, { code: 'KHAC', name: 'Trường Khác' });
  const account = async (role: Role, at: Parameters<typeof anAccount>[3] = {}) =>
    whoOf(tenant, await anAccount(app, tenant, role, at), role, at);
  const near = (who: Who, typed = false) => ({ who, typed, far: false });
  const far = (who: Who) => ({ who, typed: false, far: true });
  const others = [
    near(await account('commune', { commune })),
    near(await account('commune', { commune })),
    near(await account('commune', { commune }), true),
    near(await account('province')),
    near(await account('province')),
    near(await account('province'), true),
    near(await account('leader')),
    near(await account('leader', { commune })),
    far(await account('commune', { commune: elsewhere })),
    far(await account('officer', { commune: elsewhere, unit: other.id })),
    far(whoOf(tenant, { ...admin, public_id: 'x' }, 'admin')),
  ];
  const rounds = await Promise.all(
    (['dien-hinh-2023', 'an-toan-antt-2021'] as const).map(async (id): Promise<LivingRound> => {
      const row = await anOpenRound(app, tenant, id);
      return { row, set: theSet(id), state: row.state };
    }),
  );
  const looking = openAsOwner(app.connection);
  const close = async () => {
    await looking.close();
    await app.db.close();
  };
  return { app, looking, tenant, commune, rounds, others, close };
}

let made = 0;

/** A unit with its people, its record and file, and a dossier in each round. */
export async function aLivingUnit(world: World, level: Level): Promise<Place[]> {
  const { app, tenant, commune, rounds } = world;
  const code = `D-${++made}`;
  const unit = await aUnit(app, tenant, commune, { code, name: `Trường ${code}`, level });
  const where = { commune, unit: unit.id };
  const own = await Promise.all(
    (['officer', 'officer', 'head'] as const).map(async (role) =>
      whoOf(tenant, await anAccount(app, tenant, role, where), role, where),
    ),
  );
  const [officer] = own;
  if (!officer) throw new Error('nobody');
  const record = aRecordRow(
    unit,
    { who: officer, now: app.clock.now },
    { categories: ['social-welfare'] },
  );
  const typists = world.others.flatMap(({ who, typed }) => (typed ? [who] : []));
  await inside(world, async (tx) => {
    await tx.insertInto('unit_record').values(record).execute();
    // Who typed one version of it did type for the unit.
    await tx
      .insertInto('unit_record_version')
      .values(
        typists.map(({ account, role }, n) => ({
          ...{ tenant_id: tenant, record_id: record.id, version: n + 1, unit_id: unit.id },
          ...{ at: app.clock.now, account_id: account, role, content: contentOf(record) },
        })),
      )
      .execute();
    await takeTurn(tx, unit.id);
    await judgeUnit(tx, tenant, unit.id, app.clock.now);
  });
  const file = sha256Of(await aKeptFile(app, record, 'to-trinh.pdf'));
  const actors = actorsFor(world, own);
  const at = { now: level };
  return rounds.map((round) => ({
    ...{ unit, round, actors, file, level: at, model: aModel(), done: 0 },
  }));
}

function actorsFor({ tenant, others }: World, own: readonly Who[]): readonly Actor[] {
  const person = (
    who: Who,
    told: { ownUnit?: boolean; typed?: boolean; sees?: boolean },
  ): Actor => ({
    by: {
      account: who.account,
      role: who.role,
      ownUnit: told.ownUnit ?? false,
      typed: told.typed ?? false,
    },
    who,
    scope: scopeOf(who),
    sees: told.sees ?? true,
  });
  return [
    ...own.map((who) => person(who, { ownUnit: true })),
    ...others.map(({ who, typed, far }) => person(who, { typed, sees: !far })),
    {
      by: { account: null, role: 'system', ownUnit: false, typed: false },
      who: undefined,
      scope: { tenant, reach: 'system' },
      sees: true,
    },
  ];
}

export function inside<T>(
  { app, tenant }: World,
  work: Parameters<typeof app.db.within<T>>[1],
): Promise<T> {
  return app.db.within({ tenant, reach: 'system' }, work);
}

/** Who acts, as `act` is told. */
export function actingOf({ tenant }: World, { who }: Actor) {
  return who ? actBy(who) : { tenant, account: null, role: 'system' as const };
}

export function factsOf({ app }: World, { round, level }: Place): RoundFacts {
  const { row, set, state } = round;
  return {
    today: dayIn(app.clock.now),
    round: state,
    registerBy: dayOfRow(row.register_by),
    submitBy: dayOfRow(row.submit_by),
    set,
    level: level.now,
    decides: level.now === 'commune' ? row.commune_units_by : 'province',
  };
}

/** Opens, closes or withholds a round, beside everything else that is going on. */
export async function turnRound(
  world: World,
  round: LivingRound,
  state: RoundRow['state'],
): Promise<void> {
  await inside(world, (tx) =>
    tx.updateTable('round').set({ state }).where('id', '=', round.row.id).execute(),
  );
  round.state = state;
}

/** Puts a unit under the other level, as an office does: its dossiers go along. */
export async function moveLevel(world: World, { unit, level }: Place): Promise<void> {
  const to = level.now === 'commune' ? 'province' : 'commune';
  await inside(world, async (tx) => {
    await takeTurn(tx, unit.id);
    await tx.updateTable('unit').set({ level: to }).where('id', '=', unit.id).execute();
    await judgeUnit(tx, world.tenant, unit.id, world.app.clock.now);
  });
  level.now = to;
}
