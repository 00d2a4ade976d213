import { beforeAll, describe, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { refused } from '../../../test/support/spreadsheets/hostile.ts';
import { readBook } from '../../../test/support/spreadsheets/reading.ts';
import { untidyUnits } from '../../../test/support/untidy.ts';
import { untidyXlsx } from '../../../test/support/untidy-file.ts';
import { anOpenRound } from '../../../test/support/years.ts';

let app: TestApp;
let tenant: string;
let admin: Visitor;
let province: Visitor;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const made = await aProvince(app);
  tenant = made.tenant;
  admin = await signedIn(app, tenant, made.admin.id);
  province = await signedIn(app, tenant, (await anAccount(app, tenant, 'province')).id);
});

const system = () => ({ tenant, reach: 'system' as const });
const countOf = (table: 'unit' | 'commune' | 'unit_event' | 'unit_token') =>
  app.db.within(system(), async (tx) => {
    const row = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  });

/** Fills the form of a page as it came, then sends it. */
async function sendForm(
  visitor: Visitor,
  at: string,
  action: string,
  changes: Record<string, string> = {},
) {
  const html = await visitor.page(at);
  const fields: Record<string, string> = {};
  for (const [, name = '', body = ''] of html.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(body)?.[1] ?? '';
  }
  return visitor.post(action, { ...fields, ...changes });
}

async function importFile(visitor: Visitor, kind: 'units' | 'communes', file: File) {
  const sent = await visitor.postFile(`/imports/${kind}`, file);
  expect(sent.status).toBe(303);
  const at = sent.headers.get('location') ?? '';
  const answered = await sendForm(visitor, at, `${at}/columns`);
  if (answered.status !== 303)
    throw new Error(/class="errors".*?<\/ul>/s.exec(await answered.text())?.[0]);
  await app.runJobs();
  return at;
}

async function commit(visitor: Visitor, at: string) {
  expect((await visitor.post(`${at}/commit`)).status).toBe(303);
  await app.runJobs();
  return visitor.page(at);
}

const communes = Array.from({ length: 12 }, (_, n) => ({
  code: String(8700 + n).padStart(5, '0'),
  name: `Xã Mẫu ${'ABCDEFGHIJKL'[n]}`,
}));
const catalogue = new File(
  [
    [
      'province_code,province,commune_code,commune',
      ...communes.map(({ code, name }) => `25,Tỉnh Lam Giang,${code},${name}`),
      '01,Thành phố Hà Nội,00004,Phường Ba Đình',
    ].join('\n'),
  ],
  'don-vi-hanh-chinh.csv',
);

test('a national catalogue gives the communes of one’s own province, once', async () => {
  const at = await importFile(admin, 'communes', catalogue);
  const tried = await admin.page(at);
  expect(tried).toContain('Kết quả chạy thử');
  expect(await commit(admin, at)).toContain('12 thêm mới');
  expect(await countOf('commune')).toBe(12);
  const again = await importFile(admin, 'communes', catalogue);
  expect(await admin.page(again)).toContain('không có gì mới');
});

describe('3 000 untidy units', () => {
  let at: string;
  const sheet = untidyUnits(3000, { seed: 7, communes });
  const file = () => new File([new Uint8Array(untidyXlsx(sheet.rows))], 'danh-sach 2026.xlsx');
  const faulty = Object.values(sheet.faulty).reduce((sum, n) => sum + n, 0);

  test('are tried before anything changes: new and faulty rows are told', async () => {
    at = await importFile(province, 'units', file());
    const html = await province.page(at);
    expect(html).toContain('Kết quả chạy thử');
    expect(html).toContain(`Nhập ${(3000 - faulty).toLocaleString('vi')} dòng`);
    expect(await countOf('unit')).toBe(0);
  });

  test('come back with their faults in a column, which can be mended there', async () => {
    const response = await province.get(`${at}/faults.xlsx`);
    const book = await readBook(Buffer.from(await response.arrayBuffer()));
    expect(book.texts[0]?.[0]).toBe('Lỗi');
    expect(book.texts.filter((row) => row[0] !== '' && row[0] !== 'Lỗi').length).toBe(faulty);
    expect(book.texts.length).toBe(3001);
  });

  test('are taken in whole, with history, search words and one act in the trail', async () => {
    expect(await commit(province, at)).toContain('Đã nhập xong');
    expect(await countOf('unit')).toBe(3000 - faulty);
    expect(await countOf('unit_event')).toBe(3000 - faulty);
    expect(await countOf('unit_token')).toBeGreaterThan(3000);
    const acts = await app.db.within(system(), (tx) =>
      tx
        .selectFrom('audit')
        .select('detail')
        .where('action', '=', 'imported')
        .where('subject', '=', 'import_run')
        .execute(),
    );
    expect(acts.at(-1)?.detail).toMatchObject({ file: 'danh-sach 2026.xlsx', new: 3000 - faulty });
  });

  test('are the same the second time: nothing is imported twice', async () => {
    const again = await importFile(province, 'units', file());
    expect(await province.page(again)).toContain('không có gì mới');
  });

  test('are found without accents, and listed fifty to a page', async () => {
    const html = await province.page('/units?q=truong');
    expect(html).toMatch(/Trường/);
    expect((html.match(/name="unit" value=/g) ?? []).length).toBeLessThanOrEqual(50);
  });

  test('a changed row is a change with history', async () => {
    const [unit] = await app.db.within(system(), (tx) =>
      tx.selectFrom('unit').select(['code', 'name', 'id']).limit(1).execute(),
    );
    if (!unit) throw new Error('no unit');
    const csv = new File([`Mã đơn vị;Tên đơn vị\n${unit.code};Tên Hoàn Toàn Mới\n`], 'sua.csv');
    const changed = await importFile(province, 'units', csv);
    expect(await province.page(changed)).toContain('đổi tên');
    await commit(province, changed);
    const events = await app.db.within(system(), (tx) =>
      tx
        .selectFrom('unit_event')
        .select(['kind', 'detail'])
        .where('unit_id', '=', unit.id)
        .where('kind', '=', 'renamed')
        .execute(),
    );
    expect(events).toEqual([
      {
        kind: 'renamed',
        detail: { from: unit.name, to: 'Tên Hoàn Toàn Mới', file: 'sua.csv', row: 2 },
      },
    ]);
    expect(await province.page('/units?q=hoan+toan+moi')).toContain('Tên Hoàn Toàn Mới');
  });
});

