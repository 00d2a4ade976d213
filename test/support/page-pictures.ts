import sharp from 'sharp';
import { withPdf } from './paper-files.ts';

/** The pages of a PDF as small pictures (PNG, sixteen greys), as docs/samples keeps them. */
export async function pagePictures(pdf: Uint8Array): Promise<readonly Buffer[]> {
  return withPdf(pdf, async (document) => {
    const pictures: Buffer[] = [];
    for (let n = 0; n < document.getPageCount(); n++) {
      const { data, width, height } = await document
        .getPage(n)
        .render({ scale: 1.25, colorSpace: 'BGRA' });
      const picture = sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .greyscale()
        .png({ palette: true, colours: 16, compressionLevel: 9 });
      pictures.push(await picture.toBuffer());
    }
    return pictures;
  });
}

/** How many points of two pictures are plainly not alike; undefined where they differ in size. */
export async function pointsApart(one: Buffer, other: Buffer): Promise<number | undefined> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) =>
      sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height)
    return undefined;
  let apart = 0;
  for (let n = 0; n < a.data.length; n++)
    if (Math.abs((a.data[n] ?? 0) - (b.data[n] ?? 0)) > plainly) apart++;
  return apart;
}

/** Of 255 greys. */
const plainly = 40;
