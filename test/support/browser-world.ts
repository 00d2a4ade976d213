import { judgeTasks } from '../../src/features/dossiers/index.ts';
import { newPublicId } from '../../src/platform/ids.ts';
import { aCommune, anAccount, aProvince, openTestApp, signedIn, type TestApp } from './app.ts';
import { bring, commit, communeNames, offer, unitsFile } from './browser-files.ts';
import { projectFile } from './dossiers.ts';
import { aDossierIn, type Where } from './dossiers-in-states.ts';
import { aKeptFile } from './files.ts';
import { formsOf, valuesOf } from './forms.ts';
import { aYearHalfDone } from './year-half-done.ts';

export type WorldRole = 'admin' | 'province' | 'commune' | 'leader' | 'head' | 'officer';

/** What stands where an address has a `:id`. */
export interface Places {
  readonly communes: readonly string[];
  readonly accounts: readonly string[];
  readonly rounds: readonly string[];
  readonly 'criteria-sets': readonly string[];
  /** An active unit of a commune, which may be changed, and one that has ended. */
  readonly units: readonly string[];
  /** Units whose dossiers in the first round have been closed, each in another state. */
  readonly closed: readonly string[];
  /** Of that unit: one kept, one deleted. */
  readonly records: readonly string[];
  readonly files: readonly string[];
  readonly 'imports/units': readonly string[];
  readonly 'imports/communes': readonly string[];
  /** A criterion with records, and one of figures alone. */
  readonly criteria: readonly string[];
}

/**
 * A province at work in June, made as people make it: communes and units brought in files, accounts
 * invited, rounds open, imports at every stage. The same each time, but for ids.
 */
