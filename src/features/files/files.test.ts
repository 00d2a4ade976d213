import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { draftsDone, draftsOn } from '../../../test/support/answers.ts';
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
import { docx, heic, pdf, photo, png, xlsx } from '../../../test/support/papers.ts';
import { aRecordRow, whoOf } from '../../../test/support/years.ts';
import { verifyTrail } from '../../platform/audit/trail.ts';
import { newPublicId } from '../../platform/ids.ts';
import { barContent, isBarred, openContent } from './barred.ts';
import { fileTasks } from './index.ts';

let app: TestApp;
let tenant: string;
let world: Awaited<ReturnType<typeof someWorld>>;
beforeEach(async () => {
  if (!app) {
    app = await openTestApp(inject('postgres'));
    ({ tenant } = await aProvince(app));
  }
  app.clock.now = new Date('2026-06-12T03:00:00Z');
  world = await someWorld();
});

let made = 0;
async function someWorld() {
  const n = ++made;
  const commune = await aCommune(app, tenant, `Xã Tệp ${n}`, String(30_000 + n));
  const unit = await aUnit(app, tenant, commune.id, { code: `T-${n}`, name: `Trường Tệp ${n}` });
  const where = { commune: commune.id, unit: unit.id };
  const account = await anAccount(app, tenant, 'officer', where);
  const officer = await signedIn(app, tenant, account.id);
  const police = await anAccount(app, tenant, 'commune', { commune: commune.id });
  const office = await signedIn(app, tenant, police.id);
  const by = { who: whoOf(tenant, account, 'officer', where), now: app.clock.now };
  const record = aRecordRow(unit, by, { categories: ['plan'], title: 'Kế hoạch năm 2026' });
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.insertInto('unit_record').values(record).execute(),
  );
  return { commune, unit, officer, office, record, account: account.id };
}

const rows = (unit = world.unit.id) =>
  app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.selectFrom('unit_file').selectAll().where('unit_id', '=', unit).orderBy('id').execute(),
  );
const keptIn = (unit = world.unit.id) => {
  try {
    return readdirSync(join(app.dataDir, 'files/kept', tenant, unit)).sort();
  } catch {
    return [];
  }
};

interface Told {
  readonly id: string;
  readonly arrived: number;
  readonly state: string;
  readonly says: string;
}

async function told(answer: Response): Promise<Told & { status: number }> {
  return { status: answer.status, ...((await answer.json()) as Told) };
}

async function begin(
  visitor: Visitor,
  size: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Told & { status: number }> {
  const fields = {
    key: newPublicId(),
    name: 'tệp.pdf',
    size: String(size),
    noSecrets: '1',
    ...more,
  };
  return told(await visitor.post('/files', fields));
}

/** Sends a file as the script does, and gives what is answered at the end. */
async function send(
  visitor: Visitor,
  bytes: Buffer,
  more: Readonly<Record<string, string>> = {},
): Promise<Told & { status: number }> {
  const { id } = await begin(visitor, bytes.length, more);
  await visitor.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(bytes));
  return told(await visitor.post(`/files/${id}/finish`));
}

const attached = (bytes: Buffer, more: Readonly<Record<string, string>> = {}) =>
  send(world.officer, bytes, { record: world.record.public_id, ...more });

describe('a file is taken for what it holds', () => {
  test.each([
    ['application/pdf', async () => pdf(['Ke hoach'])],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      async () => docx(['Kế hoạch bảo vệ bí mật nhà nước']),
    ],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      async () => xlsx(['Danh sách']),
    ],
    ['image/jpeg', () => photo()],
    ['image/png', () => png()],
    ['image/heic', async () => heic()],
  ])('%s is kept', async (type, make) => {
    const answer = await attached(await make(), { name: 'C:\\Tài liệu\\việc.bin' });
    expect(answer).toMatchObject({ status: 200, state: 'kept' });
    expect(await rows()).toMatchObject([
      { media_type: type, name: 'việc.bin', record_id: world.record.id },
    ]);
  });

  test.each([
    [
      'a page of HTML',
      async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'không phải PDF',
    ],
    ['text named .pdf', async () => Buffer.from('Kế hoạch'), 'không phải PDF'],
    [
      'a plain zip',
      async () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      'không phải PDF',
    ],
    ['Word with macros', async () => docx(['a'], { 'word/vbaProject.bin': 'x' }), 'macro'],
    ['a broken PDF', async () => pdf(['a']).subarray(0, 60), 'hỏng'],
  ])('%s is refused in words, and nothing of it stays', async (_name, make, why) => {
    const answer = await attached(await make());
    expect(answer.status).toBe(422);
    expect(answer.says).toContain(why);
    expect(await rows()).toMatchObject([{ state: 'erased', name: '', sha256: null }]);
    expect(keptIn()).toEqual([]);
    expect(readdirSync(app.files.arriving)).toEqual([]);
  });
});

