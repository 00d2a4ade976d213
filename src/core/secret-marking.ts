/**
 * Whether a text has a line that is only a marking of secrecy (Law on Protection of State Secrets,
 * Article 8): MẬT, TỐI MẬT, TUYỆT MẬT, in capitals as it is stamped, however its letters are coded
 * or spaced. “Kế hoạch bảo vệ bí mật nhà nước” is an ordinary paper, and so is a word of its own.
 */
export function hasSecretMarking(text: string): boolean {
  return text.split(/[\r\n\v\f\u0085\u2028\u2029]+/).some(isSecretMarking);
}

export function isSecretMarking(line: string): boolean {
  const letters = line.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}\p{Cc}]/gu, '');
  return markings.has(letters);
}

const markings = new Set(['MẬT', 'TỐIMẬT', 'TUYỆTMẬT'].map((word) => word.normalize('NFC')));
