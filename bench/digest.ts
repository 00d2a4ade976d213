/**
 * A running checksum over every character of the texts it is given, FNV-1a by sentence. A sentence
 * that comes again is known by the hash that V8 keeps of its characters: to look it up, V8 must have
 * joined its parts and hashed them, so that no sentence stays a promise to be built later. Summing
 * up each again, character by character, would take longer than the evaluation it keeps honest.
 */
export class Digest {
  value = 0;
  readonly #known = new Map<string, number>();

  add(text: string): void {
    let sum = this.#known.get(text);
    if (sum === undefined) {
      sum = checksum(text);
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(text, sum);
    }
    this.value = Math.imul(this.value ^ sum, prime);
  }
}

const prime = 0x01000193;
const mostKnown = 50_000;

function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), prime);
  return sum;
}