export async function aWorld(postgres: Parameters<typeof openTestApp>[0]) {
  const app = await openTestApp(postgres);
  const { tenant, admin } = await aProvince(app);
  const system = { tenant, reach: 'system' as const };
  await nameAccount(app, tenant, admin.id, 'Hoàng Thị Thu Trang');
  const asAdmin = await signedIn(app, tenant, admin.id);
  const rows = communeNames.map((name, n) => `25,Tỉnh Lam Giang,${8700 + n},${name}`);
  const catalogue = ['province_code,province,commune_code,commune', ...rows].join('\n');
  const communesRun = await bring(app, asAdmin, 'communes', new File([catalogue], 'danh-muc.csv'));
  await commit(app, asAdmin, communesRun);
  const home = await aCommune(app, tenant, 'Phường Minh Sơn', '08790');
  const others = await app.db.within(system, (tx) =>
    tx.selectFrom('commune').select('public_id').orderBy('code').limit(1).execute(),
  );
  const communes = [home.public_id, ...others.map(({ public_id }) => public_id)];

  const provinceAccount = await anAccount(app, tenant, 'province');
  await nameAccount(app, tenant, provinceAccount.id, 'Nguyễn Hữu Phước');
  const asProvince = await signedIn(app, tenant, provinceAccount.id);
  const imports: string[] = [await bring(app, asProvince, 'units', unitsFile(160))];
  await commit(app, asProvince, imports[0] ?? '');
  const unit = await addUnit(asProvince, {
    code: 'LG-00012',
    name: 'Trường Trung học phổ thông Dân tộc nội trú Minh Sơn',
    commune: home.public_id,
  });
  const ended = await addUnit(asProvince, {
    code: 'LG-00013',
    name: 'Công ty TNHH Một thành viên Khai thác công trình thủy lợi Lam Giang',
    commune: home.public_id,
  });
  await addUnit(asProvince, {
    code: 'LG-00014',
    name: 'Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh Lam Giang',
    commune: home.public_id,
    kind: 'agency',
  });
  const listed = await asProvince.page('/units');
  const some = [...listed.matchAll(/name="unit" value="([^"]+)"/g)].map(([, id = '']) => id);
  await asProvince.post('/units/invite', { unit: some.filter((_, n) => n % 3 === 1).slice(0, 8) });
  await app.db.within(system, (tx) =>
    tx
      .updateTable('province')
      .set({ help: 'Đội Xây dựng phong trào, Công an tỉnh, 0210 3 846 112' })
      .execute(),
  );
  await asProvince.post(`/units/${unit}/rename`, {
    to: 'Trường THPT Minh Sơn',
    how: 'renamed',
    day: '02/02/2026',
    ground: 'Quyết định số 12/QĐ-UBND ngày 30/01/2026',
  });
  await asProvince.post(`/units/${ended}/end`, { day: '01/06/2026', ground: 'Quyết định 40/QĐ' });
  imports.push(
    await bring(app, asProvince, 'units', unitsFile(220)),
    await offer(asProvince, 'units', unitsFile(40)),
    await offer(asProvince, 'units', unitsFile(30)),
  );
  await app.db.within(system, (tx) =>
    tx
      .updateTable('import_run')
      .set({ state: 'checking', done: 12_500, total: 31_240 })
      .where('public_id', '=', imports[3] ?? '')
      .execute(),
  );

  const found = await app.db.within(system, (tx) =>
    tx.selectFrom('unit').select('id').where('public_id', '=', unit).executeTakeFirstOrThrow(),
  );
  const where = { commune: home.id, unit: found.id };
  const people = {
    admin: admin.id,
    province: provinceAccount.id,
    commune: (await anAccount(app, tenant, 'commune', { commune: home.id })).id,
    leader: (await anAccount(app, tenant, 'leader')).id,
    head: (await anAccount(app, tenant, 'head', where)).id,
    officer: (await anAccount(app, tenant, 'officer', where)).id,
  } satisfies Record<WorldRole, string>;
  await nameAccount(app, tenant, people.commune, 'Trần Văn Bình');
  await nameAccount(app, tenant, people.leader, 'Phạm Thị Ngọc Lan');
  await nameAccount(app, tenant, people.head, 'Đỗ Mạnh Hùng');
  await nameAccount(app, tenant, people.officer, 'Nguyễn Thị Bích Hạnh');

  const invited = newPublicId();
  const invitation = {
    key: invited,
    role: 'province',
    commune: '',
    name: '',
    login: '',
    email: '',
  };
  const slip = await (await asAdmin.post('/accounts/new', invitation)).text();
  const [, code = ''] = /class="slip-code">([^<]+)</.exec(slip) ?? [];
  await asAdmin.postFile('/criteria-sets/new', new File([nextSet()], 'set.yaml'));
  const sets = await app.db.within(system, (tx) =>
    tx
      .selectFrom('criteria_set')
      .select(['public_id', 'set_id'])
      .orderBy('published_at')
      .orderBy('set_id')
      .execute(),
  );
  const setOf = (id: string) => sets.find(({ set_id }) => set_id === id)?.public_id ?? '';
  const open = await addRound(asAdmin, { set: setOf('dien-hinh-2023'), year: '2026' });
  await addRound(asAdmin, { set: setOf('an-toan-antt-2021'), year: '2026', safety: true });
  const drafted = await addRound(asAdmin, { set: setOf('dien-hinh-2023'), year: '2027' }, false);

  const records = await addRecords(await signedIn(app, tenant, people.officer));
  await sayFigures(await signedIn(app, tenant, people.officer));
  // The other jobs wait: pictures show imports on their way.
  await judgeTasks(app.db, () => app.clock.now)['dossiers.judge']?.({ tenant }, true);
  const inRound = { tenant, commune: home.id, round: await roundNamed(app, tenant, open) };
  const closed = await someDossiers(app, inRound);
  await aYearHalfDone(app, { tenant_id: tenant, id: found.id }, people.officer);

  const asCommune = await signedIn(app, tenant, people.commune);
  const communeRun = await offer(asCommune, 'units', unitsFile(20));
  const published = [setOf('dien-hinh-2023'), setOf('an-toan-antt-2021')];
  const all: Places = {
    communes,
    accounts: [invited],
    rounds: [open, drafted],
    'criteria-sets': sets.map(({ public_id }) => public_id),
    units: [unit, ended],
    closed,
    records,
    files: [await fileOf(app, tenant, records[0] ?? '')],
    'imports/units': imports,
    'imports/communes': [communesRun],
    criteria: [`${open}-5`, `${open}-9`],
  };
  const account = await app.db.within(system, (tx) =>
    tx.selectFrom('account').select('login').where('id', '=', people.commune).executeTakeFirst(),
  );
  return {
    app,
    places: all,
    /** As far as a role sees them: previews are the administrators', imports their office's. */
    placesOf: (role: WorldRole): Places => ({
      ...all,
      'criteria-sets': role === 'admin' ? all['criteria-sets'] : published,
      'imports/units': role === 'commune' ? [communeRun] : imports,
    }),
    /** A code not yet used, and the name with which the commune's police sign in. */
    code,
    login: account?.login ?? '',
    as: signingIn(app, tenant, people),
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Cookies of someone who has just signed in, for a browser. */
function signingIn(app: TestApp, tenant: string, people: Readonly<Record<WorldRole, string>>) {
  return async (role: WorldRole, address: string) => {
    const visitor = await signedIn(app, tenant, people[role]);
    return [...visitor.cookies].map(([name, value]) => ({ name, value, url: address }));
  };
}

/** A paper kept with a record. */
async function fileOf(app: TestApp, tenant: string, record: string): Promise<string> {
  const row = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('unit_record')
      .select(['tenant_id', 'unit_id', 'id'])
      .where('public_id', '=', record)
      .executeTakeFirstOrThrow(),
  );
  return aKeptFile(app, row, 'Kế hoạch bảo đảm ANTT.pdf');
}

/** Dossiers that their units have closed and handed up, for the queues of the offices. */
async function someDossiers(app: TestApp, where: Where): Promise<readonly string[]> {
  const told = [
    ['submitted', 'Trường Mầm non Hoa Phượng Đỏ Minh Sơn', 'commune'],
    ['submitted', 'Công ty Cổ phần Đầu tư Xây dựng và Thương mại Lam Giang', 'commune'],
    ['submitted', 'Bệnh viện Đa khoa khu vực Minh Sơn', 'province'],
    ['closed', 'Trạm Y tế phường Minh Sơn', 'commune'],
    ['takenIn', 'Trường Tiểu học Nguyễn Văn Trỗi', 'commune'],
    ['returned', 'Hợp tác xã Nông nghiệp Minh Sơn', 'commune'],
    ['recognised', 'Trường Trung học cơ sở Lê Quý Đôn', 'commune'],
  ] as const;
  const units: string[] = [];
  for (const [n, [state, name, level]] of told.entries()) {
    const { unit } = await aDossierIn(app, where, state, { code: `LG-0002${n}`, name, level });
    // The next is of the same state, and of the province's own page of it.
    if (n !== 1 && n !== 2) units.push(unit.public_id);
  }
  return units;
}

async function roundNamed({ db }: TestApp, tenant: string, publicId: string) {
  return db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('round').select('id').where('public_id', '=', publicId).executeTakeFirstOrThrow(),
  );
}

