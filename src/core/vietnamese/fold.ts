/**
 * The text as search sees it: without diacritics, case, đ/d or doubled spaces, so that “truong
 * thpt” finds “Trường THPT”. Marks other than letters and digits part words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text as search keeps them, each once. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '');
}

/**
 * Text as it is taken in: NFC, without control and direction characters, spaces single and none at
 * the ends. Line breaks are spaces too; for text of several lines see `tidyLines`.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Text of several lines, each tidied; no more than one empty line in a row. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The Vietnamese order of names: a ă â … before b, accents only where letters are equal. */
export const vietnameseOrder = new Intl.Collator('vi', { numeric: true });
