import { type Block, italic, paragraph } from '../paper.ts';

/** The papers that a paper rests on, in italics, a paragraph each. */
export function groundsOf(grounds: readonly string[]): readonly Block[] {
  const last = grounds.length - 1;
  return grounds.map((ground, n) => paragraph([italic(`${ground}${n === last ? '.' : ';'}`)]));
}
