/**
 * The line of a place, given where all lines of a text end. Places that are asked for one after the other stand near
 * each other, so that it looks from the last one on.
 */
export class LineFinder {
  readonly #breaks: Int32Array;
  readonly #length: number;
  /** The first line break that does not stand before the place asked for last. */
  #next = 0;

  /** `breaks` holds the place of every LF and CR of a text of `length` bytes, in ascending order. */
  constructor(breaks: Int32Array, length: number) {
    this.#breaks = breaks;
    this.#length = length;
  }

  startOf(at: number): number {
    const next = this.#moveTo(at);
    return next === 0 ? 0 : this.#breaks[next - 1] + 1;
  }

  /** The end of the line, without its line end. */
  endOf(at: number): number {
    const next = this.#moveTo(at);
    return next === this.#breaks.length ? this.#length : this.#breaks[next];
  }

  #moveTo(at: number): number {
    const breaks = this.#breaks;
    let next = this.#next;
    while (next < breaks.length && breaks[next] < at) next++;
    while (next > 0 && breaks[next - 1] >= at) next--;
    return (this.#next = next);
  }
}
