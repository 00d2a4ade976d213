/** Where a word too long for its line may go on in the next. No text of a paper holds one (`plain`). */
export const mayBreak = '\u200b';

/** Rather too wide than too narrow, in units of the size of the letters. */
const usual = 0.56;
const others: readonly (readonly [RegExp, number])[] = [
  [/[MW%@…—]/u, 1],
  [/\p{Lu}|[mw&+<=>~]/u, 0.8],
  [/[ijlt.,:;!|/()[\]'-]/u, 0.4],
];

function widthOf(letter: string): number {
  const bare = letter.normalize('NFD');
  return others.find(([letters]) => letters.test(bare))?.[1] ?? usual;
}

/** A text of which no word is wider than a line. */
export function breakable(text: string, width: number, size: number): string {
  const surelyFits = width / size;
  return text.replace(/\S+/gu, (word) =>
    word.length > surelyFits ? broken(word, width / size) : word,
  );
}

/** A word in pieces that fit; `width` is in units of the size. */
function broken(word: string, width: number): string {
  const letters = [...segmenter.segment(word)].map(({ segment }) => segment);
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  if (whole <= width) return word;
  let filled = 0;
  return letters
    .map((letter) => {
      const wide = widthOf(letter);
      filled += wide;
      if (filled <= width) return letter;
      filled = wide;
      return mayBreak + letter;
    })
    .join('');
}

const segmenter = new Intl.Segmenter('vi');
