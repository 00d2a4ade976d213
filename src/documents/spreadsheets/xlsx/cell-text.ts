import { type Cell, type CellKind, emptyCell } from '../../../core/sheets/row.ts';
import { limits } from '../limits.ts';
import { decodeEscapes } from './entities.ts';

/** Gathers the text of a cell from its pieces, up to what a cell may hold. */
export class TextGatherer {
  #text = '';

  add(piece: string): void {
    const room = limits.cellText - this.#text.length;
    if (room > 0) this.#text += piece.length > room ? piece.slice(0, room) : piece;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

export function textCell(written: string, kind: CellKind = 'text'): Cell {
  const text = decodeEscapes(written).normalize('NFC');
  return text === '' ? emptyCell : { text, kind };
}

/**
 * A number as a person would read it: without exponent, and without the noise that binary
 * fractions leave after fifteen digits, which is where spreadsheets stop showing them.
 */
export function plainNumber(written: string): string | undefined {
  if (/^(?:0|[1-9]\d{0,14})$/.test(written)) return written;
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(written)) return undefined;
  const value = Number(written);
  if (!Number.isFinite(value)) return undefined;
  const clean = Number(value.toPrecision(15));
  const text = String(clean === 0 ? 0 : clean);
  if (!text.includes('e')) return text;
  if (Math.abs(clean) >= 1) return BigInt(clean).toString();
  return clean
    .toFixed(20)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
