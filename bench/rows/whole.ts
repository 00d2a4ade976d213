import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { milliseconds, type Row, times } from '../table.ts';
import { median } from '../timing.ts';

/** What `whole-run.ts` prints: milliseconds and memory peaks (MB) by half, round by round. */
export type Rounds = readonly { readonly ms: number; readonly peaks: readonly [number, number] }[];

/** Whole dossiers to verdicts with reasons, in its own process, so that its memory is its own. */
export function wholeRows(): Row[] {
  const file = join(import.meta.dirname, 'whole-run.ts');
  const rounds: Rounds = JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
  const ms = median(rounds.map((round) => round.ms));
  const growth = Math.max(...rounds.map(({ peaks: [first, second] }) => second / first));
  const [first = 0, second = 0] = rounds[0]?.peaks ?? [];
  const none = { rival: '—', theirs: '—' };
  return [
    {
      ...none,
      what: 'whole: 50 000 dossiers of 40 records, with reasons',
      ours: milliseconds(ms),
      ratio: '—',
      line: '≤ 1 000 ms',
      reached: ms <= 1_000,
    },
    {
      ...none,
      what: 'its memory: peak of the second half over the first, worst round',
      ours: `${first.toFixed(0)} → ${second.toFixed(0)} MB`,
      ratio: times(growth),
      line: '≤ 1.1×',
      reached: growth <= 1.1,
    },
  ];
}
