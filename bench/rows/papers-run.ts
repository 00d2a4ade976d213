import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '../../src/documents/papers/layout/lay-out.ts';
import { PdfRenderer } from '../../src/documents/papers/pdf/render-pdf.ts';
import { evidence, reports } from '../data/papers.ts';
import { openChromium } from '../rivals/chromium-print.ts';
import type { PaperPrinter } from '../rivals/paper-printer.ts';
import { pdfkitPdf } from '../rivals/pdfkit-sheet.ts';

/*
 * One contender prints, in a process of its own: told who, how many reports or how many rows of one
 * list, and a folder in which it leaves the first and the last file. The clock starts after one paper,
 * when programs and fonts are loaded, and with papers and sheets at hand.
 */

const printers: Readonly<Record<string, () => Promise<PaperPrinter>>> = {
  async ours() {
    const renderer = new PdfRenderer();
    return { print: async (paper) => renderer.render(paper), close: async () => {} };
  },
  async pdfkit() {
    return { print: (_, sheet) => pdfkitPdf(sheet), close: async () => {} };
  },
  chromium: openChromium,
};

const [who = '', what = '', count = '1', folder = ''] = process.argv.slice(2);
const printer = await printers[who]?.();
if (!printer) throw new Error(`nobody is called ${who}`);
const papers = what === 'reports' ? reports(Number(count)) : [evidence(Number(count))];
const sheets = papers.map((paper) => ({ paper, sheet: layOut(paper) }));
const [first] = reports(1);
if (first) await printer.print(first, layOut(first));
const start = performance.now();
for (const [n, { paper, sheet }] of sheets.entries()) {
  const file = await printer.print(paper, sheet);
  if (n === 0 || n === sheets.length - 1)
    writeFileSync(join(folder, `${who}-${what}-${n}.pdf`), file);
}
const ms = performance.now() - start;
await printer.close();
console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
