import { Pool } from 'pg';
import { newPublicId } from '../../src/platform/ids.ts';
import { serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { actsKept } from '../server/trail.ts';
import { several, Visits } from '../server/visits.ts';
import { theRound } from '../server/year.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

const atOnce = 8;
const saves = 40;
const warmUp = 1000;
const line = 0.4;

/**
 * A record sent and taken: checked against the round, kept with its version, the unit judged anew, the
 * act in the trail, durable. The other is one durable update of one row by bare pg. Both change
 * another unit each time.
 */
export async function saveRecordRows(site: Site): Promise<Row[]> {
  await theRound(site, new Date());
  const { db, tenant } = site;
  const units = await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('unit')
      .select(['id', 'public_id'])
      .where('tenant_id', '=', tenant)
      .where('ended_on', 'is', null)
      .orderBy('code', 'desc')
      .limit(4000)
      .execute(),
  );
  const [mine, theirs] = [units.slice(0, 2000), units.slice(2000)];
  const before = await actsKept(site);
  const ours = await serveOurs(site.folder);
  const visits = new Visits(ours.port, { cookie: site.cookie });
  const pool = new Pool({ ...site.embedded.connection, max: atOnce });
  let [saved, updated] = [0, 0];
  const save = async () => {
    const unit = mine[saved++ % mine.length]?.public_id;
    const { status } = await visits.post(`/units/${unit}/records/new`, {
      csrf: site.csrf,
      key: newPublicId(),
      category: 'social-welfare',
      day: '01/01/2026',
      title: `Hoạt động an sinh xã hội lần ${saved}`,
    });
    if (status !== 303) throw new Error(`saving a record: ${status}`);
  };
  const update = () =>
    pool.query({
      name: 'update',
      text: 'update unit set address = $1, version = version + 1 where tenant_id = $2 and id = $3',
      values: [`Số ${updated}`, tenant, theirs[updated++ % theirs.length]?.id],
    });
  try {
    // As servers are after their first minute: until then V8 has not made our larger part fast.
    for (const one of [save, update]) await several(warmUp, atOnce, one);
    const [a, b] = await duel(
      { units: saves, pass: () => several(saves, atOnce, save) },
      { units: saves, pass: () => several(saves, atOnce, update) },
    );
    if ((await actsKept(site)) - before !== saved) throw new Error('a record without its act');
    return [
      {
        what: `a record saved: fact, verdict, trail; ${atOnce} at a time`,
        ours: perSecond(a),
        rival: 'one durable update, bare pg, prepared',
        theirs: perSecond(b),
        ratio: times(a / b),
        line: `≥ ${line}×`,
        reached: a / b >= line,
      },
    ];
  } finally {
    visits.close();
    await pool.end();
    await ours.kill();
  }
}
