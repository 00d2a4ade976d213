import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { aDossierIn } from '../../../test/support/dossiers-in-states.ts';
import { formsOf, valuesOf } from '../../../test/support/forms.ts';
import { docx, pdf } from '../../../test/support/papers.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import { newPublicId } from '../../platform/ids.ts';
import { findDossier } from '../dossiers/index.ts';

/* The scan of a signed paper comes once, whatever else in its form is wrong. */

let app: TestApp;
let tenant: string;
let commune: string;
let round: Awaited<ReturnType<typeof anOpenRound>>;
let unit: string;
let officer: Visitor;
let at: string;
let code: string;
let schools = 0;

const within = <T>(work: Parameters<typeof app.db.within<T>>[1]) =>
  app.db.within({ tenant, reach: 'system' }, work);

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Quét', '30051'));
  round = await anOpenRound(app, tenant);
  app.clock.now = new Date('2026-11-30T03:00:00Z');
});
beforeEach(async () => {
  const name = `Q-${schools++}`;
  const where = { tenant, commune, round };
  const made = await aDossierIn(app, where, 'closed', { code: name, name: `Trường ${name}` });
  unit = made.unit.id;
  const account = await anAccount(app, tenant, 'officer', { commune, unit });
  officer = await signedIn(app, tenant, account.id);
  at = `/dossier/${round.public_id}`;
  const kept = await within((tx) => findDossier(tx, tenant, unit, round.id));
  code = kept?.state.closing?.code ?? '';
});

const wrongCode = '2222-2222';
const scan = (name = 'bao-cao.pdf', words = name) =>
  new File([new Uint8Array(pdf([words]))], name, { type: 'application/pdf' });

/** Sends a file as the script does; gives the key that it leaves in the form. */
async function upload(name: string, bytes = pdf([name]), visitor = officer): Promise<string> {
  const key = newPublicId();
  const fields = { key, name, size: String(bytes.length), noSecrets: '1' };
  const { id } = (await (await visitor.post('/files', fields)).json()) as { readonly id: string };
  await visitor.postBytes(`/files/${id}/bytes?offset=0`, new Uint8Array(bytes));
  expect((await visitor.post(`/files/${id}/finish`)).status).toBe(200);
  return key;
}

type Fields = Readonly<Record<string, string>>;
const form = (): Record<string, string> => ({ paper: 'report', code, noSecrets: '1' });
/** Sends the form, with a file in it or without. */
const send = (fields: Fields, ...files: File[]) => officer.postFiles(`${at}/signed`, files, fields);

/** The form as it was given back: what it says, and what is in it. */
async function givenBack(answer: Response) {
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const given = formsOf(html).find(({ action }) => action.includes('/signed'));
  if (!given) throw new Error('no form');
  return { text: textOf(html), fields: valuesOf(given), html };
}

const files = () =>
  within((tx) =>
    tx
      .selectFrom('unit_file')
      .select(['name', 'state', 'dossier_id', 'client_key'])
      .where('unit_id', '=', unit)
      // Ids of one moment have no order; a file that was given up has no name.
      .orderBy('name')
      .execute(),
  );
const papers = async () =>
  (await within((tx) => findDossier(tx, tenant, unit, round.id)))?.state.papers.map(
    ({ paper }) => paper,
  );

describe('one letter of the code is wrong', () => {
  test('the file that came before its form stays with it', async () => {
    const key = await upload('bao-cao.pdf');
    const back = await givenBack(await send({ ...form(), code: wrongCode, uploads: key }));
    expect(back.text).toContain(`Lần chốt hiện nay mang mã ${code}`);
    expect(back.text).toContain('bao-cao.pdf Đã giữ');
    expect(back.text).not.toContain('chưa chọn tệp nào');
    expect(back.fields).toMatchObject({ uploads: key, noSecrets: '1', code: wrongCode });
    expect((await send({ ...back.fields, code })).status).toBe(303);
    expect(await papers()).toEqual(['proposal', 'report']);
    expect(await files()).toMatchObject([{ name: 'bao-cao.pdf', state: 'kept' }]);
    expect((await files())[0]?.dossier_id).not.toBeNull();
  });

  test('the file that came within its form stays with it too', async () => {
    const back = await givenBack(await send({ ...form(), code: 'abc' }, scan()));
    expect(back.text).toContain('gõ đủ 8 ký tự');
    expect(back.text).toContain('bao-cao.pdf Đã giữ');
    expect((await send({ ...back.fields, code })).status).toBe(303);
    expect(await papers()).toEqual(['proposal', 'report']);
    expect(await files()).toHaveLength(1);
  });

  test('another file chosen then takes its place', async () => {
    const key = await upload('mo.pdf');
    const back = await givenBack(await send({ ...form(), code: wrongCode, uploads: key }));
    const again = await send({ ...back.fields, code: wrongCode }, scan('ro.pdf'));
    const { text, fields } = await givenBack(again);
    expect(text).toContain('ro.pdf Đã giữ');
    expect(text).not.toContain('mo.pdf');
    expect((await send({ ...fields, code })).status).toBe(303);
    expect(await files()).toMatchObject([{ state: 'erased' }, { name: 'ro.pdf', state: 'kept' }]);
  });
});

