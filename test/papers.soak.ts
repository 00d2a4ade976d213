import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../src/documents/papers/docx/render-docx.ts';
import { type Paper, paragraph } from '../src/documents/papers/paper.ts';
import { fontFiles } from '../src/documents/papers/pdf/fonts.ts';
import { PdfRenderer } from '../src/documents/papers/pdf/render-pdf.ts';
import { chances } from './support/chances.ts';
import { pdfPages, squeezed } from './support/paper-files.ts';
import { aPaper, aTable } from './support/plain-paper.ts';
import { safetyPapers } from './support/safety-papers.ts';
import { evidenceOf, samplePapers } from './support/sample-papers.ts';

/*
 * Every Word file opens in LibreOffice, with the pages of its PDF and the same words on each. Needs
 * `soffice` (Debian: apt-get install libreoffice-writer-nogui); without it the soak is skipped, and
 * says so.
 */

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const there = office.status === 0;
if (!there) console.warn('papers.soak: skipped, there is no LibreOffice (soffice) on this machine');

const folder = mkdtempSync(join(tmpdir(), 'ds-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sentence =
  'Tổ chức quán triệt, triển khai thực hiện đầy đủ, hiệu quả các chủ trương của Đảng, chính sách, pháp luật của Nhà nước đến các phòng, ban, tổ, đội. ';

/** Papers of every length, the same each run. */
function* lengths(): Generator<readonly [string, Paper]> {
  const chance = chances(30_2020);
  for (let n = 1; n <= 20; n++) {
    const blocks = Array.from({ length: 1 + chance.in(30) }, () =>
      chance.in(4) === 0 ? aTable(chance.in(60)) : paragraph(sentence.repeat(1 + chance.in(5))),
    );
    yield [`${blocks.length}-khoi-${n}`, aPaper({ blocks, code: 'ABCD-1234' })];
  }
}

const ours: readonly (readonly [string, Paper])[] = [
  ...Object.entries({ ...samplePapers, ...safetyPapers }).map(
    ([name, paper]) => [name, paper()] as const,
  ),
  ['minh-chung-2000', evidenceOf(2000)],
  ['danh-sach-2000', aPaper({ blocks: [aTable(2000)] })],
  [
    'ngang-co-phu-luc',
    aPaper({
      orientation: 'landscape',
      annexes: [{ label: 'Phụ lục', subject: 'Danh sách', of: '(Kèm theo)', blocks: [aTable(80)] }],
    }),
  ],
];
const chosenByLot = [...lengths()];
const papers = [...ours, ...chosenByLot];

describe.skipIf(!there)('LibreOffice', () => {
  const pdf = new PdfRenderer();

  // LibreOffice takes a minute for them all, and longer on a busy machine.
  beforeAll(async () => {
    for (const [name, paper] of papers)
      writeFileSync(join(folder, `${name}.docx`), await renderDocx(paper));
    // Times New Roman is not free; Tinos measures as it does.
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(
      fonts,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      ${fontFiles.map((file) => `<dir>${dirname(file)}</dir>`).join('')}<cachedir>${folder}/cache</cachedir>
      <match target="pattern"><test name="family"><string>Times New Roman</string></test>
      <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
    );
    const files = papers.map(([name]) => join(folder, `${name}.docx`));
    spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--convert-to', 'pdf', '--outdir', join(folder, 'office')],
        ...files,
      ],
      { env: { ...process.env, FONTCONFIG_FILE: fonts } },
    );
  }, 300_000);

  const officePages = (name: string) =>
    pdfPages(readFileSync(join(folder, 'office', `${name}.pdf`)));
  // Both list header and foot where they like: what counts is that a page has the same letters.
  const letters = (page: string) => [...squeezed(page)].sort().join('');

  test.each(ours)('%s has the pages of its PDF, each with the same words', async (name, paper) => {
    const office = (await officePages(name)).map(letters);
    expect(office).toEqual((await pdfPages(pdf.render(paper))).map(letters));
  });

  // LibreOffice moves what stands under a paragraph by a point, and now and then a line overleaf.
  test.each(chosenByLot)('%s has as many pages as its PDF', async (name, paper) => {
    expect((await officePages(name)).length).toBe((await pdfPages(pdf.render(paper))).length);
  });
});
