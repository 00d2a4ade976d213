import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { home, measured } from '../server/process.ts';
import { milliseconds, type Row, times } from '../table.ts';

const megabytes = 100;
/** The best of each, since what else runs on the machine only ever adds. */
const rounds = 5;
const line = 0.8;
const memoryLine = 60;

interface Run {
  readonly ms: number;
  readonly peak: number;
  readonly sha256?: string;
}

/** A large file streamed to disk with its digest, durable when it is answered. */
export async function uploadRows(): Promise<Row[]> {
  // Not where temporary files may lie in memory: beside what is built.
  const folder = await mkdtemp(join(home, 'bench', 'upload-'));
  const script = join(import.meta.dirname, 'upload-run.ts');
  const [ours, theirs]: [Run[], Run[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round++) {
      const path = join(folder, `ours-${round}`);
      const run = measured<Run>(script, 'ours', path, String(megabytes));
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      if (run.sha256 !== sha256) throw new Error('upload: what was hashed is not what lies there');
      ours.push(run);
      await rm(path);
      theirs.push(measured(script, 'plain', join(folder, 'theirs'), String(megabytes)));
      await rm(join(folder, 'theirs'));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const best = (runs: readonly Run[], key: 'ms' | 'peak') =>
    Math.min(...runs.map((run) => run[key]));
  // Of speed, as the line is.
  const ratio = best(theirs, 'ms') / best(ours, 'ms');
  const peak = Math.max(...ours.map((run) => run.peak));
  return [
    {
      what: `${megabytes} MB streamed with hash and fsync (best of ${rounds})`,
      ours: milliseconds(best(ours, 'ms')),
      rival: 'a plain pipe to disk with fsync, no hash',
      theirs: milliseconds(best(theirs, 'ms')),
      ratio: times(ratio),
      line: `≥ ${line}×`,
      reached: ratio >= line,
    },
    {
      what: 'its memory above an idle process (worst)',
      ours: `${peak.toFixed(0)} MB`,
      rival: 'a plain pipe',
      theirs: `${best(theirs, 'peak').toFixed(0)} MB`,
      ratio: '—',
      line: `≤ ${memoryLine} MB`,
      reached: peak <= memoryLine,
    },
  ];
}
