import type { Block, Marks, Words } from '../paper.ts';
import { betweenParagraphs } from './measures.ts';
import { bodyPara, para } from './paras.ts';
import type { Part } from './sheet.ts';
import { layTable } from './table.ts';

/** The parts of a block of the body. */
export function layBlock(block: Block, width: number): readonly Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [bodyPara(block.words, { keep: block.leads ?? false })];
    case 'heading':
      return [bodyPara(block.words, { align: 'left', bold: true, keep: true, level: 2 })];
    case 'items':
      return block.items.map((words, n) => bodyPara(marked(mark(block.marks, n), words)));
    case 'table':
      return [layTable(block, width)];
    case 'blank': {
      const first =
        block.words === '' ? dottedLine : bodyPara(block.words, { align: 'left', dots: true });
      const lines = [first, ...Array.from({ length: block.moreLines }, () => dottedLine)];
      // No line of it goes overleaf alone.
      return lines.map((line, n) => ({ ...line, keep: n < lines.length - 1 }));
    }
    case 'note':
      return [para(block.words, { align: 'centre', italic: true, after: betweenParagraphs })];
    case 'pageBreak':
      return [{ kind: 'break' }];
  }
}

const dottedLine = bodyPara('', { align: 'left', dots: true, firstLine: 0 });

/** The letters as Vietnamese law counts with them. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

function mark(marks: Marks, n: number): string {
  if (marks === 'dashes') return '- ';
  if (marks === 'numbers') return `${n + 1}. `;
  const letter = letters[n % letters.length] ?? '';
  return `${letter.repeat(Math.floor(n / letters.length) + 1)}) `;
}

function marked(before: string, words: Words): Words {
  return typeof words === 'string' ? before + words : [before, ...words];
}
