/**
 * What the lattice must know of a character, in one byte: its class, its width and how unknown words begin with it.
 *
 *     bit 0–3  class (kanji, katakana, …), a number of the dictionary
 *     bit 4–5  width in bytes, less one
 *     bit 6    unknown words begin here even when the dictionary knows a word
 *     bit 7    an unknown word takes all the following characters of the class
 */

export const classMask = 0x0f;
export const alwaysUnknown = 0x40;
export const groupsUnknown = 0x80;

/** The class that the dictionary gives to characters outside the Basic Multilingual Plane. */
export const defaultClass = 0;

const widthShift = 4;
const widthMask = 0x30;

export function widthOf(shape: number): number {
  return ((shape & widthMask) >> widthShift) + 1;
}

export function withWidth(shape: number, width: number): number {
  return (shape & ~widthMask) | ((width - 1) << widthShift);
}
