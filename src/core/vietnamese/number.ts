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
  const [whole = '', decimals] = String(n).split('.');
  const grouped = /^\d+$/.test(whole) ? groups(Number(whole), lang === 'vi' ? '.' : ',') : whole;
  return decimals === undefined ? grouped : `${grouped}${lang === 'vi' ? ',' : '.'}${decimals}`;
}

function groups(n: number, mark: string): string {
  return n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, mark);
}
