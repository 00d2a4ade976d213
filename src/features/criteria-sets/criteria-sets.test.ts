import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { home } from '../../../test/support/dossiers.ts';

const shipped = readFileSync(join(home, 'criteria/dien-hinh-2023/set.yaml'), 'utf8');
const sentence = 'Tổ chức quán triệt, triển khai thực hiện đầy đủ, hiệu quả các chủ trương';

let app: TestApp;
let tenant: string;
let admin: Visitor;
let leader: Visitor;
let owner: Client;

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  const province = await aProvince(app);
  tenant = province.tenant;
  admin = await signedIn(app, tenant, province.admin.id);
  leader = await signedIn(app, tenant, (await anAccount(app, tenant, 'leader')).id);
  owner = new Client(app.connection);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.db.close();
});

const upload = (text: string | Uint8Array<ArrayBuffer>, name = 'bo-tieu-chi.yaml', who = admin) =>
  who.postFile('/criteria-sets/new', new File([text], name));

const rows = async () => {
  const { rows } = await owner.query(
    'select public_id, set_id, set_version, published_at from criteria_set order by created_at, set_version',
  );
  return rows;
};

/** The set with another sentence and check in its first criterion; each call another text. */
let turn = 0;
const reworded = () => {
  turn++;
  return shipped
    .replace('đầy đủ, hiệu quả các chủ', `đầy đủ, thực chất lần ${turn} các chủ`)
    .replace('count: 1\n', 'count: 2\n');
};

