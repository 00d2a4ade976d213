import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Vars } from './vars.ts';

/** Beyond this level a page takes longer to pack than it saves on the way. */
const level = 3;
const worthPacking = 1024;

/**
 * A page in one piece, packed where the browser takes that. It is packed at once, which takes a
 * third of a millisecond: as a stream, or on another thread, it would cost more than that.
 */
export function packedPage(
  c: Context<Vars>,
  html: string,
  status: 200 | 409 | 413 | 422 | 429,
): Response | Promise<Response> {
  c.header('vary', 'accept-encoding');
  if (html.length < worthPacking || !takesGzip(c.req.header('accept-encoding') ?? '')) {
    return c.html(html, status);
  }
  return c.body(new Uint8Array(gzipSync(html, { level })), status, {
    'content-type': 'text/html; charset=UTF-8',
    'content-encoding': 'gzip',
  });
}

function takesGzip(accepted: string): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted);
}
