/**
 * The hashes by which the word table is entered. The table's builder, the cue stage and its kernel must agree
 * on them to the bit.
 */

/** Of a word that starts with a character of three or more bytes: over its first six bytes (three for one character). */
export function wideHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash | 0;
}

/** Three bytes as one number, the first lowest. */
export function threeBytes(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}

export const asciiSeed: number = 0x811c9dc5 | 0;

/** One step of the hash over an ASCII word; letters are folded to lower case by the caller. */
export function asciiStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** Bits of the filter that is asked before the table. */
export const filterBits: number = 18;

export function filterIndex(hash: number): number {
  return hash >>> (32 - filterBits);
}
