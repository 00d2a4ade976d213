import { closeSync, openSync, readSync } from 'node:fs';

export type Unreadable = 'missing' | 'folder' | 'denied' | 'tooLarge' | 'encoding' | 'other';

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: Unreadable };

const mostBytes = 4_000_000;

/**
 * Reads a file as UTF-8 text without ever holding more than its bound: a huge file, or a device
 * that never ends, is refused after four million bytes.
 */
export function readTextFile(path: string): TextFile {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
  try {
    const bytes = Buffer.allocUnsafe(mostBytes + 1);
    let length = 0;
    while (length <= mostBytes) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    if (length > mostBytes) return { ok: false, why: 'tooLarge' };
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
    return { ok: true, text: decoder.decode(bytes.subarray(0, length)) };
  } catch (error) {
    return { ok: false, why: reason(error) };
  } finally {
    closeSync(file);
  }
}

function reason(error: unknown): Unreadable {
  if (error instanceof TypeError) return 'encoding';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'other';
  }
}
