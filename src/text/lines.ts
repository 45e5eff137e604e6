/**
 * The length of the well-formed UTF-8 sequence at `at`, or 1 where there is none: an invalid byte stands alone.
 * Overlong forms, encoded surrogates and code points above U+10FFFF are invalid, as everywhere on the web.
 */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at];
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > end) return 1;
  const second = bytes[at + 1];
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 1;
  for (let i = 2; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 1;
  return length;
}

/** UTF-16 code units of `[start, end)`; an invalid byte counts one. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  let at = start;
  while (at < end) {
    units++;
    if (bytes[at] < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 4) units++;
    at += length;
  }
  return units;
}

/**
 * Walks forward through bytes and knows how many lines ended on the way and how far into the line it stands.
 * Lines end at LF, CRLF and CR. Between places of interest it jumps from line end to line end, and only the
 * line such a place stands in is counted in UTF-16.
 */
export class LineCursor {
  /** Line ends passed since the start. */
  lineEnds = 0;
  /** UTF-16 code units since the last line end, or since the start when no line has ended. */
  units = 0;

  readonly #bytes: Uint8Array;
  #at: number;
  #lineFeed = -1;
  #carriageReturn = -1;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** Moves on to `position`, which must not lie behind. */
  moveTo(position: number): void {
    let at = this.#at;
    for (;;) {
      if (this.#lineFeed < at) this.#lineFeed = find(this.#bytes, LINE_FEED, at);
      if (this.#carriageReturn < at) this.#carriageReturn = findLoneCarriageReturn(this.#bytes, at);
      const lineEnd = Math.min(this.#lineFeed, this.#carriageReturn);
      if (lineEnd >= position) break;
      at = lineEnd + 1;
      this.lineEnds++;
      this.units = 0;
    }
    this.units += utf16Length(this.#bytes, at, position);
    this.#at = position;
  }

  /** Stands where `other`, a cursor over the same bytes, stands. */
  follow(other: LineCursor): void {
    this.lineEnds = other.lineEnds;
    this.units = other.units;
    this.#at = other.#at;
    this.#lineFeed = other.#lineFeed;
    this.#carriageReturn = other.#carriageReturn;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function find(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at < 0 ? Infinity : at;
}

function findLoneCarriageReturn(bytes: Uint8Array, from: number): number {
  let at = find(bytes, CARRIAGE_RETURN, from);
  while (at !== Infinity && bytes[at + 1] === LINE_FEED) at = find(bytes, CARRIAGE_RETURN, at + 2);
  return at;
}
