import { type Cell, emptyCell, type SheetRow } from '../../../core/sheets/row.ts';
import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import { plainNumber, TextGatherer, textCell } from './cell-text.ts';
import { dateCell, isoDateCell, type NumberFormat, timeCell } from './dates.ts';
import { columnNumber, type MergedCells } from './merges.ts';
import { isTrue } from './workbook.ts';
import { attribute, type XmlListener } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly Cell[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  readonly merged: MergedCells;
}

/** Listens to the XML of a sheet and keeps the filled rows until they are taken. */
export class WorksheetListener implements XmlListener {
  readonly #context: SheetContext;
  readonly #value = new TextGatherer();
  #rows: SheetRow[] = [];
  #listed = 0;
  #row = 0;
  #cells: Cell[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #inSheetData = false;
  #inReading = false;
  #inValue = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows that are complete, each once. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.#inSheetData = true;
    if (!this.#inSheetData) return;
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#inReading = true;
    this.#inValue = name === 'v' || (name === 't' && !this.#inReading);
  }

  close(name: string): void {
    if (!this.#inSheetData) return;
    this.#inValue = false;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'sheetData') this.#inSheetData = false;
  }

  text(piece: string): void {
    if (this.#inValue) this.#value.add(piece);
  }

  #openRow(attributes: string): void {
    const given = attribute(attributes, 'r');
    const row = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.#row) throw new SpreadsheetTrouble(words.damaged);
    if (++this.#listed > limits.listedRows)
      throw new SpreadsheetTrouble(words.tooManyListedRows(limits.listedRows));
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
  }

  #closeRow(): void {
    // A row that holds only what a range above gives it is blank to whoever looks at it.
    if (this.#cells.length === 0) return;
    this.#context.merged.fill(this.#row, this.#cells);
    this.#rows.push({ number: this.#row, cells: this.#cells });
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnNumber(reference);
    if (this.#column === 0) throw new SpreadsheetTrouble(words.damaged);
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
  }

  #closeCell(): void {
    const written = this.#value.take();
    if (written === '' || this.#column > limits.columns) return;
    const cell = this.#cell(written);
    if (cell.kind === 'empty') return;
    while (this.#cells.length < this.#column - 1) this.#cells.push(emptyCell);
    this.#cells[this.#column - 1] = cell;
  }

  #cell(written: string): Cell {
    switch (this.#type) {
      case 's':
        return this.#shared(written);
      case 'b':
        return { text: isTrue(written.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return textCell(written, 'error');
      case 'd':
        return isoDateCell(written);
      case 'n':
        return this.#number(written);
      default:
        return textCell(written);
    }
  }

  #shared(written: string): Cell {
    const cell = this.#context.strings[Number(written)];
    if (!cell) throw new SpreadsheetTrouble(words.damaged);
    return cell;
  }

  #number(written: string): Cell {
    const text = plainNumber(written);
    if (text === undefined) return textCell(written);
    const format = this.#context.formats[this.#style] ?? 'number';
    const shown =
      format === 'date'
        ? dateCell(Number(text), this.#context.is1904)
        : format === 'time'
          ? timeCell(Number(text))
          : undefined;
    return shown ?? { text, kind: 'number' };
  }
}
