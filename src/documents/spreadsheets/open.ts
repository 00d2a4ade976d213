import { open } from 'node:fs/promises';
import type { Text } from '../../core/text.ts';
import { openCsv } from './csv/read.ts';
import { atMost } from './filled.ts';
import { limits } from './limits.ts';
import { type Spreadsheet, SpreadsheetTrouble } from './spreadsheet.ts';
import { words } from './words.ts';
import { openXlsx } from './xlsx/read.ts';

export type OpenedSpreadsheet =
  | { readonly ok: true; readonly book: Spreadsheet }
  | { readonly ok: false; readonly why: Text };

/**
 * Opens a spreadsheet from outside, judged by its content and never by its name. Rows beyond
 * `mostRows` filled ones are trouble for whoever iterates.
 */
export async function openSpreadsheet(
  path: string,
  originalName: string,
  options: { readonly mostRows?: number } = {},
): Promise<OpenedSpreadsheet> {
  try {
    const book = await openByContent(path, originalName);
    return {
      ok: true,
      book: { ...book, rows: (sheet) => atMost(book.rows(sheet), options.mostRows) },
    };
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return { ok: false, why: error.says };
    throw error;
  }
}

async function openByContent(path: string, originalName: string): Promise<Spreadsheet> {
  const { size, head, tail } = await endsOf(path);
  if (plainStart(head).trim() === '') throw new SpreadsheetTrouble(words.empty);
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return openXlsx(path);
  if (startsWith(head, '\xd0\xcf\x11\xe0')) {
    const locked = [head, tail].some((part) => part.includes(encryptedPackage));
    throw new SpreadsheetTrouble(locked ? words.locked : words.oldExcel);
  }
  if (markup.test(plainStart(head))) throw new SpreadsheetTrouble(words.webPage);
  if (startsWith(head, '%PDF-') || startsWith(head, '{\\rtf'))
    throw new SpreadsheetTrouble(words.notSpreadsheet);
  if (size > limits.csvBytes) throw new SpreadsheetTrouble(words.tooBig);
  return openCsv(path, originalName, head);
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length).toString('latin1') === signature;
}

/** An encrypted .xlsx is an old-style container with a stream of this name. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Old systems “export to Excel” by naming a web page .xls. */
const markup =
  /^\s*(?:<(?:!doctype|!--|\?xml|html|head|meta|body|style|table|div|center|font)\b|mime-version:)/i;

const endLength = 1024 * 1024;

async function endsOf(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, endLength);
    const head = await file.read(Buffer.alloc(length), 0, length, 0);
    const tail = await file.read(Buffer.alloc(length), 0, length, size - length);
    return {
      size,
      head: head.buffer.subarray(0, head.bytesRead),
      tail: tail.buffer.subarray(0, tail.bytesRead),
    };
  } finally {
    await file.close();
  }
}

/** How a file begins, read as the text that its byte order mark says it is. */
function plainStart(head: Buffer): string {
  const start = head.subarray(0, 1024);
  const wide = start[0] === 0xff && start[1] === 0xfe;
  return start.toString(wide ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}
