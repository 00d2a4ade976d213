/**
 * Compact facts: all that the checks of one set need to know of units, as numbers. NaN is unset.
 *
 * They stand column after column, each with a cell a unit, so that a check runs down its columns
 * without looking at anything else. One unit is a table of one; a province takes the same path.
 */
export class Facts {
  readonly units: number;
  readonly #cells: Float64Array;

  /** Facts of units of which nothing is known yet; `blank` has a value a column. */
  static blank(blank: Float64Array, units: number): Facts {
    if (units === 1) return new Facts(blank.slice(), 1);
    const cells = new Float64Array(blank.length * units);
    blank.forEach((value, column) => {
      cells.fill(value, column * units, (column + 1) * units);
    });
    return new Facts(cells, units);
  }

  private constructor(cells: Float64Array, units: number) {
    this.#cells = cells;
    this.units = units;
  }

  at(column: number, unit: number): number {
    return this.#cells[column * this.units + unit] ?? Number.NaN;
  }

  put(column: number, unit: number, value: number): void {
    this.#cells[column * this.units + unit] = value;
  }

  /** A column's cells, for who runs down it: a view, not a copy. */
  column(column: number): Float64Array {
    return this.#cells.subarray(column * this.units, (column + 1) * this.units);
  }

  copy(): Facts {
    return new Facts(this.#cells.slice(), this.units);
  }
}
