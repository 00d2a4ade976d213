import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { renderDocx } from '../src/documents/papers/docx/render-docx.ts';
import { PdfRenderer } from '../src/documents/papers/pdf/render-pdf.ts';
import { pagePictures } from '../test/support/page-pictures.ts';
import { samplePapers } from '../test/support/sample-papers.ts';

/*
 * node scripts/sample-papers.mjs: writes the papers of two made-up units to docs/samples, as people
 * get them and as pictures of their pages. Look at the pictures before they are committed: a test
 * holds every later paper against them.
 */

const folder = 'docs/samples';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const renderer = new PdfRenderer();
for (const [name, make] of Object.entries(samplePapers)) {
  const paper = make();
  const pdf = renderer.render(paper);
  writeFileSync(`${folder}/${name}.pdf`, pdf);
  writeFileSync(`${folder}/${name}.docx`, await renderDocx(paper));
  for (const [n, picture] of (await pagePictures(pdf)).entries())
    writeFileSync(`${folder}/${name}-${n + 1}.png`, picture);
}
process.exit(0);
