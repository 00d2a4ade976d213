import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdf } from '../../../../test/support/both-texts.ts';
import { home } from '../../../../test/support/dossiers.ts';
import { pagePictures, pointsApart } from '../../../../test/support/page-pictures.ts';
import { samplePapers } from '../../../../test/support/sample-papers.ts';

/*
 * The pages of docs/samples were looked at before they were kept: a paper that comes out otherwise is
 * shown, to be looked at, and then kept with `node scripts/sample-papers.mjs`.
 */

const folder = join(home, 'docs/samples');

/** Less than the dot of an i; a rule one point lower is hundreds. */
const fewest = 4;

test.each(Object.entries(samplePapers))('%s looks as it did', async (name, paper) => {
  const drawn = await pagePictures(pdf.render(paper()));
  const pages = readdirSync(folder).filter((one) => new RegExp(`^${name}-\\d+\\.png$`).test(one));
  expect(drawn.length, 'pages').toBe(pages.length);
  for (const [n, picture] of drawn.entries()) {
    const apart = await pointsApart(picture, readFileSync(join(folder, `${name}-${n + 1}.png`)));
    if (apart !== undefined && apart < fewest) continue;
    const now = join(mkdtempSync(join(tmpdir(), 'ds-pages-')), `${name}-${n + 1}.png`);
    writeFileSync(now, picture);
    expect.fail(`page ${n + 1} has ${apart ?? 'another size, not'} points changed; see ${now}`);
  }
});

test('a paper that is a little otherwise is seen', async () => {
  const paper = samplePapers['truong-hoc-bao-cao-tu-danh-gia'];
  const [first] = paper
    ? await pagePictures(pdf.render({ ...paper(), subject: 'Kết quả khác' }))
    : [];
  const kept = readFileSync(join(folder, 'truong-hoc-bao-cao-tu-danh-gia-1.png'));
  expect(first && (await pointsApart(first, kept))).toBeGreaterThan(100);
});
