/** Letters and digits that cannot be mistaken for one another on paper. */
export const clearAlphabet = '23456789abcdefghjkmnpqrstuvwxyz';

const length = 8;

/**
 * The short code of a digest, as a paper prints it in its foot: `k7m2-9xqd`, 39 bits of it. It tells
 * papers of one closing from those of another; it is no proof by itself, the digest is.
 */
export function shortCode(digest: string): string {
  const base = BigInt(clearAlphabet.length);
  // Of 64 bits no letter comes noticeably more often than another.
  let rest = BigInt(`0x${digest.slice(0, 16)}`);
  let code = '';
  while (code.length < length) {
    code += clearAlphabet[Number(rest % base)];
    rest /= base;
  }
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** A short code as someone typed it off a paper; undefined where it can be none. */
export function readShortCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  const clear = [...code].every((letter) => clearAlphabet.includes(letter));
  return clear && code.length === length ? `${code.slice(0, 4)}-${code.slice(4)}` : undefined;
}
