import { readFile } from 'node:fs/promises';
import decode from 'heic-decode';

/** The pixels of a telephone's HEIC picture, upright. */
export async function heicPixels(path: string, mostPixels: number) {
  const [first] = await decode.all({ buffer: await readFile(path) });
  if (!first) throw new Error('no picture');
  if (first.width * first.height > mostPixels) throw new Error('too many pixels');
  const { data, width, height } = await first.decode();
  return { input: new Uint8Array(data.buffer), raw: { width, height, channels: 4 as const } };
}
