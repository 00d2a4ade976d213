import type { Role } from '../../core/access/policy.ts';
import { partsOf, writtenDay } from '../../core/vietnamese/day.ts';
import { hashPassword } from '../../features/accounts/index.ts';
import { dayIn } from '../../features/frame/index.ts';
import { createProvince } from '../../features/set-up/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { playClosings } from './closings.ts';
import { communes } from './communes.ts';
import {
  admin,
  allOfficePeople,
  type DemoAccount,
  officePeople,
  password,
  unitPeople,
} from './people.ts';
import { powers, roundsOf } from './rounds.ts';
import {
  type Addresses,
  addressesOf,
  codeOf,
  communeAddresses,
  loginsOf,
  openStage,
  roundAddresses,
  type Stage,
  type StageGround,
  setAddresses,
  unitAddresses,
} from './stage.ts';
import { changes, demoUnits, invitedOnly } from './units.ts';
import type { Sent } from './visitor.ts';
import { playYears } from './years.ts';

export const provinceName = 'tỉnh Lam Giang';

/** How many days before the present, which is 12 June, each thing was done: all in the first weeks. */
const days = { setUp: 160, offices: 159, rounds: 158, units: 156, unitAccounts: 154, waiting: 1 };

/**
 * Fills an empty database with a made-up province, in the order in which a real one comes about and
 * by the hands that do it there. Returns the accounts that can sign in.
 */
export async function fillDemo(ground: StageGround, now: Date): Promise<readonly DemoAccount[]> {
  const { db, sets } = ground;
  const stage = openStage(ground, now);
  stage.goTo(days.setUp);
  const { tenant } = await createProvince(db, stage.now(), {
    name: provinceName,
    admin: { ...admin, passwordHash: await hashPassword(password) },
    sets,
  });
  const look = <T>(query: (tx: Tx) => Promise<T>) => db.within({ tenant, reach: 'system' }, query);
  const commune = await makeOffices(stage, look);
  const { year } = partsOf(dayIn(now));
  await makeRounds(stage, look, year);
  await makeUnits(stage, commune);
  const unit = addressesOf(await look(unitAddresses));
  await inviteUnits(stage, unit);
  const round = addressesOf(await look(roundAddresses));
  await changeUnits(stage, unit);
  const officers = await look((tx) => loginsOf(tx, 'officer'));
  const heads = await look((tx) => loginsOf(tx, 'head'));
  await playYears(stage, { unit, round, officers, year });
  await playClosings(stage, { unit, round, officers, heads, codeOf, look });
  await inviteMore(stage, unit);
  return look(joinedAccounts);
}

type Look = <T>(query: (tx: Tx) => Promise<T>) => Promise<T>;

/** The administrator's first days: the province as it prints, its communes, who works in them. */
async function makeOffices(stage: Stage, look: Look): Promise<Addresses> {
  stage.goTo(days.offices);
  const administrator = await stage.signIn(admin.login);
  await administrator.post('/province', profile);
  for (const { former, ...commune } of communes) {
    await administrator.post('/communes/new', { ...commune, former_names: former.join('\n') });
  }
  const address = addressesOf(await look(communeAddresses));
  for (const { commune, ...person } of allOfficePeople) {
    const place = commune === undefined ? '' : address(commune);
    const [code] = await administrator.invite('/accounts/new', { ...person, commune: place });
    await stage.join(person.name, code);
  }
  return address;
}

async function makeRounds(stage: Stage, look: Look, year: number): Promise<void> {
  stage.goTo(days.rounds);
  const administrator = await stage.signIn(admin.login);
  const address = addressesOf(await look(setAddresses));
  for (const { set, open, fields } of roundsOf(year)) {
    const round = await administrator.post('/rounds/new', { ...fields, set: address(set) });
    if (open) await administrator.post(`${round}/open`, { version: '1' });
  }
}

async function makeUnits(stage: Stage, address: Addresses): Promise<void> {
  stage.goTo(days.units);
  const police = await stage.signIn(officePeople.province.login);
  for (const { commune, ...unit } of demoUnits()) {
    await police.post('/units/new', { ...unit, commune: address(commune) });
  }
}

async function changeUnits(stage: Stage, address: Addresses): Promise<void> {
  for (const { unit, to, daysAgo, fields } of changes) {
    stage.goTo(daysAgo);
    const police = await stage.signIn(officePeople.province.login);
    const day = writtenDay(dayIn(stage.now()));
    await police.post(`/units/${address(unit)}/${to}`, { ...fields, day });
  }
}

async function inviteUnits(stage: Stage, address: Addresses): Promise<void> {
  for (const { role, unit, name, invitedBy } of unitPeople) {
    stage.goTo(days.unitAccounts);
    const office = await stage.signIn(officePeople[invitedBy].login);
    const [code] = await office.invite(`/units/${address(unit)}/invite`, { role });
    await stage.join(name, code);
  }
}

/** Not long ago, and nobody has come yet. */
async function inviteMore(stage: Stage, address: Addresses): Promise<void> {
  stage.goTo(days.waiting);
  const office = await stage.signIn(officePeople.minhSon.login);
  await office.invite('/units/invite', { unit: invitedOnly.map(address) });
}

/** From those who prepare the province to those whose year it is about. */
const order: readonly Role[] = ['admin', 'province', 'leader', 'commune', 'head', 'officer'];

/** The accounts that can sign in. */
async function joinedAccounts(tx: Tx): Promise<DemoAccount[]> {
  const rows = await tx
    .selectFrom('account as a')
    .leftJoin('unit as u', 'u.id', 'a.unit_id')
    .leftJoin('commune as c', 'c.id', 'a.commune_id')
    .select(['a.role', 'a.login', 'u.name as unit', 'c.name as commune'])
    .where('a.password_hash', 'is not', null)
    .orderBy(({ fn, ref, val }) => fn('array_position', [val(order), ref('a.role')]))
    .orderBy(({ eb }) => eb('a.commune_id', 'is not', null))
    .orderBy('a.login')
    .execute();
  return rows.map(({ role, login, unit, commune }) => ({
    role,
    login,
    place: unit ?? commune ?? provinceName,
  }));
}

const profile: Sent = {
  version: '1',
  name: provinceName,
  committee: `Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ ${provinceName}`,
  standing_office: `Công an ${provinceName}`,
  peoples_committee: `Ủy ban nhân dân ${provinceName}`,
  place: 'Lam Giang',
  signing: Object.values(powers).join('\n'),
  help: 'Đội Phong trào, Công an tỉnh Lam Giang, 0900 000 100',
};
