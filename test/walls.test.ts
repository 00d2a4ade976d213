import { beforeAll, describe, expect, inject, test } from 'vitest';
import { leaveOf, type Role, roles } from '../src/core/access/policy.ts';
import type { Route } from '../src/platform/http/route.ts';
import { aProvince, openTestApp, type TestApp, type Visitor } from './support/app.ts';
import { filled, someone, someThings, type Things } from './support/fixtures.ts';

/*
 * Every address of the application, taken from the router itself, walked as every role, as a guest,
 * and as strangers from another unit, commune and province. What each meets is what the policy
 * tables say; a new address without a table, or of a thing that this walk does not know, fails.
 */

/** Addresses of the machine room, which know no province. */
const machineRoom = [
  ...['GET /healthz', 'GET /readyz', 'GET /metrics'],
  ...['GET /assets/:name', 'GET /service-worker.js'],
];

/** Who walks: a role, and whether the things lie in its reach. */
interface Walker {
  readonly name: string;
  readonly role: Role;
  readonly from: 'here' | 'elsewhere' | 'another province';
}

const walkers: readonly Walker[] = roles.flatMap((role) => [
  { name: role, role, from: 'here' as const },
  ...(['officer', 'head', 'commune'].includes(role)
    ? [{ name: `${role} of elsewhere`, role, from: 'elsewhere' as const }]
    : []),
  { name: `${role} of another province`, role, from: 'another province' as const },
]);

let app: TestApp;
let here: string;
let other: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant: here } = await aProvince(app));
  ({ tenant: other } = await aProvince(app, 'tỉnh Khác'));
});

async function visitorOf({ role, from }: Walker, things: Things): Promise<Visitor> {
  if (from === 'another province') {
    const there = await someThings(app, other, 'Nơi Khác');
    return someone(app, other, role, placeOf(role, there));
  }
  if (from === 'elsewhere')
    return someone(app, here, role, placeOf(role, await someThings(app, here, 'Xa Lạ')));
  return someone(app, here, role, placeOf(role, things));
}

function placeOf(role: Role, { commune, unit }: Things): { commune?: string; unit?: string } {
  if (role === 'officer' || role === 'head') return { commune: commune.id, unit: unit.id };
  return role === 'commune' ? { commune: commune.id } : {};
}

/** Whether the thing that a path names exists for whoever asks, their table permitting. */
function exists(path: string, { role, from }: Walker): boolean {
  if (!path.includes(':')) return true;
  // A figure of one's own year is one's own, wherever one is.
  if (path.startsWith('/figures/')) return true;
  if (from === 'another province') return false;
  // A session is its holder's alone.
  if (path.startsWith('/account/sessions/')) return false;
  // A criterion is of a round, which all work under; whose year it shows is one's own.
  if (path.startsWith('/criteria/')) return true;
  if (path.startsWith('/rounds/') || path.startsWith('/officers/'))
    return from === 'here' || path.startsWith('/rounds/');
  // A round is the whole province's, and each has a year of their own in it.
  if (path.startsWith('/registration/') || path.startsWith('/dossier/')) return true;
  // One that is not published is seen by those who may publish it.
  if (path.startsWith('/criteria-sets/')) return role === 'admin';
  return from === 'here';
}

const send = (visitor: Visitor, route: Route, path: string) => {
  if (route.method === 'get') return visitor.get(path);
  if (route.takes === 'bytes') return visitor.postBytes(path);
  return route.takes === 'form' ? visitor.post(path) : visitor.postFile(path, new File([], ''));
};

