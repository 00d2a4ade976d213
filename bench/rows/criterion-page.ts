import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import { projectFile } from '../../test/support/dossiers.ts';
import { anOpenRound, aRecordRow, whoOf } from '../../test/support/years.ts';
import { serve, serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { several, Visits } from '../server/visits.ts';
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
  const { unit, path } = await aYear(site);
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

/** A unit with a year of records in an open round, and the address of the criterion they count for. */
export async function aYear({ db, tenant, account }: Site) {
  const system = { tenant, reach: 'system' as const };
  const clock = { now: new Date() };
  const setId = 'dien-hinh-2023';
  const source = projectFile('criteria', setId, 'set.yaml');
  await db.within(system, (tx) =>
    tx
      .insertInto('criteria_set')
      .values({
        tenant_id: tenant,
        id: newId(clock.now),
        public_id: newPublicId(),
        set_id: setId,
        set_version: 1,
        title: setId,
        source,
        digest: createHash('sha256').update(source).digest(),
        created_at: clock.now,
        created_by: account,
        published_at: clock.now,
      })
      .execute(),
  );
  const round = await anOpenRound({ db, clock }, tenant, setId);
  return db.within(system, async (tx) => {
    const { id, public_id } = await tx
      .selectFrom('unit')
      .select(['id', 'public_id'])
      .where('tenant_id', '=', tenant)
      .orderBy('code')
      .limit(1)
      .executeTakeFirstOrThrow();
    const who = whoOf(tenant, { id: account, login: '', public_id: '' }, 'province');
    const by = { who, now: clock.now };
    const rows = Array.from({ length: records }, (_, n) =>
      aRecordRow({ tenant_id: tenant, id }, by, {
        categories: ['social-welfare'],
        title: `Hoạt động an sinh xã hội ${n + 1}`,
      }),
    );
    await tx.insertInto('unit_record').values(rows).execute();
    return { unit: public_id, path: `/units/${public_id}/criteria/${round.public_id}-13` };
  });
}
