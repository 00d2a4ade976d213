import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type NamedPaper,
  type Paper,
  type Printer,
  papersZip,
} from '../../documents/papers/index.ts';
import { sha256Of } from '../../platform/digest.ts';
import type { FileRoom } from '../../platform/files/room.ts';

/** Where papers are printed, and drawn to be looked at before they are taken away. */
export interface PaperRoom extends Printer {
  readonly draw: (paper: Paper) => Promise<DrawnPaper>;
  /**
   * A zip file of papers in both forms. All are printed before there is anything to read, for a
   * download that has begun can no longer say why it breaks off; they lie on disk, not in memory.
   */
  readonly zip: (papers: readonly NamedPaper[]) => Promise<Readable>;
}

export interface DrawnPaper {
  /** Its first pages as pictures (webp). */
  readonly pictures: readonly Buffer[];
  /** How many pages it has. */
  readonly pages: number;
}

/** Papers whose pictures are kept at hand: whoever turns the pages asks for one after another. */
const mostKept = 24;

/** Of all that a paper says: papers alike look alike. */
export function paperDigest(paper: Paper): string {
  return sha256Of(JSON.stringify(paper));
}

export function openPaperRoom(printer: Printer, room: Pick<FileRoom, 'press' | 'work'>): PaperRoom {
  const drawn = new Map<string, Promise<DrawnPaper>>();
  return {
    ...printer,
    draw(paper) {
      const key = paperDigest(paper);
      const known = drawn.get(key);
      if (known) return known;
      const made = draw(paper, printer, room);
      drawn.set(key, made);
      // What failed is tried anew when it is asked for again.
      made.catch(() => drawn.delete(key));
      const [oldest] = drawn.keys();
      if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest);
      return made;
    },
    zip: (papers) => zip(papers, printer, room.work),
  };
}

async function zip(
  papers: readonly NamedPaper[],
  printer: Printer,
  work: string,
): Promise<Readable> {
  const folder = await mkdtemp(join(work, 'papers-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'papers.zip');
  try {
    const bytes = papersZip(papers, ['docx', 'pdf'], printer);
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await clear();
    throw error;
  }
  const body = Readable.from(read(path));
  // Read to its end, or given up by whoever asked. What cannot be cleared now is tidied at night.
  body.once('close', () => void clear().catch(() => undefined));
  return body;
}

/** Opened when it is read: of an answer without a body nothing stays open. */
async function* read(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}

async function draw(
  paper: Paper,
  printer: Printer,
  { press, work }: Pick<FileRoom, 'press' | 'work'>,
): Promise<DrawnPaper> {
  const pdf = await printer.print(paper, 'pdf');
  const folder = await mkdtemp(join(work, 'paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, pdf, { mode: 0o600 });
    const made = await press.do({ make: 'pages', path, type: 'pdf', to: folder });
    if (!('pages' in made)) throw new Error('a paper could not be drawn');
    const numbers = Array.from({ length: made.pages }, (_, n) => n + 1);
    const pictures = await Promise.all(numbers.map((n) => readFile(join(folder, `${n}.webp`))));
    return { pictures, pages: made.of };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
