import type { Align, Piece, Words } from '../paper.ts';
import { plain } from '../plain.ts';
import { betweenParagraphs, bodySpacing, firstLine, sizes } from './measures.ts';
import type { Para, Run } from './sheet.ts';

/** A paragraph: single lines from the left with nothing after, unless told otherwise. */
export function para(
  words: Words,
  { bold, italic, ...look }: Partial<Omit<Para, 'kind' | 'runs'>> & Omit<Piece, 'text'> = {},
): Para {
  return {
    kind: 'para',
    runs: runsOf(words, bold, italic),
    align: 'left',
    size: sizes.body,
    spacing: 1,
    after: 0,
    firstLine: 0,
    indent: 0,
    level: 0,
    keep: false,
    dots: false,
    ...look,
  };
}

function runsOf(words: Words, bold = false, italic = false): readonly Run[] {
  const pieces: readonly (string | Piece)[] = typeof words === 'string' ? [words] : words;
  return pieces
    .map((piece) => (typeof piece === 'string' ? { text: piece } : piece))
    .map((piece) => ({ bold, italic, ...piece, text: plain(piece.text) }))
    .filter(({ text }) => text !== '');
}

/** A paragraph of the body. */
export function bodyPara(words: Words, look: Partial<Para> & Omit<Piece, 'text'> = {}): Para {
  return para(words, {
    align: 'justified',
    spacing: bodySpacing,
    after: betweenParagraphs,
    firstLine,
    ...look,
  });
}

export function cellPara(words: Words, align: Align, look: Omit<Piece, 'text'> = {}): Para {
  return para(words, { align, size: sizes.table, ...look });
}

export function lengthOf({ runs }: Para): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