/** An Excel file of one row of cells, and what is printed at the head and foot of its pages. */
const sheet = (cells: string, around = '', between = '') =>
  xlsx(['a'], {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData>${between}<headerFooter differentFirst="1">${around}</headerFooter></worksheet>`,
  });

describe('a marking of secrecy', () => {
  test.each([
    ['pdf', () => pdf(['Trang dau', 'UBND\nTUYỆT MẬT\nSo 1'])],
    ['docx', () => docx(['Công an tỉnh', 'TỐI MẬT'.normalize('NFD')])],
    [
      'a docx header',
      () =>
        docx(['a'], { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>' }),
    ],
    [
      'a watermark of Word',
      () =>
        docx(['a'], {
          'word/header1.xml':
            '<w:hdr><w:p><w:r><w:pict><v:shape><v:textpath style="a" string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p></w:hdr>',
        }),
    ],
    ['xlsx', () => xlsx(['Số 1', ' M Ậ T '])],
    [
      'a docx comment',
      () => docx(['a'], { 'word/comments.xml': '<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>' }),
    ],
    ...[
      '&amp;CMẬT',
      '&amp;LSở&amp;C&amp;"Times New Roman,Bold"&amp;14&amp;KFF0000TỐI MẬT&amp;RTrang &amp;P',
      '&amp;R&quot;&amp;BM&#7852;T&quot;',
    ].map((header): [string, () => Buffer] => [
      `an Excel header ${header}`,
      () => sheet('', `<oddHeader>${header}</oddHeader>`),
    ]),
    [
      'a formula of Excel',
      () => sheet('<c r="A1" t="str"><f>UPPER("mật")</f><v>MẬT</v></c><c r="B1"><v>1</v></c>'),
    ],
    ['the last page of a long PDF', () => pdf([...Array.from({ length: 400 }, () => 'a'), 'MẬT'])],
    [
      'a formula of an xlsx',
      () => sheet('<c r="A1" t="str"><f>UPPER("mật")</f><v>MẬT</v></c><c r="B1"><v>5</v></c>'),
    ],
    [
      'an xlsx whose names have a prefix',
      () => sheet('<x:c r="A1" t="str"><x:v>Số 1</x:v></x:c><x:c r="B1"><x:v>MẬT</x:v></x:c>'),
    ],
    ['a header of an xlsx', () => sheet('', '<oddHeader>&amp;CMẬT</oddHeader>')],
    ['a header of an xlsx with a stray sign', () => sheet('', '<oddHeader>&amp;MẬT</oddHeader>')],
    [
      'a header of an xlsx, with its fonts, sizes, colours and page number,',
      () =>
        sheet(
          '',
          '<oddHeader>&amp;LUBND xã&amp;R&amp;"Times New Roman,Bold"&amp;14&amp;KFF0000&amp;BT&#x1ED0;I &amp;K01+000MẬT&amp;10 &amp;P/&amp;N</oddHeader>',
        ),
    ],
    [
      'a footer of the first page of an xlsx',
      () =>
        sheet(
          '',
          '<oddHeader>&amp;CDanh sách</oddHeader><firstFooter xml:space="preserve">Số 1\nTUYỆT MẬT</firstFooter>',
        ),
    ],
    [
      'a footer of the even pages of a chart of an xlsx',
      () =>
        xlsx(['a'], {
          'xl/chartsheets/sheet1.xml':
            '<chartsheet><headerFooter><evenFooter>&amp;RMẬT</evenFooter></headerFooter></chartsheet>',
        }),
    ],
    [
      'a header of an xlsx behind much else',
      () =>
        sheet(
          '<c r="A1"><v>5</v></c>',
          '<oddHeader>&amp;CMẬT</oddHeader>',
          '<mergeCell ref="A1:B2"/>'.repeat(20_000),
        ),
    ],
  ])('in a line of %s is refused', async (_kind, make) => {
    const answer = await attached(make());
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.says).toContain('bí mật nhà nước');
    expect(keptIn()).toEqual([]);
  });

  test.each([
    [
      'a header that only speaks of it',
      () => sheet('', '<oddHeader>&amp;CBảo vệ bí mật&amp;RMẬT độ</oddHeader>'),
    ],
    [
      'a header with a font that is never closed',
      () => sheet('', `<oddHeader>${'&amp;&quot;'.repeat(20_001)}&amp;CTrang &amp;P</oddHeader>`),
    ],
    ['formulas whose cells are never closed', () => sheet('<c r="A1" t="str"><f>'.repeat(15_000))],
    ['headers that are never closed', () => sheet('', '<oddHeader '.repeat(40_000))],
  ])('is not seen in %s of an xlsx', async (_name, make) => {
    const began = performance.now();
    expect(await attached(make())).toMatchObject({ status: 200, state: 'kept' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test('is told again to whoever has not heard it, and nothing more is taken', async () => {
    const bytes = await pdf(['MẬT']);
    const { id } = await begin(world.officer, bytes.length);
    await world.officer.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(bytes));
    expect((await world.officer.post(`/files/${id}/finish`)).status).toBe(422);
    const again = await told(await world.officer.post(`/files/${id}/finish`));
    expect(again).toMatchObject({ status: 422 });
    expect(again.says).toContain('máy chủ không giữ tệp này');
    const more = await world.officer.postBytes(
      `/files/${id}/bytes?offset=0`,
      new Uint8Array(bytes),
    );
    expect(more.status).toBe(422);
  });

  test('must be ruled out by whoever sends', async () => {
    const answer = await begin(world.officer, 10, { noSecrets: '' });
    expect(answer.status).toBe(422);
    expect(answer.says).toContain('đánh dấu');
    expect(await rows()).toEqual([]);
  });
});

test.each([
  ['texts', '<w:t '],
  ['line ends', '<w:br '],
])('a Word file of %s that are never closed takes no time to look into', async (_name, tag) => {
  const body = Array.from({ length: 4 }, () => `${tag.repeat(40_000)}</w:p>`).join('');
  const bytes = docx(['a'], { 'word/header1.xml': body });
  const began = performance.now();
  expect(await attached(bytes)).toMatchObject({ status: 200, state: 'kept' });
  expect(performance.now() - began).toBeLessThan(3_000);
});

describe('a file arrives in parts', () => {
  test('and goes on where the line dropped', async () => {
    const bytes = pdf(['x'.repeat(5000)]);
    const { id } = await begin(world.officer, bytes.length);
    const half = new Uint8Array(bytes.subarray(0, 1000));
    expect(
      await told(await world.officer.postBytes(`/files/${id}/bytes?offset=0`, half)),
    ).toMatchObject({ status: 200, arrived: 1000 });
    const wrong = await told(await world.officer.postBytes(`/files/${id}/bytes?offset=900`, half));
    expect(wrong).toMatchObject({ status: 409, arrived: 1000 });
    expect(await told(await world.officer.post(`/files/${id}/finish`))).toMatchObject({
      status: 409,
      arrived: 1000,
    });
    expect(await told(await world.officer.get(`/files/${id}/arrived`))).toMatchObject({
      arrived: 1000,
      state: 'arriving',
    });
    const rest = new Uint8Array(bytes.subarray(1000));
    await world.officer.postBytes(`/files/${id}/bytes?offset=1000`, rest);
    const [once, twice] = [
      await world.officer.post(`/files/${id}/finish`),
      await world.officer.post(`/files/${id}/finish`),
    ];
    expect([await told(once), await told(twice)]).toMatchObject([
      { state: 'kept' },
      { state: 'kept' },
    ]);
    expect(await rows()).toHaveLength(1);
    expect(keptIn()).toHaveLength(1);
  });

  test('a body that breaks off keeps what came', async () => {
    const { id } = await begin(world.officer, 100);
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(40));
      },
      pull(controller) {
        controller.error(new Error('line dropped'));
      },
    });
    const headers = { 'x-form-token': await world.officer.token(), origin: 'http://localhost' };
    const init = { method: 'POST', body: broken, headers, duplex: 'half' } as RequestInit;
    await world.officer.request(`/files/${id}/bytes?offset=0`, init);
    expect(await told(await world.officer.get(`/files/${id}/arrived`))).toMatchObject({
      arrived: 40,
    });
  });

  test('begun twice by one key it is one file; by another content it is refused', async () => {
    const key = newPublicId();
    const [one, two] = [
      await begin(world.officer, 10, { key }),
      await begin(world.officer, 10, { key }),
    ];
    expect(one.id).toBe(two.id);
    expect((await begin(world.officer, 11, { key })).status).toBe(422);
  });

  test('more than was announced, or than is taken, is refused', async () => {
    expect((await begin(world.officer, 50 * 1024 * 1024 + 1)).says).toContain('50 MB');
    expect((await begin(world.officer, 0)).says).toContain('rỗng');
    const { id } = await begin(world.officer, 10);
    const answer = await world.officer.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(11));
    expect(answer.status).toBe(413);
  });

  test('a unit has only so much on its way', async () => {
    for (let n = 0; n < 40; n++) await begin(world.officer, 50 * 1024 * 1024);
    const answer = await begin(world.officer, 50 * 1024 * 1024);
    expect(answer.status).toBe(429);
    expect(answer.says).toContain('quá nhiều');
  });

  test('and no more where each is told its record', async () => {
    const record = world.record.public_id;
    for (let n = 0; n < 40; n++) await begin(world.officer, 50 * 1024 * 1024, { record });
    expect((await begin(world.officer, 50 * 1024 * 1024, { record })).status).toBe(429);
    await app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx
        .updateTable('unit_file')
        .set({ state: 'erased' })
        .where('unit_id', '=', world.unit.id)
        .execute(),
    );
  });

  /** Sends a file while something happens between its being judged and its being kept. */
  async function sendWhile(meanwhile: () => Promise<unknown>, bytes: Buffer) {
    const { put } = app.files.store;
    Object.assign(app.files.store, {
      put: async (...asked: Parameters<typeof put>) => {
        await meanwhile();
        await put(...asked);
      },
    });
    try {
      return await send(world.officer, bytes);
    } finally {
      Object.assign(app.files.store, { put });
    }
  }

  test('one that a new record takes up while it is being kept is told to the trail', async () => {
    const bind = () =>
      app.db.within({ tenant, reach: 'system' }, (tx) =>
        tx
          .updateTable('unit_file')
          .set({ record_id: world.record.id })
          .where('unit_id', '=', world.unit.id)
          .execute(),
      );
    expect(await sendWhile(bind, pdf(['vua ghi vua gui']))).toMatchObject({ state: 'kept' });
    expect(await acts()).toMatchObject([{ action: 'attached' }]);
  });

  test('one whose like is reported while it is being kept is hidden', async () => {
    const bytes = pdf(['vua bao vua gui']);
    const other = await someWorld();
    const { id } = await send(other.officer, bytes, { record: other.record.public_id });
    const report = () => other.officer.post(`/files/${id}/report`, { reason: 'Có dấu mật' });
    expect((await sendWhile(report, bytes)).says).toContain('không được phép');
    expect(await rows()).toMatchObject([{ state: 'hidden' }]);
    expect(await acts()).toMatchObject([{ action: 'hidden', account_id: null }]);
  });

  test('a record is no record where its name is nonsense', async () => {
    expect(
      (
        await world.officer.post('/files', {
          key: newPublicId(),
          name: 'a',
          size: '1',
          noSecrets: '1',
          record: 'x\0',
        })
      ).status,
    ).toBe(404);
  });

  test('without the token in its header nothing is taken', async () => {
    const { id } = await begin(world.officer, 10);
    const init = {
      method: 'POST',
      body: new Uint8Array(10),
      headers: { origin: 'http://localhost' },
    };
    expect((await world.officer.request(`/files/${id}/bytes?offset=0`, init)).status).toBe(403);
  });
});

describe('equal files', () => {
  test('of one unit lie once in the store, and giving one up keeps the other', async () => {
    const bytes = pdf(['giong nhau']);
    await attached(bytes);
    const second = await send(world.officer, bytes);
    expect(keptIn()).toHaveLength(1);
    expect(await told(await world.officer.post(`/files/${second.id}/cancel`))).toMatchObject({
      dropped: true,
    });
    expect(keptIn()).toHaveLength(1);
    const kept = (await rows()).find(({ state }) => state === 'kept');
    const original = await world.officer.get(`/files/${kept?.public_id}/original`);
    expect(Buffer.from(await original.arrayBuffer())).toEqual(bytes);
  });

  test('of two units know nothing of each other', async () => {
    const bytes = pdf(['hai don vi']);
    const here = await attached(bytes);
    const other = await someWorld();
    const there = await send(other.officer, bytes, { record: other.record.public_id });
    expect([here.status, there.status]).toEqual([200, 200]);
    expect([keptIn(world.unit.id), keptIn(other.unit.id)]).toMatchObject([
      { length: 1 },
      { length: 1 },
    ]);
    expect((await other.officer.get(`/files/${here.id}`)).status).toBe(404);
    expect((await other.officer.get(`/files/${here.id}/original`)).status).toBe(404);
    expect((await other.officer.postBytes(`/files/${here.id}/bytes?offset=0`)).status).toBe(404);
  });
});

describe('what is seen', () => {
  test('a photograph without its place and time, upright; the original only as a download, logged', async () => {
    const original = await photo();
    const { id } = await attached(original, { name: 'ảnh hội nghị.jpg' });
    expect(await world.officer.page(`/files/${id}`)).toContain('Đang tạo bản xem trước');
    await app.runJobs();
    expect(await world.officer.page(`/files/${id}`)).toContain(`/files/${id}/preview?page=1`);
    const preview = await world.officer.get(`/files/${id}/preview?page=1`);
    expect(Object.fromEntries(preview.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    const bytes = Buffer.from(await preview.arrayBuffer());
    expect(bytes.includes('Exif') || bytes.includes('GPS') || bytes.includes('Nguy')).toBe(false);
    const { default: sharp } = await import('sharp');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 48, height: 64 });
    expect((await world.officer.get(`/files/${id}/preview?page=2`)).status).toBe(404);
    // What the browser keeps is not sent again, but only after it has asked.
    const known = { 'if-none-match': preview.headers.get('etag') ?? '' };
    const again = await world.officer.request(`/files/${id}/preview?page=1`, {
      headers: known,
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const download = await world.officer.get(`/files/${id}/original`);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await download.arrayBuffer())).toEqual(original);
    expect(await acts()).toMatchObject([{ action: 'attached' }, { action: 'downloaded' }]);
  });

  const paged = (count: number) => pdf(Array.from({ length: count }, (_, n) => `Trang ${n}`));

  test('the pages of a PDF, twenty at the most, and of how many', async () => {
    const { id } = await attached(paged(23));
    await app.runJobs();
    const html = await world.officer.page(`/files/${id}`);
    expect(html.match(/preview\?page=/g)).toHaveLength(20);
    expect(html).toContain('Hiện 20 trong 23 trang; tải tệp gốc để xem đủ.');
    // Sent again, it has its pictures at once, and as much is said of them.
    const again = await attached(paged(23));
    expect(await world.officer.page(`/files/${again.id}`)).toContain('Hiện 20 trong 23 trang');
    for (const query of ['page=20', 'size=small']) {
      expect((await world.officer.get(`/files/${id}/preview?${query}`)).status).toBe(200);
    }
    expect(keptIn()).toHaveLength(22);
  });

  test('all pages of a PDF of twenty, without a word of more', async () => {
    const { id } = await attached(paged(20));
    await app.runJobs();
    const html = await world.officer.page(`/files/${id}`);
    expect(html.match(/preview\?page=/g)).toHaveLength(20);
    expect(html).not.toContain('để xem đủ');
  });

  test('of a PDF with a page that cannot be drawn, those before it, and of how many', async () => {
    const { do: press } = app.files.press;
    // Such a file, with words that can be read, is made by none of our means.
    Object.assign(app.files.press, {
      do: async (...asked: Parameters<typeof press>) => {
        const answer = await press(...asked);
        return 'pages' in answer ? { pages: 7, of: answer.of } : answer;
      },
    });
    try {
      const { id } = await attached(paged(12));
      await app.runJobs();
      const html = await world.officer.page(`/files/${id}`);
      expect(html.match(/preview\?page=/g)).toHaveLength(7);
      expect(html).toContain('Hiện 7 trong 12 trang; tải tệp gốc để xem đủ.');
    } finally {
      Object.assign(app.files.press, { do: press });
    }
  });

  test('a picture that cannot be drawn says so', async () => {
    const bytes = await png();
    const { id } = await attached(Buffer.concat([bytes.subarray(0, 50), Buffer.alloc(200)]));
    await app.runJobs();
    expect(await world.officer.page(`/files/${id}`)).toContain('Không tạo được bản xem trước');
  });
});

const acts = (unit = world.unit.id) =>
  app.db.within({ tenant, reach: 'system' }, async (tx) => {
    const ids = (await rows(unit)).map(({ id }) => id);
    return tx
      .selectFrom('audit')
      .select(['action', 'detail', 'account_id', 'role'])
      .where('subject_id', 'in', ids)
      .orderBy('number')
      .execute();
  });

describe('a report', () => {
  test('hides the file at once and bars it from the province; an office may undo it', async () => {
    const bytes = pdf(['khong duoc phep']);
    const { id } = await attached(bytes);
    await app.runJobs();
    const empty = await world.office.post(`/units/${world.unit.public_id}/files/${id}/report`);
    expect(empty.status).toBe(422);
    const [draft = ''] = draftsOn(await empty.text());
    expect(draft).toContain(`:report-${id}`);
    const reported = await world.office.post(`/units/${world.unit.public_id}/files/${id}/report`, {
      reason: 'Có dấu mật',
    });
    expect(reported.status).toBe(303);
    const answered = await world.office.page(reported.headers.get('location') ?? '');
    expect(draftsDone(answered)).toEqual([draft]);
    const page = await world.officer.page(`/files/${id}`);
    expect(page).toContain('Tệp này đã bị ẩn');
    expect(page).toContain(`Công an ${world.commune.name.replace('Xã', 'xã')}`);
    expect(page).not.toContain('tệp.pdf');
    for (const part of ['original', 'preview?page=1', 'preview?size=small'])
      expect((await world.officer.get(`/files/${id}/${part}`)).status).toBe(404);
    const other = await someWorld();
    expect((await send(other.officer, bytes)).says).toContain('không được phép');
    expect(
      (await world.officer.post(`/units/${world.unit.public_id}/files/${id}/restore`)).status,
    ).toBe(403);
    await world.office.post(`/units/${world.unit.public_id}/files/${id}/restore`);
    expect((await world.officer.get(`/files/${id}/original`)).status).toBe(200);
    expect((await send(other.officer, bytes)).state).toBe('kept');
    const said = await acts();
    expect(said.map(({ action }) => action)).toEqual([
      'attached',
      'reported',
      'restored',
      'downloaded',
    ]);
    expect(JSON.stringify(said)).not.toMatch(/dấu mật|tệp\.pdf/);
    const trail = await app.db.within({ tenant, reach: 'system' }, (tx) => verifyTrail(tx, tenant));
    expect(trail.sound).toBe(true);
  });
});

describe('what was barred', () => {
  const barred = () =>
    app.db.within({ tenant, reach: 'system' }, (tx) =>
      tx.selectFrom('barred_file').select('sha256').where('tenant_id', '=', tenant).execute(),
    );
  const report = (at: typeof world, id: string) =>
    at.office.post(`/units/${at.unit.public_id}/files/${id}/report`, { reason: 'Có dấu mật' });
  const restore = (at: typeof world, id: string) =>
    at.office.post(`/units/${at.unit.public_id}/files/${id}/restore`);

  const provincials = async () => {
    const unit = await aUnit(app, tenant, world.commune.id, {
      code: `TT-${++made}`,
      name: 'Trường tỉnh',
      level: 'province',
    });
    const where = { commune: world.commune.id, unit: unit.id };
    const account = await anAccount(app, tenant, 'officer', where);
    return { unit, officer: await signedIn(app, tenant, account.id) };
  };
  const states = async (...units: readonly { readonly id: string }[]) =>
    (await Promise.all(units.map(({ id }) => rows(id)))).flat().map(({ state }) => state);

  test('is hidden in every unit at once; each office opens what it keeps, and it stays barred till all is open', async () => {
    const bytes = pdf(['ba noi']);
    const [other, above] = [await someWorld(), await provincials()];
    const here = await attached(bytes);
    const again = await attached(bytes);
    const there = await send(other.officer, bytes, { record: other.record.public_id });
    const up = await send(above.officer, bytes);
    const all = [world.unit, other.unit, above.unit] as const;
    const before = (await barred()).length;
    await report(world, here.id);
    expect(await states(...all)).toEqual(['hidden', 'hidden', 'hidden', 'hidden']);
    for (const path of [`/files/${there.id}/original`, `/files/${there.id}/preview?page=1`])
      expect((await other.officer.get(path)).status).toBe(404);
    const page = await other.officer.page(`/files/${there.id}`);
    expect(page).toContain('Tệp này đã bị ẩn');
    expect(page).not.toContain(world.unit.name);
    expect(page).not.toContain(world.commune.name);
    // Each has its act; of the others it is the program's, which names nobody.
    expect((await acts()).map(({ action, role }) => [action, role])).toEqual([
      ['attached', 'officer'],
      ['attached', 'officer'],
      ['reported', 'commune'],
      ['hidden', 'system'],
    ]);
    for (const { id } of [other.unit, above.unit])
      expect((await acts(id)).at(-1)).toMatchObject({ action: 'hidden', account_id: null });
    await restore(world, here.id);
    expect(await states(...all)).toEqual(['kept', 'kept', 'hidden', 'hidden']);
    expect((await world.officer.get(`/files/${again.id}/original`)).status).toBe(200);
    expect(await barred()).toHaveLength(before + 1);
    // What is open already opens nothing elsewhere.
    await restore(world, here.id);
    await restore(other, there.id);
    expect(await states(...all)).toEqual(['kept', 'kept', 'kept', 'hidden']);
    expect(await barred()).toHaveLength(before + 1);
    const police = await anAccount(app, tenant, 'province');
    const province = await signedIn(app, tenant, police.id);
    await province.post(`/units/${above.unit.public_id}/files/${up.id}/restore`);
    expect(await states(...all)).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect(await barred()).toHaveLength(before);
    // Reported anew, the province opens all of it at once.
    await report(other, there.id);
    expect(await states(...all)).toEqual(['hidden', 'hidden', 'hidden', 'hidden']);
    await province.post(`/units/${world.unit.public_id}/files/${here.id}/restore`);
    expect(await states(...all)).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect((await acts(above.unit.id)).at(-1)).toMatchObject({
      action: 'restored',
      account_id: police.id,
    });
    const trail = await app.db.within({ tenant, reach: 'system' }, (tx) => verifyTrail(tx, tenant));
    expect(trail.sound).toBe(true);
  });

  test('is asked about once a report under way has been written', async () => {
    const sha256 = Buffer.from(newPublicId().padEnd(32, '.').slice(0, 32));
    const scope = { tenant, reach: 'system' } as const;
    const told: string[] = [];
    let asked: Promise<boolean> | undefined;
    await app.db.within(scope, async (tx) => {
      const reported = { at: app.clock.now, account: world.account, reason: 'Có dấu mật' };
      await barContent(tx, { tenant, sha256 }, reported);
      asked = app.db.within(scope, (other) => isBarred(other, { tenant, sha256 }));
      void asked.then(() => told.push('answered'));
      await sleep(300);
      told.push('written');
    });
    expect(await asked).toBe(true);
    expect(told).toEqual(['written', 'answered']);
    await app.db.within(scope, (tx) => openContent(tx, { tenant, sha256 }, undefined));
  });

  test('of a unit of provincial level, no commune opens again', async () => {
    const { unit, officer } = await provincials();
    const { id } = await send(officer, pdf(['cap tinh']));
    await officer.post(`/files/${id}/report`, { reason: 'Có dấu mật' });
    const at = `/units/${unit.public_id}/files/${id}`;
    expect(await world.office.page(at)).not.toContain('/restore');
    expect((await world.office.post(`${at}/restore`)).status).toBe(403);
    expect(await rows(unit.id)).toMatchObject([{ state: 'hidden' }]);
  });
});

describe('a plain form', () => {
  const at = () => `/records/${world.record.public_id}/files`;

  test('brings several files, and names those that are not taken', async () => {
    const files = [
      new File([new Uint8Array(pdf(['mot']))], 'một.pdf'),
      new File(['không phải'], 'hai.pdf'),
      new File([new Uint8Array(await png())], 'ba.png'),
    ];
    const answer = await world.officer.postFiles(at(), files, { noSecrets: '1' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('hai.pdf: không phải PDF');
    expect(html).toContain('Đã thêm 2 tệp');
    const listed = await world.officer.page(at());
    for (const name of ['một.pdf', 'ba.png']) expect(listed).toContain(name);
  });

  test('wants the confirmation, and a file', async () => {
    const file = new File([new Uint8Array(await png())], 'a.png');
    const without = await world.officer.postFiles(at(), [file]);
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('đánh dấu vào ô này');
    expect((await world.officer.postFiles(at(), [], { noSecrets: '1' })).status).toBe(422);
    expect(await rows()).toEqual([]);
  });
});

test('a removed file no longer counts, and is put back', async () => {
  const { id } = await attached(pdf(['go']));
  await world.officer.post(`/files/${id}/remove`);
  expect(await world.officer.page(`/files/${id}`)).toContain('Đưa trở lại');
  expect(await world.officer.page(`/records/${world.record.public_id}/files`)).toContain(
    'Chưa có tệp',
  );
  await world.officer.post(`/files/${id}/put-back`);
  await world.officer.post(`/files/${id}/put-back`);
  expect(await rows()).toMatchObject([{ removed_at: null }]);
  expect((await acts()).map(({ action }) => action)).toEqual(['attached', 'removed', 'putBack']);
});

test('what begins to arrive while the folders are tidied is left alone', async () => {
  const { within } = app.db;
  const begun: string[] = [];
  let busy = false;
  Object.assign(app.db, {
    within: async (...asked: Parameters<typeof within>) => {
      const result = await within(...asked);
      if (busy) return result;
      // After each look at the rows another begins.
      busy = true;
      const { id } = await begin(world.officer, 10);
      await world.officer.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(5));
      begun.push(id);
      busy = false;
      return result;
    },
  });
  try {
    await fileTasks(app.db, () => app.clock.now, app.files)['tidy-files']?.({}, true);
  } finally {
    Object.assign(app.db, { within });
  }
  const lying = readdirSync(app.files.arriving);
  const files = (await rows()).filter(({ public_id }) => begun.includes(public_id));
  expect(files.length).toBeGreaterThan(1);
  for (const { id } of files) expect(lying).toContain(id);
});

test('what is given up is tidied away after two days, with all that lay anywhere', async () => {
  const half = await begin(world.officer, 100);
  await world.officer.postBytes(`/files/${half.id}/bytes?offset=0`, new Uint8Array(50));
  await send(world.officer, pdf(['khong ai nhan']));
  const kept = await attached(pdf(['co nguoi nhan']));
  await app.runJobs();
  const tidy = async (days: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + days * 86_400_000);
    await app.db.within({ tenant, reach: 'system' }, async (tx) => {
      const { enqueue } = await import('../../platform/jobs/jobs.ts');
      await enqueue(tx, 'tidy-files', {});
    });
    await app.runJobs();
  };
  await tidy(1);
  expect((await rows()).map(({ state }) => state).sort()).toEqual(['arriving', 'kept', 'kept']);
  await tidy(2);
  expect((await rows()).map(({ state }) => state).sort()).toEqual(['erased', 'erased', 'kept']);
  expect(keptIn()).toHaveLength(3);
  expect(readdirSync(app.files.arriving)).toEqual([]);
  expect((await rows()).find(({ state }) => state === 'kept')?.public_id).toBe(kept.id);
});
