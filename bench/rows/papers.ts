import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfPages, squeezed } from '../../test/support/paper-files.ts';
import { evidenceHead, reportHead } from '../data/papers.ts';
import { measured } from '../server/process.ts';
import { milliseconds, type Row, times } from '../table.ts';

/** Long runs, few of them: the best of each, since what else runs on the machine only ever adds. */
const rounds = 3;
const contenders = ['ours', 'pdfkit', 'chromium'] as const;
type Contender = (typeof contenders)[number];

const rivals = {
  pdfkit: { name: 'pdfkit, from the sheet: PDF/A-2a, tagged', line: 3 },
  chromium: { name: 'Chromium print, from the sheet: tagged, no PDF/A', line: 5 },
} as const;

interface Work {
  readonly what: string;
  readonly kind: 'reports' | 'rows';
  readonly count: number;
  /** Of its tables, which each page repeats. */
  readonly head: string;
}

/** Papers as PDF, one after the other in one process: ours from the paper on, theirs from its sheet. */
export async function paperRows(reports = 500, list = 2_000): Promise<Row[]> {
  const works: readonly Work[] = [
    {
      what: `${reports} self-assessments, no two alike`,
      kind: 'reports',
      count: reports,
      head: reportHead,
    },
    {
      what: `one list of ${list} pieces of evidence`,
      kind: 'rows',
      count: list,
      head: evidenceHead,
    },
  ];
  const rows: Row[] = [];
  for (const work of works) rows.push(...(await rowsOf(work)));
  return rows;
}

async function rowsOf({ what, kind, count, head }: Work): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ds-papers-'));
  const script = join(import.meta.dirname, 'papers-run.ts');
  const runs: Record<Contender, { ms: number; peak: number }[]> = {
    ours: [],
    pdfkit: [],
    chromium: [],
  };
  try {
    for (let round = 0; round < rounds; round++) {
      // There and back, so that nobody always runs on a machine warmed by another.
      for (const who of round % 2 === 0 ? contenders : contenders.toReversed())
        runs[who].push(measured(script, who, kind, String(count), folder));
      if (round === 0) await agree(folder, kind, kind === 'reports' ? [0, count - 1] : [0], head);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const best = (who: Contender) => Math.min(...runs[who].map(({ ms }) => ms));
  const ours = best('ours');
  return (['pdfkit', 'chromium'] as const).map((who) => ({
    what: `${what}, as PDF (best of ${rounds})`,
    ours: milliseconds(ours),
    rival: rivals[who].name,
    theirs: milliseconds(best(who)),
    ratio: times(best(who) / ours),
    line: `≥ ${rivals[who].line}×`,
    reached: best(who) / ours >= rivals[who].line,
  }));
}

/** Throws where one prints other words than ours. */
async function agree(
  folder: string,
  kind: string,
  papers: readonly number[],
  head: string,
): Promise<void> {
  for (const n of papers) {
    const told = contenders.map(async (who) =>
      letters(await pdfPages(readFileSync(join(folder, `${who}-${kind}-${n}.pdf`))), head),
    );
    const [ours, ...others] = await Promise.all(told);
    for (const [i, other] of others.entries())
      if (other !== ours) throw new Error(`${contenders[i + 1]} prints other words on paper ${n}`);
  }
}

/**
 * The letters of all pages without what a page adds: its number, the foot, the repeated head. Sorted,
 * since a reader of PDF finds cells that stand side by side in an order of its own.
 */
function letters(pages: readonly string[], head: string): string {
  const text = pages.map((page, n) => {
    const all = squeezed(page).replace(/Mã:[0-9A-Z]{4}-[0-9A-Z]{4}/, '');
    return n === 0 ? all : all.replace(new RegExp(`^${n + 1}|${n + 1}$`), '');
  });
  return [...text.join('').replaceAll(head, '')].sort().join('');
}
