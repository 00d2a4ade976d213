import type { Text } from '../text.ts';
import { words } from './cell-words.ts';
import { type CellRead, refused, understood, unreadable } from './cells.ts';
import { type Cell, tidyText } from './row.ts';

const mostNumbers = 5;

/**
 * Telephone numbers, each as its digits, “ máy lẻ 12” behind where there is one, several joined by
 * “ / ”; may be empty. A zero lost to a number cell is put back, and +84 becomes it.
 */
export function readPhone(cell: Cell): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  if (text === '') return understood('');
  if (text.length > 200) return refused(words.tooLong(200));
  const notes = new Set<Text>();
  // Whole first: “0912,345,678” and “0211 - 3834123” are one number each.
  const whole = oneNumber(text, notes);
  if (whole !== undefined) return understood(whole, [...notes]);
  const parts = text
    .split(/[/;,|]| [-–] | (?:hoặc|và) /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > mostNumbers) return refused(words.tooManyPhones);
  const numbers = new Set<string>();
  for (const part of parts) {
    const number = oneNumber(part, notes);
    if (number === undefined) return refused(words.badPhone(text));
    numbers.add(number);
  }
  if (numbers.size === 0) return refused(words.badPhone(text));
  return understood([...numbers].join(' / '), [...notes]);
}

const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{9}$/;
const hotline = /^1[89]00\d{4,6}$/;
const extension = /[ (,;-]*(?:máy lẻ|số lẻ|nội bộ|ext\.?|x)\s*[:.]?\s*(\d{1,5})\)?$/iu;

function oneNumber(text: string, notes: Set<Text>): string | undefined {
  const inner = extension.exec(text);
  const main = (inner ? text.slice(0, inner.index) : text).replace(
    /^\s*\p{L}[\p{L}. ]*:?(?=[\s\d(+])/u,
    '',
  );
  if (!/^[\d\s.,()+-]+$/.test(main)) return undefined;
  const digits = main.replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?84(?=[235789]\d{8,9}$)/, '0');
  const number = /^(?:[35789]\d{8}|2\d{9})$/.test(national) ? `0${national}` : national;
  if (!mobile.test(number) && !landline.test(number) && !hotline.test(number)) return undefined;
  if (national !== digits) notes.add(words.phoneCountry);
  if (number !== national) notes.add(words.phoneZero);
  return inner ? `${number} máy lẻ ${inner[1]}` : number;
}
