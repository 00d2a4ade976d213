import type { Cell } from '../../../core/sheets/row.ts';
import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import type { Archive } from './archive.ts';
import { TextGatherer, textCell } from './cell-text.ts';
import { walk } from './walk.ts';

/** The strings that cells refer to by number, each as one cell that all of them share. */
export async function readSharedStrings(archive: Archive, part: string): Promise<Cell[]> {
  const cells: Cell[] = [];
  const gathered = new TextGatherer();
  let characters = 0;
  let inText = false;
  let inReading = false;
  await walk(archive, part, {
    open(name) {
      // Readings of Asian characters (rPh) stand beside the text and are not part of it.
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      const cell = textCell(gathered.take());
      characters += cell.text.length;
      if (cells.push(cell) > limits.sharedStrings || characters > limits.sharedText)
        throw new SpreadsheetTrouble(words.tooBig);
    },
    text(piece) {
      if (inText) gathered.add(piece);
    },
  });
  return cells;
}
