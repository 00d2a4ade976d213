/** The longer side of a photograph as it is kept: enough to read a sign on a wall. */
const mostSide = 2_000;
const quality = 0.85;

/**
 * A photograph made smaller, upright, and without what the camera wrote into it: where, when, whose.
 * What the browser cannot draw, such as HEIC in most of them, goes as it is.
 */
export async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => undefined,
  );
  if (!picture) return file;
  const scale = Math.min(1, mostSide / Math.max(picture.width, picture.height));
  // A drawing in PNG stays as sharp as it is; a photograph loses its hidden data even where it fits.
  if (scale === 1 && file.type === 'image/png') return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, file.type, quality);
  });
  return bytes ? new File([bytes], file.name, { type: file.type }) : file;
}