type Visitor = Awaited<ReturnType<typeof signedIn>>;

/** Posts a form that must be taken, and tells the id in the address it leads to. */
async function send(visitor: Visitor, path: string, fields: Record<string, string>) {
  const answer = await visitor.post(path, fields);
  const to = answer.headers.get('location');
  if (!to) throw new Error(`${path}: ${answer.status}\n${(await answer.text()).slice(0, 4000)}`);
  return to.split('/').at(-1) ?? '';
}

/** Some of what a unit declares: none so far, one too many, a plan, a doubt about its profile. */
async function sayFigures(officer: Visitor) {
  const asOf = '12/06/2026';
  const say = (key: string, told: Record<string, string>) =>
    send(officer, `/figures/${key}?year=2026`, { version: '0', asOf, ...told });
  await say('incidents.crimes', { value: '0' });
  await say('incidents.bypassingComplaints', { value: '1', explanation: 'Đã giải quyết xong.' });
  await say('incidents.bypassingComplaints', { value: '0', version: '1' });
  await say('members.sanctioned', { value: '2', explanation: 'Đã kiểm điểm, rút kinh nghiệm.' });
  await say('plan.completionPercent', { task: 'Số tiết dạy', planned: '1.200', done: '640' });
  await say('unity', { value: 'yes' });
  const [form] = formsOf(await officer.page('/profile')).filter(
    ({ action }) => action === '/profile',
  );
  if (!form) throw new Error('no form of the profile');
  await officer.post('/profile', {
    ...valuesOf(form),
    guardForce: 'yes',
    ground: '08/QĐ-THPT ngày 05/01/2026 về việc thành lập tổ bảo vệ',
  });
}