test('without the word on secrets a file that has come stays, and one in the form is not kept', async () => {
  const key = await upload('bao-cao.pdf');
  const { noSecrets: _, ...without } = form();
  const back = await givenBack(await send({ ...without, uploads: key }, scan('khac.pdf')));
  expect(back.text).toContain('hãy đánh dấu vào ô này');
  expect(back.fields.uploads).toBe(key);
  expect(back.fields.noSecrets).toBeUndefined();
  expect(await files()).toHaveLength(1);
});

test('a form without a file says so in words', async () => {
  const { text } = await givenBack(await send(form()));
  expect(text).toContain('Chọn tệp: chưa chọn tệp nào.');
});

test('what is no scan is refused and does not stay', async () => {
  const key = await upload('bao-cao.docx', docx(['Báo cáo']));
  const back = await givenBack(await send({ ...form(), uploads: key }));
  expect(back.text).toContain('hãy chọn PDF hoặc ảnh');
  expect(back.fields.uploads).toBeUndefined();
  expect(await files()).toMatchObject([{ state: 'erased' }]);
});

test('a file that the server refuses is named, and what came before it stays', async () => {
  const key = await upload('bao-cao.pdf');
  const text = new File(['xin chào'], 'chu.txt');
  const back = await givenBack(await send({ ...form(), uploads: key }, text));
  expect(back.text).toContain('chu.txt');
  expect(back.fields.uploads).toBe(key);
});

test('one that is still on its way is not attached', async () => {
  const key = newPublicId();
  await officer.post('/files', { key, name: 'do-dang.pdf', size: '900', noSecrets: '1' });
  const { text } = await givenBack(await send({ ...form(), uploads: key }));
  expect(text).toContain('do-dang.pdf: đường truyền bị ngắt');
  expect(await papers()).toEqual(['proposal']);
});

test('a file of another unit, or of a record, is none of this form', async () => {
  const other = await aDossierIn(app, { tenant, commune, round }, 'closed', {
    code: 'Q-KHAC',
    name: 'Trường Khác',
  });
  const account = await anAccount(app, tenant, 'officer', { commune, unit: other.unit.id });
  const stranger = await signedIn(app, tenant, account.id);
  const foreign = await upload('cua-ho.pdf', pdf(['Cua ho']), stranger);
  const recorded = await upload('minh-chung.pdf');
  await officer.post('/records/new', {
    category: 'social-welfare',
    day: '05/06/2026',
    title: 'Tặng quà',
    key: newPublicId(),
    uploads: recorded,
  });
  for (const uploads of [foreign, recorded, 'x', '%00'.repeat(9)]) {
    const { text } = await givenBack(await send({ ...form(), uploads }));
    expect(text).toContain('Chọn tệp: chưa chọn tệp nào.');
    expect(text).not.toContain('cua-ho.pdf');
  }
  expect(await papers()).toEqual(['proposal']);
});

test('sent twice at once it is attached, and never a failure', async () => {
  const uploads = await upload('bao-cao.pdf');
  const answers = await Promise.all([1, 2].map(() => send({ ...form(), uploads })));
  expect(answers.map(({ status }) => status).filter((one) => one !== 303 && one !== 422)).toEqual(
    [],
  );
  expect(await papers()).toEqual(['proposal', 'report']);
});