test('a file changes a profile from its day on, and the history names file and row', async () => {
  const { tenant: there } = await aProvince(app);
  const place = await aCommune(app, there, 'Xã Nhập', '09011');
  const unit = await aUnit(app, there, place.id, { code: 'NH-1', name: 'Trường Nhập Sau' });
  const office = await signedIn(app, there, (await anAccount(app, there, 'province')).id);
  const { public_id: round } = await anOpenRound(app, there);
  const lines = [
    'Mã đơn vị;Tên đơn vị;Loại hình;Xã, phường;Có lực lượng bảo vệ',
    'NH-1;Trường Nhập Sau;cơ sở giáo dục;Xã Nhập;không',
    'NH-2;Trường Nhập Mới;cơ sở giáo dục;Xã Nhập;không',
  ];
  const at = await importFile(office, 'units', new File([lines.join('\n')], 'bao-ve.csv'));
  expect(await commit(office, at)).toContain('Đã nhập xong');
  const home = `/units/${unit.public_id}`;
  const page = `${home}/criteria/${round}-6`;
  expect(await office.page(page)).toContain('status-notApplicable');
  expect(await office.page(`${page}?on=11/06/2026`)).not.toContain('status-notApplicable');
  const history = textOf(await office.page(home));
  expect(history).toContain('Có lực lượng bảo vệ chuyên trách từ “Chưa rõ” thành “Không”');
  expect(history).toContain('Tệp “bao-ve.csv”, dòng 2');
  const [, fresh = ''] =
    /href="(\/units\/[^"?]+)"[^>]*>Trường Nhập Mới/.exec(await office.page('/units')) ?? [];
  expect(textOf(await office.page(fresh))).toContain('Đưa vào danh sách Tệp “bao-ve.csv”, dòng 3');
});

test('a commune takes in its own units only; what is elsewhere or the province’s is a fault', async () => {
  const own = await aCommune(app, tenant, 'Phường Riêng', '09001');
  const other = await aCommune(app, tenant, 'Phường Khác', '09002');
  await aUnit(app, tenant, other.id, { code: 'KHAC-1', name: 'Đơn vị của phường khác' });
  await aUnit(app, tenant, own.id, { code: 'TINH-1', name: 'Đơn vị của tỉnh', level: 'province' });
  const commune = await signedIn(
    app,
    tenant,
    (await anAccount(app, tenant, 'commune', { commune: own.id })).id,
  );
  const lines = [
    'Mã đơn vị;Tên đơn vị;Loại hình;Xã, phường;Cấp quản lý',
    'R-1;Trường Mầm non Riêng;cơ sở giáo dục;Phường Riêng;xã',
    'R-2;Trường Mầm non Kia;cơ sở giáo dục;Phường Khác;xã',
    'KHAC-1;Trường Chiếm Mã;cơ sở giáo dục;Phường Riêng;xã',
    'TINH-1;Tên Bị Sửa;cơ sở giáo dục;Phường Riêng;xã',
    'R-3;Trường Cấp Tỉnh;cơ sở giáo dục;Phường Riêng;tỉnh',
  ];
  const at = await importFile(commune, 'units', new File([lines.join('\n')], 'rieng.csv'));
  const html = await commune.page(at);
  expect(html).toContain('mã này thuộc một đơn vị khác trong tỉnh');
  expect(html).toContain('cấp xã không sửa được');
  expect(html).toContain('do cấp xã quản lý');
  expect(html).not.toContain('Đơn vị của phường khác');
  await commit(commune, at);
  const list = await commune.page('/units');
  expect(list).toContain('Trường Mầm non Riêng');
  expect(list).not.toContain('Trường Mầm non Kia');
  expect((await province.get(at)).status).toBe(200);
  const stranger = await signedIn(
    app,
    tenant,
    (await anAccount(app, tenant, 'commune', { commune: other.id })).id,
  );
  expect((await stranger.get(at)).status).toBe(404);
});

test.each(refused.map(([name, bytes]) => [name, bytes] as const))(
  '%s is refused in words beside the field',
  async (_name, bytes) => {
    const answer = await province.postFile(
      '/imports/units',
      new File([new Uint8Array(bytes())], 'tep.xlsx'),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('id="import-errors"');
    expect(html).not.toMatch(/at .*\.ts:|Error:/);
  },
);

test('no file is a fault, not a failure', async () => {
  expect(await (await province.postFile('/imports/units', new File([], ''))).text()).toContain(
    'chưa chọn tệp nào',
  );
});

test('a list of persons is never mapped', async () => {
  const csv = new File(
    ['Mã đơn vị;Tên đơn vị;Họ và tên người vi phạm\nX-1;Trường X;Nguyễn Văn A\n'],
    'x.csv',
  );
  const sent = await province.postFile('/imports/units', csv);
  const html = await province.page(sent.headers.get('location') ?? '');
  expect(html).toContain('Không nhận');
});
