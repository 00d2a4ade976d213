/** The languages of the product. Vietnamese comes first; English is complete beside it. */
export const langs = ['vi', 'en'] as const;
export type Lang = (typeof langs)[number];

export function isLang(value: unknown): value is Lang {
  return langs.some((lang) => lang === value);
}

/** One text in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** Builds a text in both languages from what differs between them. */
export function bilingual(say: (lang: Lang) => string): Text {
  return { vi: say('vi'), en: say('en') };
}

/** The text with a capital first letter, to open a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The text with a small first letter, to stand inside a sentence: “Công an xã Đồng Ích”. */
export function insideSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/**
 * A value as it may be echoed in a message: quoted, short, and without the control and direction
 * characters with which a hostile file could rewrite a terminal.
 */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const clean = printable(text);
  return `“${clean.length > 60 ? `${clean.slice(0, 59)}…` : clean}”`;
}

/** The text without control, direction and other invisible format characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
}
