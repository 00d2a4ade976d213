import { serveOurs } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import { Visits } from '../server/visits.ts';
import { milliseconds, type Row } from '../table.ts';

const rounds = 5;
const line = 1_500;

/** From the command to the first page, with the database at work already, and with it stopped. */
export async function coldStartRows(site: Site): Promise<Row[]> {
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) warm.push(await started(site));
  const cold: number[] = [];
  for (let round = 0; round < 3; round++) {
    await site.stopDatabase();
    cold.push(await started(site));
  }
  const row = (what: string, times: readonly number[], most?: number): Row => ({
    what: `${what} (best of ${times.length})`,
    ours: milliseconds(Math.min(...times)),
    rival: '—',
    theirs: '—',
    ratio: '—',
    line: most === undefined ? '—' : `≤ ${milliseconds(most)}`,
    reached: most === undefined || Math.min(...times) <= most,
  });
  return [
    row('cold start to first page, warm database', warm, line),
    row('cold start to first page, database started too', cold),
  ];
}

/** The server before it was killed, so its database was left at work. */
async function started({ folder }: Site): Promise<number> {
  const start = performance.now();
  const served = await serveOurs(folder);
  const visits = new Visits(served.port);
  const { status } = await visits.get('/sign-in');
  const took = performance.now() - start;
  visits.close();
  await served.kill();
  if (status !== 200) throw new Error(`the first page: ${status}`);
  return took;
}
