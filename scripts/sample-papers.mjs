import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { renderDocx } from '../src/documents/papers/docx/render-docx.ts';
import { PdfRenderer } from '../src/documents/papers/pdf/render-pdf.ts';
import { samplePapers } from '../test/support/sample-papers.ts';

/*
 * node scripts/sample-papers.mjs: writes the papers of two made-up units to docs/samples, as people
 * get them and as pictures of their pages.
 */

const folder = 'docs/samples';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const renderer = new PdfRenderer();
const library = await PDFiumLibrary.init();
for (const [name, make] of Object.entries(samplePapers)) {
  const paper = make();
  const pdf = Buffer.from(renderer.render(paper));
  writeFileSync(`${folder}/${name}.pdf`, pdf);
  writeFileSync(`${folder}/${name}.docx`, await renderDocx(paper));
  const document = await library.loadDocument(pdf);
  for (let n = 0; n < document.getPageCount(); n++) {
    const page = await document.getPage(n).render({ scale: 1.25, colorSpace: 'BGRA' });
    const raw = { width: page.width, height: page.height, channels: 4 };
    await sharp(page.data, { raw })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .png({ palette: true, colours: 16, compressionLevel: 9 })
      .toFile(`${folder}/${name}-${n + 1}.png`);
  }
}
process.exit(0);
