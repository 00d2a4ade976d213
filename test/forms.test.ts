import { beforeAll, describe, expect, inject, test } from 'vitest';
import { leaveOf, type Role, roles } from '../src/core/access/policy.ts';
import { hostileValues } from './support/answers.ts';
import { aProvince, openTestApp, type TestApp, type Visitor } from './support/app.ts';
import { filled, someone, someThings } from './support/fixtures.ts';
import { formsOf, type PageForm, valuesOf } from './support/forms.ts';
import { anOpenRound } from './support/years.ts';

/*
 * Every form of every page, found on the pages themselves, with each of its fields in turn filled
 * by a hostile or hurried hand. Nothing fails, nothing typed is lost, nothing is run.
 */

let app: TestApp;
let tenant: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  await anOpenRound(app, tenant);
});

async function visitorOf(role: Role) {
  const things = await someThings(app, tenant, 'Mẫu');
  const unit = { commune: things.commune.id, unit: things.unit.id };
  const where =
    role === 'officer' || role === 'head'
      ? unit
      : role === 'commune'
        ? { commune: things.commune.id }
        : {};
  return { things, visitor: await someone(app, tenant, role, where) };
}

/** The pages of a role that can be opened, with their forms. */
async function pagesOf(role: Role): Promise<string[]> {
  return app.routes
    .filter(
      ({ method, access }) =>
        method === 'get' && access !== 'everyone' && leaveOf(access, role) !== 'no',
    )
    .map(({ path }) => path)
    .filter((path) => !/\.(xlsx|csv)$|\/(source|papers-zip|file|page)$/.test(path));
}

/** What can be compared after it went through HTML: no control characters, one kind of line end. */
const comparable = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\ufffd]/gu, '')
    .trim();

async function sendHostile(
  visitor: Visitor,
  form: PageForm,
  field: string,
  value: string,
): Promise<void> {
  const sent = { ...valuesOf(form), [field]: value };
  const told = `${form.action} ${field} ${JSON.stringify(value.slice(0, 30))}`;
  const answer = form.multipart
    ? await visitor.postFile(form.action, new File(['x'], 'x.txt'), sent)
    : await visitor.post(form.action, sent);
  expect([200, 303, 403, 404, 409, 422, 429], told).toContain(answer.status);
  const html = await answer.text();
  expect(html, told).not.toContain('<script>alert');
  expect(html, told).not.toMatch(/\bat \S+ \(.*:\d+:\d+\)/);
  if (answer.status !== 422) return;
  expect(html, told).toContain('data-error-summary');
  const again = formsOf(html).find(({ action }) => action === form.action);
  for (const { name, kind } of form.fields) {
    if (kind !== 'text') continue;
    const kept = again?.fields.find((one) => one.name === name)?.value ?? '';
    // What is compared is what was typed, not the sentence about it.
    expect(comparable(kept) === comparable(sent[name] ?? ''), `${told}: ${name} is lost`).toBe(
      true,
    );
  }
}

/** One form asks for every figure of a round: of those of one kind, three stand for all. */
function tried({ fields }: PageForm): PageForm['fields'] {
  const alike = new Map<string, number>();
  return fields.filter(({ name, kind }) => {
    if (!name.startsWith('figure-')) return true;
    const before = alike.get(kind) ?? 0;
    alike.set(kind, before + 1);
    return before < 3;
  });
}

describe.each(roles.map((role) => [role] as const))('the forms of %s', (role) => {
  test('bear every value in every field', async () => {
    const paths = await pagesOf(role);
    const seen = new Set<string>();
    for (const path of paths) {
      const { things, visitor } = await visitorOf(role);
      const answer = await visitor.get(filled(path, things));
      if (answer.status !== 200) continue;
      for (const form of formsOf(await answer.text())) {
        const key =
          form.action
            .replace(/\/[a-z0-9]{14}(?=\/|$)/g, '/:id')
            // A page has a small form for each of many figures, of three kinds.
            .replace(/\/figures\/[^/?]+/, '/figures/:id') +
          form.fields.map(({ name, kind }) => `${name}:${kind}`).join();
        if (seen.has(key) || form.action === '/sign-out') continue;
        seen.add(key);
        for (const { name, kind } of tried(form)) {
          if (kind === 'file') continue;
          for (const value of hostileValues) await sendHostile(visitor, form, name, value);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  }, 240_000);
});

describe('guests', () => {
  test.each(['/sign-in', '/sign-in/code', '/join'])(
    '%s bears every value in every field',
    async (path) => {
      const visitor = app.visitor();
      const [form] = formsOf(await visitor.page(path));
      if (!form) throw new Error(`${path} has no form`);
      for (const { name } of form.fields) {
        for (const value of hostileValues) {
          const answer = await visitor.post(form.action, { ...valuesOf(form), [name]: value });
          expect([303, 422, 429], `${path} ${name}`).toContain(answer.status);
          expect(await answer.text()).not.toContain('<script>alert');
        }
      }
    },
  );
});

test('ten megabytes in a field come back to be shortened', async () => {
  const { visitor } = await visitorOf('province');
  const [form] = formsOf(await visitor.page('/units/new')).filter(
    ({ action }) => action === '/units/new',
  );
  if (!form) throw new Error('no form');
  const long = 'ệ'.repeat(3_400_000);
  const answer = await visitor.post(form.action, {
    ...valuesOf(form),
    name: long,
    address: 'Thôn Đông',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('nhiều nhất 300 ký tự');
  expect(html).toContain('Thôn Đông');
  expect(html).toContain(long);
}, 60_000);

test('more than a form may hold is refused in words', async () => {
  const { visitor } = await visitorOf('province');
  const answer = await visitor.post('/units/new', { name: 'x'.repeat(40 * 1024 * 1024) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('quá lớn');
}, 60_000);
