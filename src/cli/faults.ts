import type { Fault } from '../core/fault.ts';
import { type Lang, printable } from '../core/text.ts';
import { messages } from '../i18n/index.ts';
import type { Unreadable } from '../platform/text-file.ts';

/**
 * `FILE:LINE: path: what is wrong`, a line each. One text, to be written at once: a pipe takes each
 * write by itself, and a hostile file has thousands of faults.
 */
export function faultText(
  file: string,
  trouble: readonly Fault[] | Unreadable,
  lang: Lang,
): string {
  const say = messages(lang);
  const named = printable(file);
  if (typeof trouble === 'string') {
    return `${named}:1: ${say.file}: ${say.unreadable[trouble]}\n`;
  }
  const lines = trouble.map(({ line, path, says }) => {
    const where = path === '' ? say.file : printable(path);
    return `${named}:${line}: ${where}: ${says[lang]}\n`;
  });
  return lines.join('');
}
