import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pressScript } from '../../../test/support/app.ts';
import { evidenceOf } from '../../../test/support/sample-papers.ts';
import { PdfRenderer } from '../../documents/papers/pdf/render-pdf.ts';
import { mostPages, openPress } from '../../platform/files/press.ts';
import { openPaperRoom } from './paper-room.ts';

const work = mkdtempSync(join(tmpdir(), 'ds-room-'));
afterAll(() => rmSync(work, { recursive: true }));

test('of a long paper the first pages are shown, and how many there are', async () => {
  const renderer = new PdfRenderer();
  const room = openPaperRoom(
    { print: async (paper) => Buffer.from(renderer.render(paper)) },
    { press: openPress(pressScript), work },
  );
  const { pictures, pages } = await room.draw(evidenceOf(400));
  expect(pictures).toHaveLength(mostPages);
  expect(pages).toBeGreaterThan(mostPages);
});
