import { tidy } from './fold.ts';

/** Kinds of body that a symbol leaves out: “Trường THPT Minh Sơn” is THPTMS. */
const leftOut = /^(trường|cơ quan|đơn vị)\s+/i;

/**
 * The letters by which a body's papers are numbered, as offices make them: words already in capitals
 * as they are, of each other word its first letter. “Công ty Cổ phần May 10” is CTCPM10.
 */
export function abbreviation(name: string): string {
  return (
    tidy(name)
      .replace(leftOut, '')
      .split(/[\s–—-]+/u)
      .map((word) => {
        const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
        const whole = /^[\p{Lu}\p{N}]{2,}$/u.test(letters) || /^\p{N}+$/u.test(letters);
        return whole ? letters : letters.slice(0, 1);
      })
      .join('')
      // A letter stands without its tone: Ủy ban is UB, while Đ, Ă, Ô, Ư stay as they are.
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC')
      .toLocaleUpperCase('vi')
      .slice(0, 16)
  );
}
