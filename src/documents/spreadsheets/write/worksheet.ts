import { type Day, dayOf, writtenDay } from '../../../core/vietnamese/day.ts';
import { limits } from '../limits.ts';
import { batches } from './batches.ts';
import { styles } from './parts.ts';
import type { ColumnToWrite, SheetToWrite, ValueToWrite } from './sheet.ts';
import { xmlText } from './xml-text.ts';

/** The XML of a sheet, in pieces, as its rows come. */
export async function* worksheetXml({ columns, rows }: SheetToWrite): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  let number = 1;
  yield* batches(`${opening(columns)}${headingRow(columns, letters)}`, rows, (row) => {
    number++;
    let cells = '';
    for (let index = 0; index < columns.length; index++)
      cells += cell(`${letters[index]}${number}`, row[index], columns[index]?.kind);
    return `<row r="${number}">${cells}</row>`;
  });
  const last = `${letters.at(-1) ?? 'A'}${number}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function opening(columns: readonly ColumnToWrite[]): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>`,
  ].join('');
}

function headingRow(columns: readonly ColumnToWrite[], letters: readonly string[]): string {
  const cells = columns.map(({ heading }, index) =>
    textCell(`${letters[index]}1`, heading, styles.heading),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function cell(
  reference: string,
  value: ValueToWrite | undefined,
  kind: ColumnToWrite['kind'] = 'text',
): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return textCell(reference, value);
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (kind === 'date') return dateCell(reference, value as Day);
  if (kind === 'text' || !Number.isFinite(value)) return textCell(reference, String(value));
  return `<c r="${reference}"><v>${value}</v></c>`;
}

/** Always an inline string: whatever it begins with, no program reads it as a formula or number. */
function textCell(reference: string, value: string, style: number = styles.plain): string {
  const text = xmlText(value.length > limits.cellText ? value.slice(0, limits.cellText) : value);
  const styled = style === styles.plain ? '' : ` s="${style}"`;
  return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const serialOfFirstDay = 25_569;
const firstSafeDay = dayOf(1900, 3, 1);

/** Spreadsheets know no day before 1900, and disagree on those before March of it. */
function dateCell(reference: string, day: Day): string {
  if (!(day >= firstSafeDay)) return textCell(reference, writtenDay(day));
  return `<c r="${reference}" s="${styles.date}"><v>${day + serialOfFirstDay}</v></c>`;
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
