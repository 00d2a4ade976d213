import type { Context } from 'hono';
import { visitCookie } from './ask.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { Refusal, type Reply } from './reply.ts';
import type { Ask, Sent, SentBytes, SentMany } from './route.ts';
import { isCsrfToken } from './secrets.ts';
import { BadBody, readMultipart, TooLarge } from './upload.ts';

/** A form with what is typed into it; a field may hold much, for it comes back to be mended. */
const mostForm = 32 * 1024 * 1024;
/** Fields in one form: to take apart millions of them would hold up everyone. */
const mostFields = 5_000;
export const mostFile = 50 * 1024 * 1024;
/** Files in one form. */
export const mostFiles = 20;

/** Carries the form token where the body is no form. */
export const tokenHeader = 'x-form-token';

/** Reads a form, demands its token, then lets the handler act. */
export async function withForm<A extends Ask>(
  c: Context,
  ask: A,
  handle: (ask: A & { readonly fields: Fields }) => Promise<Reply>,
): Promise<Reply> {
  if (Number(c.req.header('content-length') ?? 0) > mostForm) throw new TooLarge();
  const text = await readText(c.req.raw.body);
  if (hasMore(text, '&', mostFields)) throw new TooLarge();
  const fields = fieldsOf(new URLSearchParams(text));
  demandToken(ask, fields.one('csrf'));
  return handle({ ...ask, fields });
}

function hasMore(text: string, sign: string, most: number): boolean {
  let at = -1;
  for (let n = 0; n <= most; n++) {
    at = text.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostForm) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The same for a form that brings a file, which is gone when the handler has answered. */
export async function withFile<A extends Ask>(
  c: Context,
  ask: A,
  handle: (ask: A & Sent) => Promise<Reply>,
): Promise<Reply> {
  return withMultipart(c, ask, 1, ({ fields, uploads }) =>
    handle({ ...ask, fields, upload: uploads[0] }),
  );
}

/** The same for a form that brings several. */
export async function withFiles<A extends Ask>(
  c: Context,
  ask: A,
  handle: (ask: A & SentMany) => Promise<Reply>,
): Promise<Reply> {
  return withMultipart(c, ask, mostFiles, (sent) => handle({ ...ask, ...sent }));
}

async function withMultipart(
  c: Context,
  ask: Ask,
  files: number,
  handle: (sent: SentMany) => Promise<Reply>,
): Promise<Reply> {
  const { body } = c.req.raw;
  if (!body) throw new BadBody('empty');
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > files * mostFile + 1_000_000) throw new TooLarge();
  const sent = await readMultipart(body, c.req.header('content-type') ?? '', {
    mostFiles: files,
    mostBytes: mostFile,
  });
  try {
    demandToken(ask, sent.fields.one('csrf'));
    return await handle(sent);
  } finally {
    await sent.discard();
  }
}

/** Hands the body over unread. Only a page of ours can send the header, for it needs its token. */
export async function withBytes<A extends Ask>(
  c: Context,
  ask: A,
  handle: (ask: A & SentBytes) => Promise<Reply>,
): Promise<Reply> {
  demandToken(ask, c.req.header(tokenHeader) ?? '');
  return handle({ ...ask, body: c.req.raw.body ?? new Blob([]).stream() });
}

function demandToken(ask: Ask, token: string): void {
  if (!isCsrfToken(token, ask.cookies.get(visitCookie) ?? '')) throw new Refusal(403);
}
