import { calendarOf } from '../../src/core/criteria/calendar.ts';
import { Evaluator } from '../../src/core/criteria/evaluate.ts';
import { tally } from '../../src/core/criteria/tally.ts';
import { dossierOf } from '../data/dossiers.ts';
import { asOf, theSet } from '../data/province.ts';
import { year } from '../data/records.ts';
import { Digest } from '../digest.ts';
import { collect } from '../timing.ts';
import { read } from './reasons.ts';
import type { Rounds } from './whole.ts';

/*
 * Evaluates 50 000 dossiers of one round, all different. They are made in batches outside the time
 * that counts, and let go after use, so that any growth of memory is the evaluation's own.
 */

const dossiers = 50_000;
const batch = 2_500;
const rounds = 5;

const set = theSet();
const calendar = calendarOf(set.set, year);
const evaluator = new Evaluator(set, calendar, { asOf });
const digest = new Digest();

/** Milliseconds for the dossiers from one number up to another, and the highest memory seen. */
function run(from: number, to: number): { ms: number; peak: number } {
  let [ms, peak] = [0, 0];
  for (let first = from; first < to; first += batch) {
    const made = Array.from({ length: batch }, (_, i) => dossierOf(first + i));
    collect();
    const start = performance.now();
    made.forEach((dossier, i) => {
      read(digest, evaluator.evaluate(tally(set, calendar, dossier)));
      if (i % 250 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    });
    ms += performance.now() - start;
  }
  return { ms, peak: peak / 2 ** 20 };
}

run(dossiers, dossiers + 4 * batch);
const measured: Rounds = Array.from({ length: rounds }, () => {
  const [first, second] = [run(0, dossiers / 2), run(dossiers / 2, dossiers)];
  return { ms: first.ms + second.ms, peaks: [first.peak, second.peak] as const };
});
console.log(JSON.stringify(measured));