test('the router knows no address without a table', () => {
  const declared = new Set(app.routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const served = app.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  expect(served.filter((route) => !declared.has(route)).sort()).toEqual([...machineRoom].sort());
  expect(served.length).toBeGreaterThan(60);
});

test('what is open to everyone is little, and named here', () => {
  const open = app.routes
    .filter(({ access }) => access === 'everyone')
    .map(({ method, path }) => `${method} ${path}`);
  expect(open.sort()).toEqual(
    [
      'get /calendar/:secret',
      'get /join',
      'get /reminders/stop/:secret',
      'get /set-up/:token',
      'get /sign-in',
      'get /sign-in/code',
      'post /join',
      'post /reminders/stop/:secret',
      'post /set-up/:token',
      'post /sign-in',
      'post /sign-in/code',
      'post /sign-out',
    ].sort(),
  );
});

describe('a guest', () => {
  test('is sent to sign in, wherever they go, and told nothing', async () => {
    const things = await someThings(app, here, 'Kín');
    for (const route of app.routes.filter(({ signed }) => signed)) {
      const answer = await send(app.visitor(), route, filled(route.path, things));
      const told = `${route.method} ${route.path}`;
      expect(answer.status, told).toBe(303);
      expect(answer.headers.get('location'), told).toMatch(/^\/sign-in(\?next=|$)/);
      expect(await answer.text(), told).toBe('');
    }
  });
});

describe.each(walkers.map((walker) => [walker.name, walker] as const))('as %s', (_name, walker) => {
  test('each address answers as its table says', async () => {
    let things = await someThings(app, here, 'Kín');
    let visitor = await visitorOf(walker, things);
    let touched = false;
    // What is looked at first is of one thing: a paper of it is printed once.
    const routes = app.routes.toSorted(
      (a, b) => Number(a.method === 'post') - Number(b.method === 'post'),
    );
    for (const route of routes) {
      if (route.access === 'everyone') continue;
      // What is done to a thing must not be in the way of what is tried next.
      if (touched) {
        things = await someThings(app, here, 'Kín');
        visitor = await visitorOf(walker, things);
      }
      const may = leaveOf(route.access, walker.role) !== 'no' && exists(route.path, walker);
      touched = route.method === 'post' && may;
      const path = filled(route.path, things);
      const answer = await send(visitor, route, path);
      const told = `${route.method} ${route.path}`;
      if (leaveOf(route.access, walker.role) === 'no') expect(answer.status, told).toBe(403);
      else if (!exists(route.path, walker)) expect(answer.status, told).toBe(404);
      else expect([200, 303, 409, 422], told).toContain(answer.status);
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      if (walker.from !== 'here') {
        const seen = bytes.includes(Buffer.from('Đơn vị Kín').toString('latin1'));
        const whole = walker.from === 'elsewhere' && leaveOf(route.access, walker.role) === 'all';
        expect(seen && !whole, `${told} shows another's unit`).toBe(false);
      }
    }
  }, 120_000);
});

test('what is out of reach looks as what does not exist', async () => {
  const things = await someThings(app, here, 'Kín');
  const stranger = await someone(app, here, 'commune', {
    commune: (await someThings(app, here, 'Xa Lạ')).commune.id,
  });
  const plain = (html: string) =>
    html.replace(/value="[\w-]{60,}"/g, '').replaceAll(/\/units\/\w+/g, '');
  const [hidden, absent] = await Promise.all([
    stranger.get(`/units/${things.unit.public_id}`),
    stranger.get('/units/khongcogi12345'),
  ]);
  expect([hidden.status, absent.status]).toEqual([404, 404]);
  expect(plain(await hidden.text())).toBe(plain(await absent.text()));
});

test('search, counts, filters and downloads keep to what is one’s own', async () => {
  const mine = await someThings(app, here, 'Của Mình');
  await someThings(app, here, 'Mật Danh');
  const commune = await someone(app, here, 'commune', { commune: mine.commune.id });
  for (const path of [
    '/units?q=mat+danh',
    '/units?state=all',
    '/units?sort=commune',
    '/units.csv',
    '/units.csv?q=mat+danh',
  ]) {
    expect(await (await commune.get(path)).text(), path).not.toContain('Mật Danh');
  }
  expect(await commune.page('/units?state=all')).toContain('1 đơn vị');
  const xlsx = Buffer.from(await (await commune.get('/units.xlsx')).arrayBuffer());
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

test('below the tables, row-level security shows a scope its own rows alone', async () => {
  const mine = await someThings(app, here, 'Của Mình');
  const seen = (scope: Parameters<typeof app.db.within>[0]) =>
    app.db.within(scope, (tx) => tx.selectFrom('unit').select('id').execute());
  expect(await seen({ tenant: here, reach: 'commune', commune: mine.commune.id })).toEqual([
    { id: mine.unit.id },
  ]);
  expect(await seen({ tenant: here, reach: 'unit', unit: mine.unit.id })).toEqual([
    { id: mine.unit.id },
  ]);
  expect(await seen({ tenant: here, reach: 'admin' })).toEqual([]);
  expect(await seen({ tenant: other, reach: 'commune', commune: mine.commune.id })).toEqual([]);
  // A scope that is not told sees nothing, and a session of the pool remembers none.
  expect(await app.db.outside.selectFrom('unit').select('id').execute()).toEqual([]);
  const foreign = app.db.within(
    { tenant: here, reach: 'commune', commune: mine.commune.id },
    (tx) =>
      tx
        .updateTable('unit')
        .set({ name: 'Chiếm' })
        .where('tenant_id', '=', other)
        .executeTakeFirst(),
  );
  expect((await foreign).numUpdatedRows).toBe(0n);
});
