import type { Day } from '../../core/vietnamese/day.ts';

/*
 * An official document as plain data: what stands on it, never how it is drawn. Texts are data;
 * no renderer reads a command in them.
 */

export interface Paper {
  /** What a reader's window calls it. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly letterhead: Letterhead;
  /** A list that goes with another paper has none of its own. */
  readonly number: PaperNumber | undefined;
  readonly place: string;
  /**
   * Of a draft the year alone is known; the hand that signs it writes the day. Minutes have no line
   * of place and day: their text tells both.
   */
  readonly day: Day | { readonly year: number } | undefined;
  /** “BÁO CÁO”. */
  readonly kind: string;
  readonly subject: string;
  /** “Kính gửi”; none where it is empty. */
  readonly to: readonly string[];
  readonly blocks: readonly Block[];
  /** From left to right. */
  readonly signatures: readonly Signature[];
  /** “Nơi nhận”, the line of the archive last; none where it is empty. */
  readonly recipients: readonly string[];
  /** The short code of the snapshot that it was made from, small in the foot. */
  readonly code: string | undefined;
  readonly annexes: readonly Annex[];
  /** The day on which the file was made. Nothing but this tells a time in it. */
  readonly made: Day;
}

export interface Letterhead {
  /** The body above the one that issues. */
  readonly parent: string | undefined;
  readonly issuer: string;
}

/** A number is given after signing: a draft has its symbol alone, and room for the number. */
export interface PaperNumber {
  readonly given: string | undefined;
  /** “BC-THPTNT”. */
  readonly symbol: string;
}

export interface Signature {
  /** The power of signing, a line each: “TM. BAN CHỈ ĐẠO”. */
  readonly power: readonly string[];
  /** “HIỆU TRƯỞNG”. */
  readonly office: string;
  /** Left for a hand to write where it is not known. */
  readonly name: string | undefined;
}

export interface Annex {
  /** “Phụ lục I”. */
  readonly label: string;
  readonly subject: string;
  /** “(Kèm theo Báo cáo số … ngày … của …)”. */
  readonly of: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** One that leads to what follows is never the last on its page. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly leads?: boolean }
  /** “I. ĐẶC ĐIỂM TÌNH HÌNH”, with its number; it stays with what follows. */
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'items'; readonly marks: Marks; readonly items: readonly Words[] }
  | Table
  /** Dots to the margin, after words or under them, where a hand must write. */
  | { readonly kind: 'blank'; readonly words: Words; readonly moreLines: number }
  /** In italics, in the middle: “Số liệu tính đến ngày 30/11/2026”. */
  | { readonly kind: 'note'; readonly words: Words }
  | { readonly kind: 'pageBreak' };

/** `1.`, `a)` in the order of Vietnamese law, or `-`. */
export type Marks = 'numbers' | 'letters' | 'dashes';

/** A text in one style, or in pieces of several. */
export type Words = string | readonly (string | Piece)[];

export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on each page. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  /** Its share of the width, beside the shares of the others. */
  readonly share: number;
  readonly align: Align;
}

export type Align = 'left' | 'centre' | 'right' | 'justified';

export interface HeadCell {
  readonly words: Words;
  /** How many columns and rows of the head it spans: one unless told. */
  readonly columns?: number;
  readonly rows?: number;
}

export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  /** One cell over all columns, bold, which stays with the row that follows. */
  | { readonly kind: 'across'; readonly words: Words };

export type Cell =
  | Words
  | { readonly paragraphs: readonly Words[] }
  /** Dots across the cell, where a hand must write. */
  | { readonly blankLines: number };

export const bold = (text: string): Piece => ({ text, bold: true });
export const italic = (text: string): Piece => ({ text, italic: true });

export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words });
export const leading = (words: Words): Block => ({ kind: 'paragraph', words, leads: true });
export const heading = (words: string): Block => ({ kind: 'heading', words });
export const dashes = (...items: readonly Words[]): Block => ({
  kind: 'items',
  marks: 'dashes',
  items,
});
export const blank = (words: Words, moreLines = 0): Block => ({ kind: 'blank', words, moreLines });

export const headRow = (...row: readonly Words[]): readonly HeadCell[] =>
  row.map((words) => ({ words }));
export const cells = (...row: readonly Cell[]): TableRow => ({ kind: 'cells', cells: row });
export const across = (words: Words): TableRow => ({ kind: 'across', words });