async function aPreview(text = reworded()): Promise<string> {
  const response = await upload(text);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

describe('reading', () => {
  test('lists the sets with their versions, under no key of ours', async () => {
    const page = await leader.page('/criteria-sets');
    expect(page).toContain('Thông tư 124/2021/TT-BCA');
    expect(page).toContain('Bản 1');
    expect(page).toContain('Chưa đợt nào dùng');
    expect(page).not.toContain('/criteria-sets/new');
    expect(page).not.toContain('dien-hinh-2023');
  });

  test('a version reads as printed: words, italics, slips, and each check in words', async () => {
    const { rows: found } = await owner.query(
      `select public_id from criteria_set where set_id = 'dien-hinh-2023' and published_at is not null`,
    );
    const address = `/criteria-sets/${found[0].public_id}`;
    const page = await leader.page(address);
    expect(page).toContain(sentence);
    expect(page).toContain('Tiêu chí 14');
    expect(page).toContain('<em>');
    expect(page).toContain('Bản in ghi “DIỄN HÌNH”, đọc là “ĐIỂN HÌNH”.');
    expect(page).toContain('Do văn bản của cơ quan khác quyết định');
    expect(page).not.toMatch(/undefined|NaN|atLeast/);
    expect(await leader.page(`${address}?lang=en`)).toContain(sentence);
    await leader.page('/criteria-sets?lang=vi');
    const source = await leader.get(`${address}/source`);
    expect(await source.text()).toBe(shipped);
    expect(source.headers.get('content-disposition')).toContain('attachment');
  });

  test('what does not exist is not found', async () => {
    expect((await leader.get('/criteria-sets/nowhere')).status).toBe(404);
    expect((await leader.get('/criteria-sets/nowhere/source')).status).toBe(404);
    expect((await admin.post('/criteria-sets/nowhere/publish')).status).toBe(404);
  });
});

describe('uploading', () => {
  test('a faulty file is told line by line and leaves nothing behind', async () => {
    const before = await rows();
    const wrong = shipped.replace('issuer:', 'isuer:').replace('count: 1\n', 'count: một\n');
    const response = await upload(wrong);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('isuer: Ban Chỉ đạo tỉnh');
    expect(page).toContain('count: một');
    expect(page).toContain('trường này không có trong mẫu');
    expect(await rows()).toEqual(before);
  });

  test('the text of a published version is not taken again', async () => {
    const response = await upload(shipped);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('giống hệt bản 1 đã công bố');
  });

  test('the same preview twice is one', async () => {
    const text = reworded();
    const address = await aPreview(text);
    expect(await aPreview(text)).toBe(address);
    expect(await admin.page(address)).toContain('đã được đưa lên trước đó');
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['ảnh.png', shipped, 'chỉ nhận tệp .yaml'],
    ['lon.yaml', `${shipped}\n# ${'x'.repeat(1_000_000)}`, 'quá 1 MB'],
    ['cu.yaml', new Uint8Array([0x69, 0x64, 0x3a, 0xe9, 0xff]), 'không phải văn bản UTF-8'],
    ['trong.yaml', ' ', 'chỗ sai'],
    ['khoa-dai.yaml', shipped.replace('id: dien-hinh-2023', `id: ${'a'.repeat(3000)}`), '80 ký tự'],
  ])('refuses %s in words', async (name, content, said) => {
    const response = await upload(content, name);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
  });

  test('no file at all is said', async () => {
    const response = await admin.postFile('/criteria-sets/new', new File([], ''));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('chưa chọn tệp');
  });

  test.each([
    ['aliases without end', `a: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c]`],
    ['depth', `${'['.repeat(50_000)}`],
    ['a tag', '!!js/function "function(){}"'],
    ['a prototype', '__proto__: { id: x }\nconstructor: 1'],
    ['script', '<script>alert(1)</script>: "<img src=x onerror=alert(1)>"'],
    ['control characters', 'id: "\\u0000\\u001b[31m\\u202e"'],
    ['many faults', 'k: v\n'.repeat(20_000)],
    ['a list', '- 1\n- 2'],
    ['binary', '\u0000\u0001\u0002'],
    ['a title that no database keeps', shipped.replace('BỘ TIÊU CHÍ ĐỐI', 'BỘ \\0 ĐỐI')],
    ['numbers beyond all', shipped.replace('count: 1\n', 'count: 1e400\n')],
    ['JSON', '{"id": 1, "__proto__": {"polluted": true}}'],
  ])('a hostile file is no failure: %s', async (_what, text) => {
    const response = await upload(text);
    expect([303, 422]).toContain(response.status);
    const page = await response.text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a title with a zero byte, written as JSON may, is shown without', async () => {
    const text = shipped.replace(
      /title:\n {2}text: >-\n(.*\n){2}.*slips.*\n/,
      'title: { text: "BỘ\\0 TIÊU CHÍ" }\n',
    );
    expect(text).not.toBe(shipped);
    const response = await upload(text);
    expect([303, 422]).toContain(response.status);
  });
});

describe('publishing', () => {
  test('a preview is the administrators’ alone, shows what differs, and is published for good', async () => {
    const address = await aPreview();
    expect((await leader.get(address)).status).toBe(404);
    expect((await leader.post(`${address}/publish`)).status).toBe(403);
    const preview = await admin.page(address);
    expect(preview).toContain('Khác gì với bản 1');
    expect(preview).toContain('Câu chữ thay đổi; yêu cầu 1.1 xét khác trước');
    expect(preview).toMatch(/<del>hiệu quả<\/del>/);
    expect(preview).toMatch(/<ins>thực chất lần \d+<\/ins>/);
    expect(preview).toContain('Công bố mãi mãi thành bản 2');
    expect((await admin.post(`${address}/publish`)).status).toBe(303);
    expect(await leader.page(address)).toContain('Bản 2');
    expect(await leader.page('/criteria-sets')).toContain('Bản 2');
    const again = await admin.post(`${address}/discard`);
    expect(again.headers.get('location')).toBe(address);
    expect(await admin.page(address)).toContain('Bản đã công bố thì không bỏ được');
  });

  test('twice at once publishes once', async () => {
    const address = await aPreview();
    const count = async () => {
      const { rows } = await owner.query(
        `select count(*)::int as n from audit where action = 'published'`,
      );
      return rows[0].n;
    };
    const before = await count();
    const all = await Promise.all(
      Array.from({ length: 6 }, () => admin.post(`${address}/publish`)),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(6).fill(303));
    expect(await count()).toBe(before + 1);
  });

  test('several previews of one set at once get a number each', async () => {
    const addresses = [await aPreview(), await aPreview(), await aPreview()];
    await Promise.all(addresses.map((address) => admin.post(`${address}/publish`)));
    const published = (await rows()).filter(
      ({ set_id, published_at }) => set_id === 'dien-hinh-2023' && published_at,
    );
    const versions = published.map(({ set_version }) => set_version).sort((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, n) => n + 1));
  });

  test('a published version stands against the database itself', async () => {
    await expect(
      owner.query(`update criteria_set set title = 'x' where published_at is not null`),
    ).rejects.toThrow('never changed');
  });

  test('a preview can be discarded, once', async () => {
    const address = await aPreview();
    expect((await admin.post(`${address}/discard`)).headers.get('location')).toBe('/criteria-sets');
    expect((await admin.get(address)).status).toBe(404);
    expect((await admin.post(`${address}/discard`)).status).toBe(404);
  });

  test('another set begins at version 1, and other provinces see none of it', async () => {
    const address = await aPreview(shipped.replace('id: dien-hinh-2023', 'id: bo-rieng-2026'));
    expect(await admin.page(address)).toContain('đây sẽ là bản 1');
    await admin.post(`${address}/publish`);
    const other = await aProvince(app, 'tỉnh Khác');
    const stranger = await signedIn(app, other.tenant, other.admin.id);
    expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.get(`${address}/source`)).status).toBe(404);
  });
});
