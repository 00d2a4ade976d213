import { Pool } from 'pg';
import { serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { actsKept } from '../server/trail.ts';
import { several, Visits } from '../server/visits.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

const atOnce = 8;
const saves = 40;
const line = 0.4;

/**
 * A unit's form sent and taken: checked, kept with its version and its act in the trail, durable.
 * The other is one durable update of one row by bare pg. Both change another unit each time.
 */
export async function saveRows(site: Site): Promise<Row[]> {
  const ours = await serveOurs(site.folder);
  const visits = new Visits(ours.port, { cookie: site.cookie });
  const pool = new Pool({ ...site.embedded.connection, max: atOnce });
  try {
    const before = await actsKept(site);
    const forms = await editForms(site);
    const ids = forms.map(({ id }) => id);
    const updates = ids.slice(forms.length / 2);
    const mine = forms.slice(0, forms.length / 2);
    let [saved, updated] = [0, 0];
    const save = async () => {
      const form = mine[saved++ % mine.length];
      if (!form) throw new Error('no unit to save');
      const { fields, path } = form;
      // The address comes from the number of saves: each of them is a change.
      fields.address = `Số ${saved}, đường Sông Mây`;
      const answer = await visits.post(path, { ...fields, csrf: site.csrf });
      if (answer.status !== 303) throw new Error(`saving a unit: ${answer.status}`);
      fields.version = String(Number(fields.version) + 1);
    };
    const update = () =>
      pool.query({
        name: 'update',
        text: 'update unit set address = $1, version = version + 1 where tenant_id = $2 and id = $3',
        values: [`Số ${updated}`, site.tenant, updates[updated++ % updates.length]],
      });
    const [a, b] = await duel(
      { units: saves, pass: () => several(saves, atOnce, save) },
      { units: saves, pass: () => several(saves, atOnce, update) },
    );
    if ((await actsKept(site)) - before !== saved) throw new Error('a save without its act');
    return [
      {
        what: `a unit's form saved, with version and trail, ${atOnce} at a time`,
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

/** The forms of some thousand units, as a browser would send them back. */
async function editForms({ db, tenant }: Site) {
  const rows = await db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('unit')
      .innerJoin('commune', 'commune.id', 'unit.commune_id')
      .selectAll('unit')
      .select('commune.public_id as commune')
      .where('unit.tenant_id', '=', tenant)
      .orderBy('unit.code')
      .limit(4000)
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    path: `/units/${row.public_id}/edit`,
    fields: {
      version: String(row.version),
      code: row.code,
      name: row.name,
      kind: row.kind,
      level: row.level,
      commune: row.commune,
      address: row.address,
      phone: row.phone,
      taxCode: '',
      schoolCode: '',
      party: 'unknown',
      emulation: 'unknown',
      guards: 'unknown',
      leftOut: 'unknown',
      subUnits: '',
      members: String(row.members),
    },
  }));
}
