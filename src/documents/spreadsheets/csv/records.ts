import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';

export type Separator = ',' | ';' | '\t';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** A quote that stays open for this long was never meant to open. */
const longestQuoted = 1_000_000;

/** Parts text into records of fields, piece by piece; quoted fields may hold anything. */
export class CsvSplitter {
  readonly #separator: number;
  readonly #done: string[][] = [];
  #record: string[] = [];
  #finished = 0;
  #field = '';
  /** Between fields, in a bare field, within quotes, or after what may be a closing quote. */
  #state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  #quotedLength = 0;
  #afterReturn = false;

  constructor(separator: Separator) {
    this.#separator = separator.charCodeAt(0);
  }

  /** The records that are complete, each once. */
  take(): string[][] {
    return this.#done.splice(0);
  }

  write(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#state === 'quoted') {
        if (code !== quote) continue;
        this.#add(text, from, at);
        this.#state = 'closing';
        from = at + 1;
        continue;
      }
      const lineEnd = code === lineFeed || code === carriageReturn;
      if (code === this.#separator || lineEnd) {
        const secondHalf = code === lineFeed && this.#afterReturn;
        if (!secondHalf) {
          this.#add(text, from, at);
          this.#endField();
          if (lineEnd) this.#endRecord();
        }
        from = at + 1;
      } else if (code === quote && this.#state !== 'bare') {
        // A doubled quote within quotes stands for one.
        from = this.#state === 'closing' ? at : at + 1;
        this.#state = 'quoted';
      } else this.#state = 'bare';
      this.#afterReturn = code === carriageReturn;
    }
    this.#add(text, from, text.length);
    if (this.#state === 'quoted' && this.#quotedLength > longestQuoted) this.#refuseOpenQuote();
  }

  /** Takes the last record, which needs no line end. */
  end(): void {
    if (this.#state === 'quoted') this.#refuseOpenQuote();
    if (this.#record.length === 0 && this.#state === 'start') return;
    this.#endField();
    this.#endRecord();
  }

  #add(text: string, from: number, to: number): void {
    if (this.#state === 'quoted') this.#quotedLength += to - from;
    const room = limits.cellText - this.#field.length;
    if (to > from && room > 0) this.#field += text.slice(from, Math.min(to, from + room));
  }

  #endField(): void {
    if (this.#record.length < limits.columns) this.#record.push(this.#field);
    this.#field = '';
    this.#quotedLength = 0;
    this.#state = 'start';
  }

  #endRecord(): void {
    this.#done.push(this.#record);
    this.#record = [];
    this.#finished++;
  }

  #refuseOpenQuote(): never {
    throw new SpreadsheetTrouble(words.openQuote(this.#finished + 1));
  }
}
