import type { Role } from '../../src/core/access/policy.ts';
import { issueInvitation } from '../../src/features/accounts/index.ts';
import { newId, newPublicId, newSecret } from '../../src/platform/ids.ts';
import { aCommune, anAccount, aUnit, signedIn, type TestApp, type Visitor } from './app.ts';
import { aKeptFile } from './files.ts';
import { aSession } from './session.ts';
import { anOpenRound, aRecordRow, whoOf } from './years.ts';

/** One of each thing that an address can name, all of one commune and its unit. */
export interface Things {
  readonly commune: { readonly id: string; readonly public_id: string };
  readonly unit: { readonly id: string; readonly public_id: string };
  readonly officeAccount: string;
  readonly officer: string;
  readonly round: string;
  /** A round that units work in; the province has one, whoever asks. */
  readonly openRound: string;
  readonly draftSet: string;
  readonly unitImport: string;
  readonly communeImport: string;
  readonly session: string;
  readonly officerId: string;
  readonly record: string;
  readonly file: string;
}

let made = 0;

/** Makes a commune with a unit named so, and everything else that can be addressed. */
export async function someThings(app: TestApp, tenant: string, name: string): Promise<Things> {
  const n = ++made;
  const commune = await aCommune(app, tenant, `Xã ${name} ${n}`, String(20_000 + n));
  const unit = await aUnit(app, tenant, commune.id, {
    code: `M-${n}`,
    name: `Đơn vị ${name} ${n}`,
  });
  const officer = await anAccount(app, tenant, 'officer', { commune: commune.id, unit: unit.id });
  const office = await anAccount(app, tenant, 'commune', { commune: commune.id });
  const openRound = await theOpenRound(app, tenant);
  const { now } = app.clock;
  const record = aRecordRow(
    unit,
    { who: whoOf(tenant, officer, 'officer'), now },
    { categories: ['social-welfare'], title: `Việc của ${name} ${n}` },
  );
  const session = aSession(tenant, officer.id, newSecret(), now);
  const [round, draftSet, unitImport, communeImport] = Array.from({ length: 4 }, () =>
    newPublicId(),
  );
  await app.db.within({ tenant, reach: 'system' }, async (tx) => {
    await issueInvitation(tx, tenant, officer.id, now);
    await tx.insertInto('session').values(session).execute();
    await tx.insertInto('unit_record').values(record).execute();
    const set = await tx
      .selectFrom('criteria_set')
      .selectAll()
      .where('published_at', 'is not', null)
      .limit(1)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('round')
      .values({
        tenant_id: tenant,
        id: newId(now),
        public_id: round ?? '',
        name: `Đợt ${name} ${n}`,
        year: 2026,
        criteria_set_id: set.id,
        state: 'draft',
        window_from: '2026-01-01',
        window_to: '2026-12-31',
        register_by: '2026-03-31',
        submit_by: '2026-12-05',
        commune_by: '2026-12-10',
        province_by: '2026-12-20',
        decide_by: '2026-12-31',
        keep_until: '2036-12-31',
        commune_units_by: 'province',
        commune_units_power: 'TM. BAN CHỈ ĐẠO',
        province_units_power: 'TM. BAN CHỈ ĐẠO',
        opened_at: null,
        closed_at: null,
      })
      .execute();
    await tx
      .insertInto('criteria_set')
      .values({
        ...set,
        id: newId(now),
        public_id: draftSet ?? '',
        set_version: 0,
        digest: Buffer.from(`${n}`.padStart(32, '0')),
        published_at: null,
      })
      .execute();
    for (const [kind, public_id] of [
      ['units', unitImport],
      ['communes', communeImport],
    ] as const) {
      const id = newId(now);
      await tx
        .insertInto('import_run')
        .values({
          tenant_id: tenant,
          id,
          public_id: public_id ?? '',
          kind,
          state: 'received',
          account_id: office.id,
          commune_id: kind === 'units' ? commune.id : null,
          file_name: `${name} ${n}.csv`,
          sheets: ['CSV'],
          header_row: 1,
          mapping: '{}',
          total: 2,
          created_at: now,
          finished_at: null,
        })
        .execute();
      const content = Buffer.from('Mã đơn vị;Tên đơn vị\nX-1;Trường Mẫu\n');
      await tx
        .insertInto('import_file')
        .values({ tenant_id: tenant, import_id: id, content })
        .execute();
    }
  });
  const file = await aKeptFile(app, record, `Bản scan ${name} ${n}.pdf`);
  return {
    commune,
    unit,
    officeAccount: office.public_id,
    officer: officer.public_id,
    officerId: officer.id,
    file,
    round: round ?? '',
    openRound,
    draftSet: draftSet ?? '',
    unitImport: unitImport ?? '',
    communeImport: communeImport ?? '',
    session: session.public_id,
    record: record.public_id,
  };
}

async function theOpenRound(app: TestApp, tenant: string): Promise<string> {
  const open = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('round').select('public_id').where('state', '=', 'open').executeTakeFirst(),
  );
  return (open ?? (await anOpenRound(app, tenant))).public_id;
}

/** What a path's `:id` names, by the beginning of the path; the longest that fits counts. */
const named: readonly (readonly [string, (things: Things) => string])[] = [
  ['/units/', ({ unit }) => unit.public_id],
  ['/unit-accounts/', ({ officer }) => officer],
  ['/officers/', ({ officer }) => officer],
  ['/communes/', ({ commune }) => commune.public_id],
  ['/accounts/', ({ officeAccount }) => officeAccount],
  ['/rounds/', ({ round }) => round],
  ['/criteria-sets/', ({ draftSet }) => draftSet],
  ['/imports/units/', ({ unitImport }) => unitImport],
  ['/imports/communes/', ({ communeImport }) => communeImport],
  ['/records/', ({ record }) => record],
  ['/files/', ({ file }) => file],
  ['/account/sessions/', ({ session }) => session],
  ['/figures/', () => 'incidents.crimes'],
  ['/profile/', () => 'guardForce'],
  ['/registration/', ({ openRound }) => openRound],
  ['/dossier/', ({ openRound }) => openRound],
  ['/criteria/', ({ openRound }) => `${openRound}-13`],
];

/** The path with its parameters filled in; a new resource must be given its thing here. */
export function filled(path: string, things: Things): string {
  const own = path
    .replace('/units/:unit/', `/units/${things.unit.public_id}/`)
    .replace('/:paper', '/plan');
  if (!own.includes(':')) return own;
  // What belongs to a unit's year has the same name for its people and for the offices above it.
  const place = path.replace('/units/:unit/', '/');
  const of = named.find(([start]) => place.startsWith(start))?.[1];
  if (!of || (own.match(/:/g) ?? []).length > 1) throw new Error(`no thing for ${path}`);
  return own.replace(/:\w+/, of(things));
}

/** Someone of a role, in a place or none. */
export async function someone(
  app: TestApp,
  tenant: string,
  role: Role,
  where: { commune?: string; unit?: string } = {},
): Promise<Visitor> {
  const account = await anAccount(app, tenant, role, where);
  return signedIn(app, tenant, account.id);
}
