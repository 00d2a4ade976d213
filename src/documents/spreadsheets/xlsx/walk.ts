import { setImmediate } from 'node:timers/promises';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import type { Archive } from './archive.ts';
import { type XmlListener, XmlWalker } from './xml.ts';

/** Tells a listener of a whole part. */
export async function walk(archive: Archive, part: string, listener: XmlListener): Promise<void> {
  for await (const _ of steps(archive, part, listener));
}

/** The same in steps of some thousand characters, between which others get their turn. */
export async function* steps(
  archive: Archive,
  part: string,
  listener: XmlListener,
): AsyncGenerator<void> {
  const walker = new XmlWalker(listener);
  for await (const text of decoded(archive.bytes(part))) {
    walker.write(text);
    yield;
    await setImmediate();
  }
  walker.end();
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield decode(() => decoder.decode(chunk, { stream: true }));
  yield decode(() => decoder.decode());
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new SpreadsheetTrouble(words.damaged);
  }
}
