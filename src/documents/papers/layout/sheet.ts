/*
 * A paper laid out: few kinds of thing, each with every measure it is drawn by, in points. Both
 * renderers walk it and decide nothing, so that a PDF and its Word file say and measure the same.
 */

export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** In every foot, so far above the edge of the sheet; nothing where it is empty. */
  readonly foot: { readonly text: string; readonly size: number; readonly rise: number };
  /** The number of each page but the first, in the middle, so far under the edge. */
  readonly pageNumber: { readonly size: number; readonly drop: number };
  readonly parts: readonly Part[];
  /** Seconds since 1970, for the properties of the file. */
  readonly made: number;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Part = Para | Rule | Grid | { readonly kind: 'break' };

export interface Para {
  readonly kind: 'para';
  readonly runs: readonly Run[];
  readonly align: 'left' | 'centre' | 'right' | 'justified';
  readonly size: number;
  /** In lines of the font, as Word counts them. */
  readonly spacing: number;
  readonly after: number;
  readonly firstLine: number;
  readonly indent: number;
  /** Of a heading; 0 where it is none. */
  readonly level: 0 | 1 | 2;
  /** Never the last on its page. */
  readonly keep: boolean;
  /** Dots from its end to the margin. */
  readonly dots: boolean;
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A thin line in the middle of a strip of `ruleHeight`. */
export interface Rule {
  readonly kind: 'rule';
  readonly length: number;
  /** Of what it stands in. */
  readonly within: number;
  readonly after: number;
}

export const ruleHeight = 6;

export interface Grid {
  readonly kind: 'grid';
  readonly columns: readonly number[];
  /** A table, with lines and padding; otherwise only things side by side. */
  readonly ruled: boolean;
  /** Rows repeated on each page. */
  readonly head: number;
  readonly rows: readonly GridRow[];
  readonly after: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Whether it may go on overleaf: only where no page could hold it. */
  readonly splits: boolean;
  readonly keep: boolean;
}

export interface GridCell {
  readonly columns: number;
  readonly rows: number;
  readonly middle: boolean;
  readonly content: readonly (Para | Rule)[];
}

/** Of a ruled grid. */
export const padding = { x: 4, y: 2.5 } as const;
export const lineWidth = 0.5;
