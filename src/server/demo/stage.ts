import { type Day, isoDay } from '../../core/vietnamese/day.ts';
import { errorPage } from '../../features/frame/index.ts';
import { allRoutes } from '../../features/routes.ts';
import type { SetSource } from '../../features/set-up/index.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { buildApp } from '../../platform/http/app.ts';
import { openLog } from '../../platform/http/log.ts';
import { openMetrics } from '../../platform/http/metrics.ts';
import { type Ground, signInAt } from '../start.ts';
import { password } from './people.ts';
import { Visitor } from './visitor.ts';

/** Where the made-up past is played: the application itself, with a clock that is set. */
export interface Stage {
  readonly db: Database;
  /** What the clock shows. */
  readonly now: () => Date;
  /** Sets the clock so many days before the present. */
  readonly goTo: (daysAgo: number) => void;
  /** Sets it to the afternoon of a day. */
  readonly goToDay: (day: Day) => void;
  readonly signIn: (login: string) => Promise<Visitor>;
  /** Takes up the account of a slip. */
  readonly join: (name: string, code: string | undefined) => Promise<void>;
}

export interface StageGround extends Ground {
  readonly sets: readonly SetSource[];
}

export function openStage({ db, files, printer, sets }: StageGround, present: Date): Stage {
  let clock = present;
  const routes = allRoutes({
    setUpToken: undefined,
    sets,
    publicUrl: 'http://localhost',
    db,
    files,
    printer,
  });
  const app = buildApp(routes, {
    db,
    log: openLog('silent'),
    metrics: openMetrics(),
    assets: { styles: '', script: '', icon: '', record: '', find: () => undefined },
    now: () => clock,
    secure: false,
    proxies: 0,
    trial: true,
    errorPage,
    signInAt,
  });
  return {
    db,
    now: () => clock,
    goTo(daysAgo) {
      clock = new Date(present.getTime() - daysAgo * 86_400_000);
    },
    goToDay(day) {
      clock = new Date(`${isoDay(day)}T15:00:00+07:00`);
    },
    async signIn(account) {
      const visitor = new Visitor(app);
      await visitor.post('/sign-in', { account, password });
      return visitor;
    },
    async join(name, code = '') {
      await new Visitor(app).post('/join', { code, name, password, again: password });
    },
  };
}

/** What addresses show of rows, by the key under which the demo's own lists name them. */
export type Addresses = (key: string) => string;

export function addressesOf(rows: readonly { key: string; public_id: string }[]): Addresses {
  const byKey = new Map(rows.map(({ key, public_id }) => [key, public_id]));
  return (key) => {
    const address = byKey.get(key);
    if (address === undefined) throw new Error(`the demo has no ${key}`);
    return address;
  };
}

export function communeAddresses(tx: Tx) {
  return tx.selectFrom('commune').select(['code as key', 'public_id']).execute();
}

export function setAddresses(tx: Tx) {
  return tx.selectFrom('criteria_set').select(['set_id as key', 'public_id']).execute();
}

export function roundAddresses(tx: Tx) {
  return tx
    .selectFrom('round as r')
    .innerJoin('criteria_set as s', 's.id', 'r.criteria_set_id')
    .select(['s.set_id as key', 'r.public_id'])
    .where('r.state', '=', 'open')
    .execute();
}

/** What the people of units sign in by, by the unit's code. */
export async function loginsOf(
  tx: Tx,
  role: 'officer' | 'head',
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('account as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select(['u.code', 'a.login'])
    .where('a.role', '=', role)
    .where('a.password_hash', 'is not', null)
    .execute();
  return new Map(rows.map(({ code, login }) => [code, login]));
}

export function unitAddresses(tx: Tx) {
  return tx.selectFrom('unit').select(['code as key', 'public_id']).execute();
}

/** The short code of a unit's dossier in a round, as its papers print it. */
export function codeOf(unit: string, round: string) {
  return async (tx: Tx): Promise<string> => {
    const { code } = await tx
      .selectFrom('dossier as d')
      .innerJoin('unit as u', 'u.id', 'd.unit_id')
      .innerJoin('round as r', 'r.id', 'd.round_id')
      .select('d.code')
      .where('u.public_id', '=', unit)
      .where('r.public_id', '=', round)
      .executeTakeFirstOrThrow();
    return code ?? '';
  };
}
