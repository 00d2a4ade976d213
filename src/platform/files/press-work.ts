import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { hasSecretMarking } from '../../core/secret-marking.ts';
import { mostPages, type Order, type PressAnswer, type PressType } from './press.ts';

/** A picture of more pixels is none that a camera or a scanner made. */
const mostPixels = 100_000_000;
/** The longer side of a page image, and of the small one in lists. */
const pageSide = 1600;
const smallSide = 320;

/** A picture as the libraries hand it over: a file, or bare pixels. */
interface Picture {
  readonly input: string | Uint8Array;
  readonly raw?: { readonly width: number; readonly height: number; readonly channels: 4 };
}

/** Carries out one order. Nothing of a file's own data about itself is in what it makes. */
export class PressWork {
  readonly #order: Order;

  constructor(order: Order) {
    this.#order = order;
  }

  async answer(): Promise<PressAnswer> {
    const order = this.#order;
    try {
      if (order.make === 'text') return { secret: await this.#markedSecret() };
      return await this.#pages(order.type, order.to);
    } catch (error) {
      const locked = error instanceof Error && /password/i.test(error.message);
      return { trouble: locked ? 'locked' : 'unreadable' };
    }
  }

  async #markedSecret(): Promise<boolean> {
    return this.#withDocument(async (document) => {
      // All of them: a file whose pages take too long to read is not taken.
      const pages = document.getPageCount();
      for (let n = 0; n < pages; n++) {
        if (hasSecretMarking(document.getPage(n).getText())) return true;
      }
      return false;
    });
  }

  async #pages(type: PressType, to: string): Promise<PressAnswer> {
    if (type !== 'pdf') {
      const { path } = this.#order;
      await draw(type === 'heic' ? await pixelsOfHeic(path) : { input: path }, to, 1);
      return { pages: 1, of: 1 };
    }
    return this.#withDocument(async (document) => {
      const of = document.getPageCount();
      const pages = Math.min(of, mostPages);
      for (let n = 0; n < pages; n++) {
        try {
          await draw(await pagePixels(document, n), to, n + 1);
        } catch (error) {
          // The pages before it can be read all the same.
          if (n === 0) throw error;
          return { pages: n, of };
        }
      }
      return { pages, of };
    });
  }

  async #withDocument<T>(work: (document: PDFiumDocument) => Promise<T>): Promise<T> {
    // Loaded where they are needed: most orders want only one of these libraries.
    const { PDFiumLibrary } = await import('@hyzyla/pdfium');
    const library = await PDFiumLibrary.init();
    return work(await library.loadDocument(await readFile(this.#order.path)));
  }
}

async function pixelsOfHeic(path: string): Promise<Picture> {
  const { heicPixels } = await import('./heic.ts');
  return heicPixels(path, mostPixels);
}

async function pagePixels(document: PDFiumDocument, n: number): Promise<Picture> {
  const page = document.getPage(n);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  // A page that is not there, or is none, has no size; it would be drawn as a white dot.
  if (originalWidth === 0 && originalHeight === 0) throw new Error('no page');
  const longer = Math.max(originalWidth, originalHeight, 1);
  // A sheet may say that it is a kilometre long and a millimetre wide.
  const scale = Math.min(pageSide / longer, 4);
  const { data, width, height } = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    colorSpace: 'BGRA',
    renderFormFields: true,
  });
  return { input: data, raw: { width, height, channels: 4 } };
}

/** Draws a picture upright, as large as a page shows it; of the first, the small one too. */
async function draw({ input, raw }: Picture, to: string, n: number): Promise<void> {
  const { default: sharp } = await import('sharp');
  // One file at a time, and no more memory than that takes.
  sharp.cache(false);
  sharp.concurrency(1);
  const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
  const draws = (side: number) =>
    sharp(input, raw ? { ...options, raw } : options)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78, effort: 3 });
  await draws(pageSide).toFile(join(to, `${n}.webp`));
  if (n === 1) await draws(smallSide).toFile(join(to, 'small.webp'));
}
