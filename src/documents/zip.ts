import { pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<Chunk> | AsyncIterable<Chunk>;
}

type Chunk = string | Uint8Array;

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  sum: number;
  size: number;
  packed: number;
}

/** Sizes and sum follow the data, since they are not known before; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, so that equal data give equal files. */
const firstDay = 0x0021;

/** The bytes of a zip file, made as they are asked for; no part is ever held whole. */
export async function* zipped(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const part = { name: Buffer.from(name), offset, sum: 0, size: 0, packed: 0 };
    const header = localHeader(part);
    yield header;
    for await (const chunk of packed(content, part)) yield chunk;
    const trailer = record(0x08074b50, [[part.sum], [part.packed], [part.size]]);
    yield trailer;
    offset += header.length + part.packed + trailer.length;
    written.push(part);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const count = written.length;
  yield record(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length],
    [offset],
    [0, 2],
  ]);
}

async function* packed(content: ZipPart['content'], part: Written): AsyncGenerator<Buffer> {
  async function* measured() {
    for await (const chunk of content) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      part.sum = crc32(bytes, part.sum);
      part.size += bytes.length;
      yield bytes;
    }
  }
  // A failure of the content destroys the stream, and surfaces where that is read.
  const deflate = createDeflateRaw({ level: 4, chunkSize: 64 * 1024 });
  const stream: AsyncIterable<Buffer> = pipeline(measured, deflate, () => {});
  for await (const chunk of stream) {
    part.packed += chunk.length;
    yield chunk;
  }
}

function localHeader({ name }: Written): Buffer {
  const fields: Field[] = [
    [20, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [firstDay, 2],
  ];
  return Buffer.concat([
    record(0x04034b50, [...fields, [0], [0], [0], [name.length, 2], [0, 2]]),
    name,
  ]);
}

function directoryEntry({ name, sum, packed, size, offset }: Written): Buffer {
  const fields: Field[] = [
    [20, 2],
    [20, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [firstDay, 2],
  ];
  const sizes: Field[] = [[sum], [packed], [size], [name.length, 2], [0, 2], [0, 2]];
  return Buffer.concat([
    record(0x02014b50, [...fields, ...sizes, [0, 2], [0, 2], [0], [offset]]),
    name,
  ]);
}

/** A value and its bytes: four unless told. */
type Field = readonly [value: number, bytes?: 2 | 4];

function record(signature: number, fields: readonly Field[]): Buffer {
  const parts = [[signature] as const, ...fields].map(([value, bytes = 4]) => {
    const part = Buffer.alloc(bytes);
    part.writeUIntLE(value, 0, bytes);
    return part;
  });
  return Buffer.concat(parts);
}