interface ToldUnit {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  readonly kind?: string;
}

function addUnit(visitor: Visitor, { kind = 'school', ...told }: ToldUnit) {
  return send(visitor, '/units/new', {
    ...told,
    kind,
    level: 'commune',
    party: 'yes',
    emulation: 'yes',
    guards: 'no',
    leftOut: 'no',
    subUnits: '32',
    members: '1.040',
    ground: 'Biên bản rà soát đơn vị số 02/BB-CAX ngày 08/01/2026',
    address: 'Số 12, đường Hùng Vương, tổ 4',
    phone: '0211 3861 234',
  });
}

async function addRound(
  admin: Visitor,
  { set, year, safety }: { set: string; year: string; safety?: boolean },
  opened = true,
): Promise<string> {
  const start = safety ? `16/11/${Number(year) - 1}` : `01/01/${year}`;
  const id = await send(admin, '/rounds/new', {
    set,
    name: safety ? `An toàn về ANTT năm ${year}` : `Điển hình ${year}`,
    year,
    windowFrom: start,
    windowTo: safety ? `15/11/${year}` : `31/12/${year}`,
    registerBy: `31/03/${year}`,
    submitBy: `20/11/${year}`,
    communeBy: `30/11/${year}`,
    provinceBy: `15/12/${year}`,
    decideBy: `31/12/${year}`,
    keepUntil: '',
    communeUnitsBy: safety ? 'commune' : 'province',
    communePower: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN',
    communePowerOther: '',
    provincePower: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN',
    provincePowerOther: '',
  });
  if (opened) await send(admin, `/rounds/${id}/open`, { version: '1' });
  return id;
}

/** What a unit has recorded by June: with and without proof, one that counts for nothing, one deleted. */
async function addRecords(officer: Visitor): Promise<string[]> {
  const told = [
    {
      category: 'observance/environment-day',
      day: '05/06/2026',
      title:
        'Ra quân dọn vệ sinh, trồng cây hưởng ứng Ngày Môi trường thế giới tại khuôn viên trường',
      participants: '920',
      citation: 'phòng Đoàn trường, cặp số 4',
    },
    {
      category: 'plan',
      day: '12/01/2026',
      title: 'Kế hoạch bảo đảm ANTT năm 2026',
      number: '05/KH-THPT',
    },
    {
      category: 'title',
      day: '28/05/2026',
      title: 'Tập thể lao động xuất sắc',
      'field.level': 'excellent-labor-collective',
      'field.forYear': '2026',
    },
    {
      category: 'plan-report',
      day: '10/12/2025',
      title: 'Báo cáo kết quả thực hiện kế hoạch năm 2025',
    },
    { category: 'social-welfare', day: '20/05/2026', title: 'Ghi nhầm, đã xóa' },
  ];
  const ids: string[] = [];
  for (const fields of told) ids.push(await send(officer, '/records/new', fields));
  const [kept = '', , , , deleted = ''] = ids;
  await send(officer, `/records/${deleted}/delete`, {});
  return [kept, deleted];
}

/** The exemplary set with one sentence of its own, to be seen beside the published one. */
function nextSet(): string {
  return projectFile('criteria', 'dien-hinh-2023', 'set.yaml').replace(
    'anti-trafficking-day: { on: 07-30',
    'anti-trafficking-day: { on: 07-29',
  );
}

async function nameAccount(app: TestApp, tenant: string, id: string, name: string) {
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.updateTable('account').set({ name }).where('id', '=', id).execute(),
  );
}
