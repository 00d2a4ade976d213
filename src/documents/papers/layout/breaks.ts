/** Where a word too long for its line may go on in the next. No text of a paper holds one (`plain`). */
export const mayBreak = '\u200b';

/** Rather too wide than too narrow, in units of the size of the letters. */
const widths = { capital: 0.76, other: 0.56 } as const;

/** A text of which no word is wider than a line. */
export function breakable(text: string, width: number, size: number): string {
  const fits = Math.max(Math.floor(width / (widths.other * size)), 1);
  if (text.length <= fits / 2) return text;
  return text.replace(/\S+/gu, (word) =>
    word.length > fits / 2 ? broken(word, width, size) : word,
  );
}

function broken(word: string, width: number, size: number): string {
  const letters = [...new Intl.Segmenter('vi').segment(word)].map(({ segment }) => segment);
  const wide = letters.map(
    (one) => (/\p{Ll}|\d/u.test(one) ? widths.other : widths.capital) * size,
  );
  if (wide.reduce((sum, one) => sum + one, 0) <= width) return word;
  let filled = 0;
  return letters
    .map((letter, n) => {
      filled += wide[n] ?? 0;
      if (filled <= width) return letter;
      filled = wide[n] ?? 0;
      return mayBreak + letter;
    })
    .join('');
}
