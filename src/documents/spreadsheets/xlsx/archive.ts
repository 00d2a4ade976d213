import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';

/** The parts of an .xlsx, by name. Names do not depend on case. */
export interface Archive {
  has(part: string): boolean;
  /** The names of all parts, in lower case. */
  names(): Iterable<string>;
  /** The bytes of a part as they inflate. */
  bytes(part: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens a zip file, once what it declares of itself is found to be harmless. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch(damaged);
  try {
    const entries = await entriesOf(zip);
    return {
      has: (part) => entries.has(part.toLowerCase()),
      names: () => entries.keys(),
      bytes: (part) => inflated(zip, entries.get(part.toLowerCase())),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new SpreadsheetTrouble(words.unsafe);
  const entries = new Map<string, Entry>();
  let xmlBytes = 0;
  const listed = zip.eachEntry();
  for (;;) {
    const { done, value: entry } = await listed.next().catch(strange);
    if (done) return entries;
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new SpreadsheetTrouble(words.unsafe);
    entries.set(name, entry);
    if (/\.(xml|rels|vml)$/.test(name)) xmlBytes += entry.uncompressedSize;
    if (xmlBytes > limits.xmlBytes || inflatesTooFar(entry))
      throw new SpreadsheetTrouble(words.tooBig);
  }
}

function inflatesTooFar({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio;
}

/** Holds a part to what it declared: not a byte more, and the checksum at the end. */
async function* inflated(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry || entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)) return damaged();
  // A part that is read as XML need not be named so.
  if (entry.uncompressedSize > limits.xmlBytes) throw new SpreadsheetTrouble(words.tooBig);
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(damaged);
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  // Failures of either stream surface where the last one is read.
  const stream = entry.compressionMethod === 8 ? pipeline(raw, inflate, () => {}) : raw;
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let size = 0;
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch(damaged);
      if (done) break;
      size += value.length;
      if (size > entry.uncompressedSize) damaged();
      sum = crc32(value, sum);
      yield value;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) damaged();
  } finally {
    stream.destroy();
  }
}

function damaged(): never {
  throw new SpreadsheetTrouble(words.damaged);
}

/** Names that lead out of the archive are told from plain damage only by what the library says. */
function strange(error: unknown): never {
  const leadsOut =
    error instanceof Error && /^(invalid relative|absolute) path/.test(error.message);
  throw new SpreadsheetTrouble(leadsOut ? words.unsafe : words.damaged);
}
