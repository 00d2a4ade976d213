import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serve, serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { several, Visits } from '../server/visits.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

/** Requests under way at a time, and in a pass. */
const atOnce = 8;
const requests = 24;
const line = 0.5;
const pageLine = 25_000;
const scriptLine = 5_000;

interface Shown {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

const size = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const kilobytes = (bytes: number) => `${size.format(bytes / 1000)} kB`;

/** The list of units over HTTP with a session, packed as browsers take it, against the bare least. */
export async function listRows(site: Site): Promise<Row[]> {
  const ours = await serveOurs(site.folder);
  const bare = join(import.meta.dirname, '../rivals/bare-list.ts');
  const theirs = await serve([bare, site.embedded.connection.host, site.tenant]);
  const visits = new Visits(ours.port, { cookie: site.cookie, 'accept-encoding': 'gzip' });
  const plain = new Visits(ours.port, { cookie: site.cookie });
  const rival = new Visits(theirs.port);
  try {
    const rows: Row[] = [];
    for (const { what, ...paths } of await lists(site)) {
      await agree(what, await plain.get(paths.ours), await rival.get(paths.theirs));
      const pass = (from: Visits, path: string) => ({
        units: requests,
        pass: () => several(requests, atOnce, () => from.get(path)),
      });
      const [mine, other] = await duel(pass(visits, paths.ours), pass(rival, paths.theirs));
      rows.push({
        what: `list page, 50 of 60 000 units, ${what}`,
        ours: perSecond(mine),
        rival: 'pg + node:http, JSON, no session, not packed',
        theirs: perSecond(other),
        ratio: times(mine / other),
        line: `≥ ${line}×`,
        reached: mine / other >= line,
      });
    }
    return [...rows, ...(await weightRows(visits))];
  } finally {
    for (const one of [visits, plain, rival]) one.close();
    await ours.kill();
    await theirs.kill();
  }
}

async function lists({ db, tenant }: Site): Promise<Shown[]> {
  const { public_id: commune } = await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('commune')
      .select('public_id')
      .where('tenant_id', '=', tenant)
      .orderBy('code')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return [
    { what: 'schools', ours: '/units?kind=school', theirs: '/?kind=school' },
    {
      what: 'schools, found by a word',
      ours: `/units?kind=school&q=${encodeURIComponent('đông')}`,
      theirs: '/?kind=school&token=dong',
    },
    {
      what: 'schools of a commune',
      ours: `/units?kind=school&commune=${commune}`,
      theirs: `/?kind=school&commune=${commune}`,
    },
    {
      what: 'schools, page 300',
      ours: '/units?kind=school&page=300',
      theirs: '/?kind=school&offset=14950',
    },
  ];
}

type Got = Awaited<ReturnType<Visits['get']>>;

/** Both show the same units in the same order, and the same count. */
async function agree(what: string, ours: Got, theirs: Got): Promise<void> {
  const html = ours.body.toString();
  const told: { total: number; rows: { public_id: string }[] } = JSON.parse(theirs.body.toString());
  const shown = [...html.matchAll(/<a href="\/units\/([2-9a-z]{14})"/g)].map(([, id]) => id);
  const same = shown.join() === told.rows.map((row) => row.public_id).join();
  const count = new Intl.NumberFormat('vi-VN').format(told.total);
  if (ours.status === 200 && shown.length === 50 && same && html.includes(`${count} đơn vị`))
    return;
  throw new Error(`list, ${what}: not the same 50 units or not “${count} đơn vị”`);
}

/** What a browser fetches for the first page it sees, packed. */
async function weightRows(visits: Visits): Promise<Row[]> {
  const { body } = await visits.get('/units?kind=school');
  const named = gunzipSync(body)
    .toString()
    .matchAll(/(?:src|href)="(\/assets\/[^"]+\.(css|js))"/g);
  const weighed = { css: 0, js: 0 };
  for (const [, address = '', kind] of named) {
    const { length } = (await visits.get(address)).body;
    weighed[kind === 'js' ? 'js' : 'css'] += length;
  }
  const { css: styles, js: script } = weighed;
  const weight = (what: string, bytes: number, most: number) => ({
    what,
    ours: kilobytes(bytes),
    rival: '—',
    theirs: '—',
    ratio: '—',
    line: `≤ ${kilobytes(most)}`,
    reached: bytes <= most,
  });
  return [
    weight(
      'list page with its stylesheet and script, gzip',
      body.length + styles + script,
      pageLine,
    ),
    weight('its script, gzip', script, scriptLine),
  ];
}
