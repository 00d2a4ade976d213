import { fold } from '../vietnamese/fold.ts';

/** A commune's name taken apart: its kind, where one is written, and the rest, both folded. */
export interface CommuneName {
  readonly kind: string | undefined;
  readonly bare: string;
}

const kinds: Readonly<Record<string, string>> = {
  phuong: 'phuong',
  p: 'phuong',
  xa: 'xa',
  x: 'xa',
  'thi tran': 'thi tran',
  tt: 'thi tran',
  'dac khu': 'dac khu',
  dk: 'dac khu',
};

/** The kinds of today's communes, as they are written in full. */
export const communeKindNames: Readonly<Record<string, string>> = {
  phuong: 'Phường',
  xa: 'Xã',
  'dac khu': 'Đặc khu',
};

/** Takes “P. Minh Sơn”, “phường 01” or “Minh Sơn” apart. */
export function parseCommuneName(name: string): CommuneName {
  const folded = fold(name);
  const found = /^(phuong|p|xa|x|thi tran|tt|dac khu|dk)(?: |(?=\d))(.+)$/.exec(folded);
  return found
    ? { kind: kinds[found[1] ?? ''], bare: withoutZeros(found[2] ?? '') }
    : { kind: undefined, bare: withoutZeros(folded) };
}

/** The whole text folded, as a name without a kind. */
export function bareName(name: string): string {
  return withoutZeros(fold(name));
}

/** Wards that are numbered: “Phường 01” is “Phường 1”. */
function withoutZeros(folded: string): string {
  return folded.replace(/^0+(?=\d+$)/, '');
}

/**
 * The words of a bare name as they are accented in a text that ends with it, whichever vowel the
 * tone was typed on: “hòa” and “hoà” are the same.
 */
export function accented(text: string, bare: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(-bare.split(' ').length)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .join(' ');
}

/** The five tone marks, apart from the marks that make other letters. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
