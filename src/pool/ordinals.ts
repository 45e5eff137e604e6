/** Past so many different keys new ones all get the ordinal 0, so that memory stays flat. */
const MOST_KEYS = 1 << 18;
const SMALLEST_SIZE = 1 << 4;
/** Key in two halves, and how often it was there. */
const WIDTH = 3;

/**
 * Counts how often each key of 64 bits was there before: a hash table with open addressing in one typed array.
 * A file with a million findings asks it a million times, and a `Map` would take an object for each key.
 */
export class Ordinals {
  #size = SMALLEST_SIZE;
  #slots: Int32Array = new Int32Array(SMALLEST_SIZE * WIDTH);
  #keys = 0;

  /** 0 for a key that is new, 1 when it comes again, and so on. The halves must be well mixed. */
  next(first: number, second: number): number {
    const at = this.#slotOf(first, second);
    if (this.#slots[at + 2] === 0) {
      if (this.#keys === MOST_KEYS) return 0;
      this.#keys++;
      this.#slots[at] = first;
      this.#slots[at + 1] = second;
      this.#slots[at + 2] = 1;
      if (2 * this.#keys > this.#size) this.#grow();
      return 0;
    }
    return this.#slots[at + 2]++;
  }

  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    let slot = first & (this.#size - 1);
    for (;;) {
      const at = slot * WIDTH;
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
      slot = (slot + 1) & (this.#size - 1);
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#size *= 2;
    this.#slots = new Int32Array(this.#size * WIDTH);
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from + 2] === 0) continue;
      this.#slots.set(old.subarray(from, from + WIDTH), this.#slotOf(old[from], old[from + 1]));
    }
  }
}
