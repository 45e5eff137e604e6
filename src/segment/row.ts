import { isIdeographicSpace } from "../text/bytes.ts";
const quote = 34;
const pipe = 124;

/** The signs that end a cell, a row or a quoted cell, to be found in a text beforehand. */
export function signsOfRows(delimiter: number): readonly [number, number, number, number] {
  return [delimiter, quote, 10, 13];
}

/**
 * Reads rows of delimiter-separated values; a quoted cell may hold delimiters, doubled quotes and line ends. Where | is
 * the delimiter, ｜ is one too.
 */
export class RowReader {
  /** The cells of the row that was read last, without quotes and the white space around them. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Start of the next row. */
  end = 0;

  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #stops: Uint8Array;
  readonly #places: Int32Array | undefined;
  #nextPlace = 0;

  /** `places` tells where the `signsOfRows` stand, for whoever reads a long text row by row. */
  constructor(bytes: Uint8Array, delimiter: number, places?: Int32Array) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#stops = stopsOf[delimiter] ??= stopTable(delimiter);
    // They do not tell where ｜ stands.
    this.#places = delimiter === pipe ? undefined : places;
  }

  read(start: number): void {
    const bytes = this.#bytes;
    const { starts, ends } = this;
    let cells = 0;
    let at = start;
    for (;;) {
      while (bytes[at] === 32) at++;
      let cellStart = at;
      let cellEnd: number;
      if (bytes[at] === quote) {
        cellStart = at + 1;
        cellEnd = this.#endOfQuoted(cellStart);
        at = this.#endOfCell(cellEnd);
      } else {
        at = this.#endOfCell(at);
        cellEnd = at;
        while (cellEnd > cellStart && bytes[cellEnd - 1] === 32) cellEnd--;
        while (isIdeographicSpace(bytes, cellEnd - 3) && cellEnd - 3 >= cellStart) cellEnd -= 3;
      }
      starts[cells] = cellStart;
      ends[cells] = cellEnd;
      cells++;
      if (at >= bytes.length || bytes[at] === 10 || bytes[at] === 13) break;
      at += bytes[at] === this.#delimiter ? 1 : 3;
    }
    if (starts.length > cells) starts.length = ends.length = cells;
    if (bytes[at] === 13 && bytes[at + 1] === 10) at++;
    this.end = Math.min(at + 1, bytes.length);
  }

  /** The quote that closes a cell, or the end of the text. */
  #endOfQuoted(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    for (;;) {
      at = this.#nextQuote(at);
      if (at >= bytes.length || bytes[at + 1] !== quote) return Math.min(at, bytes.length);
      at += 2;
    }
  }

  #nextQuote(start: number): number {
    const bytes = this.#bytes;
    if (this.#places) return this.#placeOf(start, true);
    let at = start;
    while (at < bytes.length && bytes[at] !== quote) at++;
    return at;
  }

  /** The first quote, or the first of the other signs, from a place on. */
  #placeOf(start: number, isQuote: boolean): number {
    const bytes = this.#bytes;
    const places = this.#places as Int32Array; // asked only where they are given
    let next = this.#nextPlace;
    while (next > 0 && places[next - 1] >= start) next--;
    while (next < places.length && (places[next] < start || (bytes[places[next]] === quote) !== isQuote))
      next++;
    this.#nextPlace = next;
    return next < places.length ? places[next] : bytes.length;
  }

  #endOfCell(start: number): number {
    if (this.#places) return this.#placeOf(start, false);
    const bytes = this.#bytes;
    const stops = this.#stops;
    const { length } = bytes;
    let at = start;
    for (;;) {
      while (at < length && stops[bytes[at]] === 0) at++;
      if (at >= length || bytes[at] !== 0xef || isWidePipe(bytes, at)) return at;
      at++;
    }
  }
}

/** By the delimiter, a 1 for every byte that could end a cell. */
const stopsOf: (Uint8Array | undefined)[] = [];

function stopTable(delimiter: number): Uint8Array {
  const stops = new Uint8Array(0x100);
  stops[delimiter] = stops[10] = stops[13] = 1;
  if (delimiter === pipe) stops[0xef] = 1;
  return stops;
}

/** ｜ */
export function isWidePipe(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbd && bytes[at + 2] === 0x9c;
}
