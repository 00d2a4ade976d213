import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One file that pages link to, compressed once. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The script that browsers keep beside the pages; its address never changes, so that it can be renewed. */
export const workerName = 'service-worker.js';

/** The built stylesheet, script, mark and fonts, by their addresses below `/assets/`. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  readonly icon: string;
  /** The script of the pages on which records are made. */
  readonly record: string;
  readonly find: (name: string) => Asset | undefined;
}

/**
 * Reads the folder of built assets. Their addresses carry a digest of their content, so that a
 * browser may keep them for ever and still never shows an old one.
 */
export function readAssets(folder: string): Assets {
  const files = new Map<string, Asset>();
  const address = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const plain = readFileSync(join(folder, name));
    const extension = extname(name);
    const digest = createHash('sha256').update(plain).digest('hex').slice(0, 10);
    // Fonts are named by the stylesheet as they were built, digest and all.
    const asBuilt = extension === '.woff2' || name === workerName;
    const own = asBuilt ? name : `${name.slice(0, -extension.length)}-${digest}${extension}`;
    const packed = extension !== '.woff2';
    files.set(own, {
      type: types[extension] ?? 'application/octet-stream',
      plain,
      br: packed ? brotliCompressSync(plain) : undefined,
      gzip: packed ? gzipSync(plain, { level: 9 }) : undefined,
    });
    address.set(name, `/assets/${own}`);
  }
  const of = (name: string): string => {
    const found = address.get(name);
    if (found === undefined) throw new Error(`${folder} lacks ${name}: run npm run build`);
    return found;
  };
  // Missed by nobody until there is no line: better told at the start.
  of(workerName);
  return {
    styles: of('styles.css'),
    script: of('islands.js'),
    icon: of('icon.svg'),
    record: of('record.js'),
    find: (name) => files.get(name),
  };
}
