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
 * part can go on there; what would make the file longer than `most` is not written.
 */
export async function receive(
  path: string,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  signal?: AbortSignal,
): Promise<Received> {
  const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600);
  const hash = createHash('sha256');
  let length = offset;
  let broke: Received['broke'];
  try {
    // Behind the offset may stand what came before the machine failed, and was never acknowledged.
    if (offset > 0) await file.truncate(offset);
    const source = bytes[Symbol.asyncIterator]();
    for (;;) {
      const next = await nextOf(source, signal);
      if (next === undefined) broke = 'cut off';
      if (next === undefined || next.done) break;
      if (length + next.value.length > most) {
        broke = 'too large';
        break;
      }
      // The disk writes on a thread of its own meanwhile.
      const written = writeAll(file, next.value, length);
      hash.update(next.value);
      await written;
      length += next.value.length;
    }
    // Not awaited: a sender that says nothing any more would hold it.
    if (broke) void source.return?.().catch(() => undefined);
    await file.sync();
    return { length, sha256: hash.digest(), broke };
  } finally {
    await file.close();
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

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** The digest of a file, read in parts. */
export async function digestOfFile(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk);
  return hash.digest();
}
