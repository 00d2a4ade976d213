import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { type Fields, fieldsOf } from './fields.ts';
import { isDiskFull } from './trouble.ts';

/** One file that came with a form, in a temporary place until the request is over. */
export interface Upload {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** Thrown where a form or file is greater than what is taken. */
export class TooLarge extends Error {}

/** Thrown where a body is not the form that it says it is. */
export class BadBody extends Error {}

export interface Multipart {
  readonly fields: Fields;
  readonly upload: Upload | undefined;
  /** Removes the temporary file. */
  readonly discard: () => Promise<void>;
}

/** Reads a form with one file, streaming the file to disk. */
export async function readMultipart(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  { mostBytes }: { readonly mostBytes: number },
): Promise<Multipart> {
  const folder = join(tmpdir(), 'diem-sang-uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const values = new URLSearchParams();
  let upload: Upload | undefined;
  const discard = () => rm(path, { force: true });
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        files: 1,
        fields: 50,
        fieldSize: 1_000_000,
        fileSize: mostBytes + 1,
        headerPairs: 40,
      },
    });
    const saved: Promise<void>[] = [];
    parser.on('field', (name, value) => values.append(name, value));
    parser.on('file', (_field, stream, name) => {
      let size = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          size += chunk.length;
          next(size > mostBytes ? new TooLarge() : null, chunk);
        },
      });
      const save = pipeline(stream, count, createWriteStream(path, { mode: 0o600 })).then(() => {
        if (name) upload = { name, path, size };
      });
      // Judged below; meanwhile it must not count as unhandled.
      save.catch((error) => parser.destroy(error));
      saved.push(save);
    });
    await pipeline(Readable.fromWeb(body as import('node:stream/web').ReadableStream), parser);
    await Promise.all(saved);
    return { fields: fieldsOf(values), upload, discard };
  } catch (error) {
    await discard();
    if (error instanceof TooLarge || isDiskFull(error)) throw error;
    throw new BadBody(error instanceof Error ? error.message : String(error));
  }
}
