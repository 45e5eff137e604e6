/**
 * The hashes by which the word table is entered. The table's builder, the cue stage and its kernel must agree
 * on them to the bit.
 */

const firstFactor = 0x9e3779b1;
const secondFactor = 0x85ebca6b;
const thirdFactor = 0xc2b2ae35;

/** Of a word that starts with a character of three or more bytes: over its first six bytes (three for one character). */
export function wideHash(first: number, second: number): number {
  return mix(Math.imul(first, firstFactor) ^ Math.imul(second, secondFactor));
}

/** Three bytes as one number, the first lowest. */
export function threeBytes(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}

/** The bit that is set in a lower-case letter and a digit and missing in an upper-case letter. */
export const caseBit: number = 0x20;

/**
 * Of a run of ASCII letters and digits in any case: over its first eight bytes, its last four when it is longer,
 * and its length. With `fold` 0 instead of `caseBit` upper and lower case differ, and the bytes may be any.
 */
export function runHash(bytes: Uint8Array, start: number, end: number, fold: number = caseBit): number {
  const length = end - start;
  const head = fourBytes(bytes, start, Math.min(end, start + 4), fold);
  const next = length > 4 ? fourBytes(bytes, start + 4, Math.min(end, start + 8), fold) : 0;
  const tail = length > 8 ? fourBytes(bytes, end - 4, end, fold) : 0;
  return mix(
    Math.imul(head, firstFactor) ^ Math.imul(next, secondFactor) ^ Math.imul(tail + length, thirdFactor),
  );
}

/** Up to four bytes as one number, the first lowest. */
function fourBytes(bytes: Uint8Array, start: number, end: number, fold: number): number {
  let four = 0;
  for (let at = end - 1; at >= start; at--) four = (four << 8) | bytes[at] | fold;
  return four;
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Bits of the filters that are asked before the table. */
export const wideFilterBits: number = 19;
export const asciiFilterBits: number = 16;
export const kanaFilterBits: number = 18;

export function isInFilter(filter: Uint8Array, hash: number, bits: number): boolean {
  const index = hash >>> (32 - bits);
  return (filter[index >>> 3] & (1 << (index & 7))) !== 0;
}
