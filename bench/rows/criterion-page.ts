import { join } from 'node:path';
import { serve, serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { several, Visits } from '../server/visits.ts';
import { aYear } from '../server/year.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

/** Requests under way at a time, and in a pass. */
const atOnce = 8;
const requests = 24;
const warmUp = 3000;
const records = 20;
const line = 0.5;

/** A criterion with its records over HTTP with a session, against the bare least. */
export async function criterionRows(site: Site): Promise<Row[]> {
  const { unit, round } = await aYear(site, records);
  const path = `/units/${unit}/criteria/${round}-13`;
  const ours = await serveOurs(site.folder);
  const bare = join(import.meta.dirname, '../rivals/bare-criterion.ts');
  const theirs = await serve([bare, site.embedded.connection.host, site.tenant]);
  const visits = new Visits(ours.port, { cookie: site.cookie, 'accept-encoding': 'gzip' });
  const plain = new Visits(ours.port, { cookie: site.cookie });
  const rival = new Visits(theirs.port);
  try {
    const html = (await plain.get(path)).body.toString();
    const told: { records: unknown[] } = JSON.parse((await rival.get(`/${unit}`)).body.toString());
    if (!html.includes(`(${records})`) || told.records.length !== records)
      throw new Error(`criterion page: not the same ${records} records`);
    const pass = (from: Visits, address: string) => ({
      units: requests,
      pass: () => several(requests, atOnce, () => from.get(address)),
    });
    // As servers are after their first minute: until then V8 has not made our larger part fast.
    for (const one of [() => visits.get(path), () => rival.get(`/${unit}`)])
      await several(warmUp, atOnce, one);
    const [mine, other] = await duel(pass(visits, path), pass(rival, `/${unit}`));
    return [
      {
        what: `criterion page with ${records} records, judged`,
        ours: perSecond(mine),
        rival: 'pg + node:http, JSON, no session, not judged, not packed',
        theirs: perSecond(other),
        ratio: times(mine / other),
        line: `≥ ${line}×`,
        reached: mine / other >= line,
      },
    ];
  } finally {
    for (const one of [visits, plain, rival]) one.close();
    await ours.kill();
    await theirs.kill();
  }
}
