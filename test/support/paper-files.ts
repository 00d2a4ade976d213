import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { fromBuffer } from 'yauzl';

/*
 * What stands in the files that papers become.
 */

/** The texts of a PDF's pages. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdf(bytes, (document) =>
    Array.from({ length: document.getPageCount() }, (_, n) => document.getPage(n).getText()),
  );
}

/** A digest of each page as it is seen. */
export async function pdfPictures(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdf(bytes, async (document) => {
    const digests: string[] = [];
    for (let n = 0; n < document.getPageCount(); n++) {
      const { data } = await document.getPage(n).render({ scale: 1 });
      digests.push(createHash('sha256').update(data).digest('hex'));
    }
    return digests;
  });
}

export async function withPdf<T>(
  bytes: Uint8Array,
  look: (document: PDFiumDocument) => T | Promise<T>,
): Promise<T> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(bytes));
  try {
    return await look(document);
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The parts of a zip file by name. */
export function zipParts(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (!zip) return reject(error);
      const parts = new Map<string, Buffer>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (!stream) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    });
  });
}

export async function docxXml(bytes: Uint8Array, part = 'word/document.xml'): Promise<string> {
  return (await zipParts(bytes)).get(part)?.toString() ?? '';
}

/** The texts of a Word file's paragraphs. */
export async function docxParagraphs(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = await docxXml(bytes);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => unescaped(text))
      .join(''),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const unescaped = (text: string) => text.replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

/**
 * A text without what a line's end may add or take: spaces, and the dots of a blank. PDFium tells a
 * hyphen at the end of a line by a character of its own.
 */
export function squeezed(text: string): string {
  return text
    .replaceAll('\ufffe', '-')
    .replace(/[\s\u00a0\u200b\0]+/gu, '')
    .replace(/\.{4,}/g, '');
}

/** All that a PDF says of itself, its packed streams unpacked. */
export function pdfInside(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

/** Where the ink of each line of a page ends on the right, in points; lines are parted by white. */
export async function rightEdges(bytes: Uint8Array, page = 0): Promise<readonly number[]> {
  return withPdf(bytes, async (document) => {
    const { data, width, height } = await document.getPage(page).render({ scale: 1 });
    const edges: number[] = [];
    let edge = 0;
    for (let y = 0; y < height; y++) {
      let last = 0;
      for (let x = 0; x < width; x++) if ((data[(y * width + x) * 4] ?? 255) < 160) last = x;
      if (last === 0 && edge > 0) edges.push(edge);
      edge = last === 0 ? 0 : Math.max(edge, last);
    }
    return edges;
  });
}
