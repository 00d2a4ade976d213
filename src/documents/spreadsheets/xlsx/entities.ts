import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** XML text with its entities resolved: the five of XML and characters by number, no others. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const value = named[name] ?? numbered(name);
    if (value === undefined || end === '') throw new SpreadsheetTrouble(words.damaged);
    return value;
  });
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_`, and `_x005F_` for the mark. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
