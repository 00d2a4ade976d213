import type { Text } from '../text.ts';
import type { CellRead } from './cells.ts';
import { type Cell, cellAt, type SheetRow } from './row.ts';

/** Something wrong in a row, under the column it stands in; null for the row as a whole. */
export interface RowFault<Key extends string> {
  readonly column: Key | null;
  readonly says: Text;
}

/** Which column holds a target, from 0; a target without one is left as it is. */
export type Columns<Key extends string> = ReadonlyMap<Key, number>;

/** A mapping seen from its targets. */
export function columnsOf<Key extends string>(mapping: ReadonlyMap<number, Key>): Columns<Key> {
  return new Map([...mapping].map(([column, key]) => [key, column]));
}

/** Reads the mapped cells of one row, and gathers all that is wrong in it and all that was mended. */
export class RowReader<Key extends string> {
  readonly faults: RowFault<Key>[] = [];
  readonly notes: Text[] = [];
  readonly #row: SheetRow;
  readonly #columns: Columns<Key>;

  constructor(row: SheetRow, columns: Columns<Key>) {
    this.#row = row;
    this.#columns = columns;
  }

  /** The value under a target; undefined where no column is mapped to it, or where it is faulty. */
  read<T>(key: Key, reader: (cell: Cell) => CellRead<T>): T | undefined {
    const column = this.#columns.get(key);
    if (column === undefined) return undefined;
    const read = reader(cellAt(this.#row, column));
    if (!read.ok) {
      this.faults.push({ column: key, says: read.says });
      return undefined;
    }
    if (read.notes.length > 0) this.notes.push(...read.notes);
    return read.value;
  }
}
