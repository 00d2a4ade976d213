import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What has come of a body: all of it, or as much as came before it broke off. */
export interface Received {
  /** The length of the file on disk, all of it durable. */
  readonly length: number;
  /** Of the bytes received now. */
  readonly sha256: Buffer;
  /** Why it broke off. */
  readonly broke: 'too large' | 'cut off' | undefined;
}

/**
 * Streams bytes onto the end of a file. What comes before a line drops is kept, so that the next
 * part can go on there; what would make the file longer than `most` is not written. Undefined where
 * what came before the offset is not here: it arrived at another machine, or its disk is gone.
 */
export async function receive(
  path: string,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  signal?: AbortSignal,
): Promise<Received | undefined> {
  const file = await openAt(path, offset);
  if (!file) return undefined;
  const hash = createHash('sha256');
  let length = offset;
  let broke: Received['broke'];
  try {
    // Behind the offset may stand what came before the machine failed, and was never acknowledged.
    if (offset > 0) await file.truncate(offset);
    const out = new Writer(file, offset);
    const source = bytes[Symbol.asyncIterator]();
    for (;;) {
      const next = await nextOf(source, signal);
      if (next === undefined) broke = 'cut off';
      if (next === undefined || next.done) break;
      if (length + next.value.length > most) {
        broke = 'too large';
        break;
      }
      length += next.value.length;
      await out.add(next.value);
      hash.update(next.value);
    }
    // Not awaited: a sender that says nothing any more would hold it.
    if (broke) void source.return?.().catch(() => undefined);
    await out.end();
    return { length, sha256: hash.digest(), broke };
  } finally {
    await file.close();
  }
}

/** The file, where it holds all that came before. A shorter one would be filled up with zeros. */
async function openAt(path: string, offset: number): Promise<FileHandle | undefined> {
  try {
    const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600);
    if ((await file.stat()).size >= offset) return file;
    await file.close();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** So many bytes go to the disk at a time, or so many parts, however small a sender makes them. */
const gathered = { bytes: 256 * 1024, parts: 256 };
/** After so many, the disk is set to work on what was written, rather than all of it at the end. */
const settleEvery = 16 * 1024 * 1024;

/** Writes in larger parts than a socket brings, one of them while the next are coming. */
class Writer {
  readonly #file: FileHandle;
  #at: number;
  #parts: Uint8Array[] = [];
  #size = 0;
  #settled: number;
  #writing: Promise<void> = Promise.resolve();
  #settling: Promise<void> = Promise.resolve();

  constructor(file: FileHandle, at: number) {
    this.#file = file;
    this.#at = at;
    this.#settled = at;
  }

  async add(part: Uint8Array): Promise<void> {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size >= gathered.bytes || this.#parts.length >= gathered.parts) await this.#begin();
  }

  /** Returns when all of it is durable. */
  async end(): Promise<void> {
    await this.#begin();
    await this.#writing;
    // A disk that could not keep something says so once: to sync again would hear nothing of it.
    await this.#settling;
    await this.#file.sync();
  }

  async #begin(): Promise<void> {
    await this.#writing;
    if (this.#at - this.#settled >= settleEvery) await this.#settle();
    const [parts, at] = [this.#parts, this.#at];
    this.#at += this.#size;
    [this.#parts, this.#size] = [[], 0];
    this.#writing = writeAll(this.#file, parts, at);
    // A full disk is told where it is awaited; until then it must not count as unhandled.
    this.#writing.catch(() => undefined);
  }

  async #settle(): Promise<void> {
    await this.#settling;
    this.#settled = this.#at;
    this.#settling = this.#file.datasync();
    this.#settling.catch(() => undefined);
  }
}

/** The next part, or undefined where the line broke or another request took its place. */
async function nextOf(
  source: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<IteratorResult<Uint8Array> | undefined> {
  if (signal?.aborted) return undefined;
  const next = source.next().catch(() => undefined);
  if (!signal) return next;
  return new Promise((resolve) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    void next.then((value) => {
      signal.removeEventListener('abort', stop);
      resolve(value);
    });
  });
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[], at: number) {
  for (let [left, to] = [parts, at]; left.length > 0; ) {
    const { bytesWritten } = await file.writev(left, to);
    left = after(left, bytesWritten);
    to += bytesWritten;
  }
}

/** What of some parts comes after so many bytes. */
function after(parts: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let skip = bytes;
  return parts.flatMap((part) => {
    const rest = part.subarray(Math.min(skip, part.length));
    skip -= part.length - rest.length;
    return rest.length > 0 ? [rest] : [];
  });
}

/** The digest of a file, read in parts. */
export async function digestOfFile(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk);
  return hash.digest();
}
