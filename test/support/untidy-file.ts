import type { SheetRow } from '../../src/core/sheets/row.ts';
import { columnLetters } from '../../src/documents/spreadsheets/write/worksheet.ts';
import { anXlsx } from './spreadsheets/books.ts';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Rows as a workbook in which numbers are numbers, as a person's Excel would have saved them. */
export function untidyXlsx(rows: readonly SheetRow[]): Buffer {
  const xml = rows.map(({ number, cells }) => {
    const filled = cells.map(({ text, kind }, column) => {
      const at = `${columnLetters(column)}${number}`;
      if (kind === 'empty') return '';
      if (kind === 'number') return `<c r="${at}"><v>${text}</v></c>`;
      if (kind === 'error') return `<c r="${at}" t="e"><v>${escaped(text)}</v></c>`;
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    return `<row r="${number}">${filled.join('')}</row>`;
  });
  return anXlsx({ rows: xml.join('') });
}
