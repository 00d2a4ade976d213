import { type Gravity, sealed } from './status.ts';

/** States of checks or criteria, in a row: of one unit's checks, or of many units' one criterion. */
export class States {
  readonly #codes: Uint8Array;

  constructor(count: number) {
    this.#codes = new Uint8Array(count);
  }

  at(index: number): Gravity {
    return (this.#codes[index] ?? 0) as Gravity;
  }

  /** Makes a state at least as grave as told; one that nothing was added to is not applicable. */
  add(index: number, gravity: number): void {
    this.#codes[index] = (this.#codes[index] ?? 0) | gravity;
  }

  /** Makes what is still open not met. */
  seal(index: number): void {
    this.#codes[index] = sealed(this.#codes[index] ?? 0);
  }
}
