import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { receive } from '../../src/platform/files/receive.ts';

/*
 * Takes so many megabytes in, as they come from a socket, and makes them durable: by the server's own
 * receiving function, which hashes on the way, or by a plain pipe to a file.
 */

const [way = '', path = '', megabytes = '0'] = process.argv.slice(2);
const total = Number(megabytes) * 1024 * 1024;
const part = 64 * 1024;

async function* coming() {
  for (let sent = 0; sent < total; sent += part) yield Buffer.alloc(part, sent >> 16);
}

const before = process.memoryUsage().rss;
let sha256: string | undefined;
const start = performance.now();
if (way === 'ours') {
  const got = await receive(path, 0, Readable.from(coming()), total);
  sha256 = got?.sha256.toString('hex');
} else {
  await pipeline(Readable.from(coming()), createWriteStream(path));
  const file = await open(path);
  await file.sync();
  await file.close();
}
const ms = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024;
console.log(JSON.stringify({ ms, peak, sha256 }));
