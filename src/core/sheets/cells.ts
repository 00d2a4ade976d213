import type { Text } from '../text.ts';
import { words } from './cell-words.ts';
import { type Cell, tidyText } from './row.ts';

/** A cell understood, with what was mended in it; or why it cannot be. */
export type CellRead<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Text[] }
  | { readonly ok: false; readonly says: Text };

const noNotes: readonly Text[] = [];

export function understood<T>(value: T, notes: readonly Text[] = noNotes): CellRead<T> {
  return { ok: true, value, notes };
}

export function refused(says: Text): { readonly ok: false; readonly says: Text } {
  return { ok: false, says };
}

/** Why a cell can be nothing that is written in words or digits: a broken formula, a date. */
export function unreadable(cell: Cell): { readonly ok: false; readonly says: Text } | undefined {
  if (cell.kind === 'error') return refused(words.formulaError(cell.text));
  if (cell.kind === 'date') return refused(words.isDate(cell.text));
  return undefined;
}

const codeForm = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._/-]*$/u;

/** A unit's code, up to 40 characters, kept as written; it must be there. */
export function readCode(cell: Cell): CellRead<string> {
  const code = readOptionalCode(cell);
  return code.ok && code.value === '' ? refused(words.noCode) : code;
}

/** A school's code in the catalogue of education, up to 40 characters; may be empty. */
export function readSchoolCode(cell: Cell): CellRead<string> {
  return readOptionalCode(cell);
}

function readOptionalCode(cell: Cell): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const code = tidyText(cell);
  if (code.length > 40) return refused(words.tooLong(40));
  return code === '' || codeForm.test(code) ? understood(code) : refused(words.badCode(code));
}

/** A name of 2 to 300 characters with letters in it. */
export function readName(cell: Cell): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const name = tidyText(cell);
  if (name === '') return refused(words.noName);
  if (name.length > 300) return refused(words.tooLong(300));
  return name.length >= 2 && /\p{L}/u.test(name)
    ? understood(name)
    : refused(words.shortName(name));
}

/** An address of up to 300 characters; may be empty. */
export function readAddress(cell: Cell): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const address = tidyText(cell);
  return address.length > 300 ? refused(words.tooLong(300)) : understood(address);
}

/**
 * The tax code of an organisation: ten digits, or thirteen written `0101234567-001`; may be empty.
 * A number cell one digit short has lost its zero. Twelve digits of text are a citizen's number.
 */
export function readTaxCode(cell: Cell): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  if (text === '') return understood('');
  const digits = text.replace(/[ .]/g, '');
  const lost = cell.kind === 'number' && /^(\d{9}|\d{12})$/.test(digits);
  const found = /^(\d{10})(?:-?(\d{3}))?$/.exec(lost ? `0${digits}` : digits);
  if (!found) return refused(words.badTaxCode(text));
  const [, head = '', branch] = found;
  return understood(branch ? `${head}-${branch}` : head, lost ? [words.taxZero] : noNotes);
}

const mostCount = 1_000_000;

/**
 * A count: “45”, “1.040”, “1,040”, “45 lớp”; null where empty. In a number cell a point is a
 * decimal point, in text it parts thousands.
 */
export function readCount(cell: Cell): CellRead<number | null> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  if (text === '') return understood(null);
  if (text.length > 60) return refused(words.badCount(text));
  if (/^\d{1,7}$/.test(text)) return counted(Number(text), noNotes);
  const found = /^([-–−]?)\s*(\d[\d., ]*?)\s*(?:\p{L}[\p{L} /,.]*)?$/u.exec(text);
  if (!found || cell.kind === 'boolean') return refused(words.badCount(text));
  const [, sign, written = ''] = found;
  if (sign) return refused(words.negative);
  if (/^\d+$/.test(written)) return counted(Number(written), noNotes);
  if (cell.kind === 'text' && /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(written)) {
    const value = Number(written.replace(/[., ]/g, ''));
    return counted(value, [words.grouped(written, value)]);
  }
  return refused(/^\d+[.,]\d+$/.test(written) ? words.decimal(text) : words.badCount(text));
}

function counted(value: number, notes: readonly Text[]): CellRead<number> {
  return value > mostCount ? refused(words.tooGreat) : understood(value, notes);
}
