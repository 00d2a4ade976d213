import { crc32 } from 'node:zlib';

/**
 * A running checksum over every character of the texts it is given. Texts of one unit are written
 * out flat at once, as a page or a file would be, so that no sentence stays a promise of V8 to join
 * its parts later; a checksum in JavaScript would cost more than what it is to keep honest.
 */
export class Digest {
  #text = '';
  #value = 0;
  readonly #bytes = Buffer.alloc(1 << 17);

  add(text: string): void {
    this.#text += text;
  }

  /** Writes out and sums up what was added; to be called after every unit. */
  flush(): number {
    if (this.#text.length * 2 > this.#bytes.length) throw new RangeError('too much text');
    const length = this.#bytes.write(this.#text, 'utf16le');
    this.#value = crc32(this.#bytes.subarray(0, length), this.#value);
    this.#text = '';
    return this.#value;
  }
}
