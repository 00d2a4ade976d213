import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';

/** Windows-1258 is what old Vietnamese programs wrote before Unicode. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** How the text of a file is encoded, judged by its mark or by the whole of it. */
export async function encodingOf(path: string, head: Buffer): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let controls = false;
  let unicode = true;
  for await (const chunk of pieces(path)) {
    if (chunk.includes(0)) throw new SpreadsheetTrouble(words.notSpreadsheet);
    controls ||= chunk.some(isControl);
    unicode &&= decodes(decoder, chunk);
  }
  if (unicode && decodes(decoder)) return 'utf-8';
  // Old text has no control characters; what is neither Unicode nor free of them is no text.
  if (controls) throw new SpreadsheetTrouble(words.notSpreadsheet);
  return 'windows-1258';
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of pieces(path)) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw new SpreadsheetTrouble(words.notSpreadsheet);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new SpreadsheetTrouble(words.damaged);
    throw error;
  }
}

/** Control characters that no text has: all but tabs, line ends, and the old marks of end and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

async function* pieces(path: string): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of stream) {
    yield chunk;
    await setImmediate();
  }
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
