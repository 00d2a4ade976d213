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
  readonly uploads: readonly Upload[];
  /** Removes the temporary files. */
  readonly discard: () => Promise<void>;
}

export interface MultipartLimits {
  readonly mostFiles: number;
  /** Of each file. */
  readonly mostBytes: number;
}

/** Reads a form with files, streaming each to disk; those beyond the number are passed over. */
export async function readMultipart(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  { mostFiles, mostBytes }: MultipartLimits,
): Promise<Multipart> {
  const folder = join(tmpdir(), 'diem-sang-uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  const values = new URLSearchParams();
  const discard = async () => {
    await Promise.all(paths.map((path) => rm(path, { force: true })));
  };
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        files: mostFiles,
        fields: 50,
        fieldSize: 1_000_000,
        fileSize: mostBytes + 1,
        headerPairs: 40,
      },
    });
    const saved: Promise<Upload>[] = [];
    parser.on('field', (name, value) => values.append(name, value));
    parser.on('file', (_field, stream, name) => {
      const path = join(folder, randomUUID());
      paths.push(path);
      let size = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          size += chunk.length;
          next(size > mostBytes ? new TooLarge() : null, chunk);
        },
      });
      const save = pipeline(stream, count, createWriteStream(path, { mode: 0o600 })).then(() => ({
        name,
        path,
        size,
      }));
      // Judged below; meanwhile it must not count as unhandled.
      save.catch((error) => parser.destroy(error));
      saved.push(save);
    });
    await pipeline(Readable.fromWeb(body as import('node:stream/web').ReadableStream), parser);
    const uploads = await Promise.all(saved);
    // A field in which no file was chosen comes as one without a name.
    return { fields: fieldsOf(values), uploads: uploads.filter(({ name }) => name), discard };
  } catch (error) {
    await discard();
    if (error instanceof TooLarge || isDiskFull(error)) throw error;
    throw new BadBody(error instanceof Error ? error.message : String(error));
  }
}
