import type { Fault } from '../core/fault.ts';
import { type Lang, printable } from '../core/text.ts';
import { messages } from '../i18n/index.ts';
import type { Unreadable } from '../platform/text-file.ts';

/** `FILE:LINE: path: what is wrong`, a line each. */
export function faultLines(
  file: string,
  trouble: readonly Fault[] | Unreadable,
  lang: Lang,
): string[] {
  const say = messages(lang);
  const named = printable(file);
  if (typeof trouble === 'string') {
    return [`${named}:1: ${say.file}: ${say.unreadable[trouble]}`];
  }
  return trouble.map(({ line, path, says }) => {
    const where = path === '' ? say.file : printable(path);
    return `${named}:${line}: ${where}: ${says[lang]}`;
  });
}
