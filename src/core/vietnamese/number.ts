import type { Lang } from '../text.ts';

const small = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09'];

/**
 * A count as each language writes it in a sentence. Vietnamese papers write counts under ten with
 * a leading zero (“01 hoạt động”), so that a digit cannot be added in front afterwards.
 */
export function countWord(n: number, lang: Lang): string {
  return lang === 'vi' ? (small[n] ?? groups(n, '.')) : groups(n, ',');
}

/** A figure that may have decimals: `104,5` in Vietnamese, `104.5` in English. */
export function figureWord(n: number, lang: Lang): string {
  const [whole = '', decimals] = plain(n).split('.');
  const grouped = /^\d+$/.test(whole) ? groups(Number(whole), lang === 'vi' ? '.' : ',') : whole;
  return decimals === undefined ? grouped : `${grouped}${lang === 'vi' ? ',' : '.'}${decimals}`;
}

/**
 * A figure as it is typed: `104,5`, `1.040`, `1.040,5`, and in English with the marks the other way
 * round. A lone mark is a decimal one, unless it is the language's grouping mark before three
 * digits. Undefined where it is no such number.
 */
export function parseFigure(typed: string, lang: Lang): number | undefined {
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const text = typed.replaceAll(' ', '');
  const marks = text.replace(/\d/g, '');
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`);
  if (grouped.test(text)) return Number(text.replaceAll(group, '').replace(point, '.'));
  if (!/^\d{1,15}([.,]\d{1,15})?$/.test(text) || marks.length > 1) return undefined;
  return Number(text.replace(',', '.'));
}

/** Without an exponent, which nobody could type again. */
function plain(n: number): string {
  const text = String(n);
  return text.includes('e-') ? n.toFixed(15).replace(/0+$/, '') : text;
}

function groups(n: number, mark: string): string {
  return n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, mark);
}
