import { serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { several, Visits } from '../server/visits.ts';
import { aYear } from '../server/year.ts';
import { perSecond, type Row, times } from '../table.ts';
import { duel } from '../timing.ts';

const atOnce = 8;
const requests = 24;
const warmUp = 2000;

/** What a supposition costs: a unit's home with one, against the same page without. */
export async function whatIfPageRows(site: Site): Promise<Row[]> {
  const { unit, round } = await aYear(site, 20);
  const ours = await serveOurs(site.folder);
  const visits = new Visits(ours.port, { cookie: site.cookie, 'accept-encoding': 'gzip' });
  const plain = new Visits(ours.port, { cookie: site.cookie });
  const path = `/units/${unit}/year?round=${round}`;
  const supposed = `${path}&if=record:2.2`;
  try {
    for (const [address, shown] of [
      [path, false],
      [supposed, true],
    ] as const) {
      const html = (await plain.get(address)).body.toString();
      if (html.includes('Kết quả thử') !== shown)
        throw new Error(`${address}: the trial is not as asked`);
    }
    const pass = (address: string) => ({
      units: requests,
      pass: () => several(requests, atOnce, () => visits.get(address)),
    });
    await several(warmUp, atOnce, () => visits.get(supposed));
    const [a, b] = await duel(pass(supposed), pass(path));
    return [
      {
        what: 'a unit’s home with a what-if, 20 records',
        ours: perSecond(a),
        rival: 'the same page without it',
        theirs: perSecond(b),
        ratio: times(a / b),
        line: '—',
        reached: true,
      },
    ];
  } finally {
    for (const one of [visits, plain]) one.close();
    await ours.kill();
  }
}
