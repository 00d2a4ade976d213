import { Pool } from 'pg';
import { countBehind, findBoard, readFilter } from '../../src/features/behind/index.ts';
import { judgeTasks } from '../../src/features/dossiers/index.ts';
import { enqueue } from '../../src/platform/jobs/jobs.ts';
import { runJobs } from '../../test/support/jobs.ts';
import { asOwner, type Site } from '../server/site.ts';
import { theRound } from '../server/year.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

const line = 1.5;
const judgeLine = 120;

/**
 * “Who is behind” of a whole province: every count of the page by one question below the walls,
 * against the same narrow aggregate written by hand for this one set and asked by the owner.
 */
export async function measure(site: Site): Promise<Row[]> {
  const { db, tenant, embedded } = site;
  const now = new Date('2026-06-12T03:00:00Z');
  const seconds = await judgeEverything(site, now);
  const pool = new Pool({ ...embedded.connection, max: 1 });
  try {
    const scope = { tenant, account: site.account, reach: 'province' } as const;
    const filter = readFilter(new URLSearchParams());
    const { board } = await db.within(scope, (tx) => findBoard(tx, tenant, null, now));
    if (!board) throw new Error('no round');
    const ask = () => db.within(scope, (tx) => countBehind(tx, board, filter));
    const late = board.late.map(({ bits }) => `open_checks & ${bits} <> 0`);
    const lacking = board.set.criteria.map((_, n) => `(open | not_met) & ${1 << n} <> 0`);
    const short = '(open & ~awaiting | not_met) <> 0';
    const counted = [
      'registered_on is null',
      "last_recorded_at is null or last_recorded_at < '2026-04-13T03:00:00Z'",
      ...[`(open | not_met) = 0`, `not ${short} and awaiting <> 0`, short, ...late, ...lacking],
    ];
    const text = `select count(*)::int as c${counted
      .map((one, n) => `, count(*) filter (where ${one})::int as c${n}`)
      .join('')} from dossier where tenant_id = $1 and round_id = $2 and not ended`;
    const values = [tenant, board.round.id];
    const byHand = () => pool.query({ name: 'behind', text, values, rowMode: 'array' });
    const [mine, theirs] = [await ask(), (await byHand()).rows[0]];
    const told = [
      ...[mine.units, mine.unregistered, mine.quiet, ...Object.values(mine.standing)],
      ...[...mine.late, ...mine.criteria],
    ];
    if (told.join() !== String(theirs)) throw new Error(`behind: ${told} is not ${theirs}`);
    const [a, b] = await duel({ units: 1, pass: ask }, { units: 1, pass: byHand });
    return [
      {
        what: `who is behind: ${told.length} counts over 60 000 units`,
        ours: perSecond(a),
        rival: 'the same narrow aggregate by hand, bare pg, no walls, prepared',
        theirs: perSecond(b),
        // Of time, as the line is: how often theirs fits into ours.
        ratio: times(b / a),
        line: `≤ ${line}× its time`,
        reached: b / a <= line,
      },
      {
        what: 'a round opened: 60 000 dossiers begun and judged, in the background',
        ours: `${seconds.toFixed(1)} s`,
        rival: '—',
        theirs: '—',
        ratio: '—',
        line: `≤ ${judgeLine} s`,
        reached: seconds <= judgeLine,
      },
    ];
  } finally {
    await pool.end();
  }
}

/** Opens a round over all units, and lets them stand as differently as they do in a year. */
async function judgeEverything(site: Site, now: Date): Promise<number> {
  const { db, tenant, embedded } = site;
  await theRound(site, now);
  const began = performance.now();
  await db.within({ tenant, reach: 'system' }, (tx) => enqueue(tx, 'dossiers.judge', { tenant }));
  await runJobs(
    embedded.connection,
    judgeTasks(db, () => now),
  );
  const seconds = (performance.now() - began) / 1000;
  await asOwner(
    embedded.connection,
    `update dossier set met = m, open = o, not_met = n, awaiting = o & 128,
      open_checks = r & 2147483647, registered_on = case when r % 3 > 0 then date '2026-03-01' end,
      last_recorded_at = timestamptz '2026-01-01' + (r % 160) * interval '1 day'
    from (select unit_id as of, r, (r & 16383)::int as m, (16383 & ~r & (r >> 7))::int as o,
        (16383 & ~r & ~(r >> 7))::int as n
      from (select unit_id, abs(hashtext(unit_id::text)::bigint) as r from dossier) as h) as s
    where unit_id = of`,
  );
  await asOwner(embedded.connection, 'vacuum analyze dossier');
  return seconds;
}
