import { type Change, type Flip, gatherUnits, whatIf } from '../../src/core/criteria/what-if.ts';
import type { DossierRecord } from '../../src/core/dossier/dossier.ts';
import { dayOf } from '../../src/core/vietnamese/day.ts';
import type { Province } from '../data/province.ts';
import { year } from '../data/records.ts';
import { milliseconds, type Row } from '../table.ts';
import { alone } from '../timing.ts';
import { recomputed } from './long-way.ts';

const line = 50;

const welfare: DossierRecord = {
  category: ['social-welfare'],
  date: dayOf(year, 9, 5),
  fields: {},
};
const observance: DossierRecord = {
  category: ['legal-education', 'observance/drug-prevention-day'],
  date: dayOf(year, 6, 25),
  fields: { vigilance: true },
};

const questions: readonly (readonly [string, Change])[] = [
  ['13.1 asks for 3', { check: '13.1', bound: 3 }],
  ['one more social-welfare record', { record: welfare }],
  ['one more observance, of two categories', { record: observance }],
];

/** Which verdicts would flip in a province, had the decision or each unit's year been otherwise. */
export async function whatIfRows({ set, calendar, facts, units }: Province): Promise<Row[]> {
  const gathered = gatherUnits(set, calendar, facts);
  const rows: Row[] = [];
  for (const [asked, change] of questions) {
    const flips = whatIf(gathered, change);
    check(asked, flips, recomputed(set, gathered.verdicts, change, units));
    const ms = await alone(() => whatIf(gathered, change));
    const turned = flips.reduce((sum, flip) => sum + flip.units.length, 0);
    rows.push({
      what: `what-if over ${units / 1000} 000 units: ${asked} (${turned} flips)`,
      ours: milliseconds(ms),
      rival: '—',
      theirs: '—',
      ratio: '—',
      line: `≤ ${line} ms`,
      reached: ms <= line,
    });
  }
  return rows;
}

function check(asked: string, flips: readonly Flip[], expected: readonly Flip[]): void {
  const [a, b] = [flips, expected].map((all) => all.map((flip) => JSON.stringify(flip)).sort());
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`what-if “${asked}” is wrong`);
}
