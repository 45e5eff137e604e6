/**
 * The text that is scanned: from `text` to `limit`, with zero bytes behind it. Positions are addresses; the number
 * of zero bytes is no smaller than what any part of the scan looks ahead.
 */

export let text: usize = 0;
export let limit: usize = 0;

export function setText(start: usize, length: i32): void {
  text = start;
  limit = start + <usize>length;
}

// What a byte can be part of.
export const letter: u8 = 1;
export const token: u8 = 2;
export const hex: u8 = 4;
export const blob: u8 = 8;
export const nucleotide: u8 = 16;
export const mrz: u8 = 32;
export const eraLetter: u8 = 64;

const kinds: usize = memory.data(256);

// @ts-ignore: decorator
@inline
export function byteAt(at: usize): u32 {
  return <u32>load<u8>(at);
}

/** Whether the byte at `at` is of a kind, or of one of several. */
// @ts-ignore: decorator
@inline
export function is(at: usize, kind: u8): bool {
  return (load<u8>(kinds + <usize>load<u8>(at)) & kind) != 0;
}

// @ts-ignore: decorator
@inline
export function isDigit(at: usize): bool {
  return byteAt(at) - 48 < 10;
}

function mark(first: i32, last: i32, kind: u8): void {
  for (let byte = first; byte <= last; byte++) {
    const at = kinds + <usize>byte;
    store<u8>(at, load<u8>(at) | kind);
  }
}

function markEach(bytes: string, kind: u8): void {
  for (let i = 0; i < bytes.length; i++) mark(bytes.charCodeAt(i), bytes.charCodeAt(i), kind);
}

export function markKinds(): void {
  mark(48, 57, token | hex | blob | mrz);
  mark(65, 90, letter | token | blob | mrz);
  mark(97, 122, letter | token | blob);
  mark(95, 95, letter | token | blob);
  mark(65, 70, hex);
  mark(97, 102, hex);
  markEach("+-/", blob);
  markEach("<", mrz);
  markEach("ACGTUNacgtun", nucleotide);
  markEach("MTSHR", eraLetter);
}

/** Length in bytes of the UTF-8 character that starts with `lead`. */
// @ts-ignore: decorator
@inline
export function characterLength(lead: u32): usize {
  return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The code point at `at`; U+FFFD where the bytes are no UTF-8. */
export function codePointAt(at: usize): u32 {
  const lead = byteAt(at);
  if (lead < 0x80) return lead;
  const length = characterLength(lead);
  if (length == 1 || at + length > limit) return 0xfffd;
  let point = lead & (0x7f >> <u32>length);
  for (let i: usize = 1; i < length; i++) {
    const next = byteAt(at + i);
    if ((next & 0xc0) != 0x80) return 0xfffd;
    point = (point << 6) | (next & 0x3f);
  }
  return point;
}

/** Three bytes as a character of the basic plane, whether they are one or not. */
// @ts-ignore: decorator
@inline
export function wideCharacter(bytes: u32): u32 {
  return ((bytes & 15) << 12) | ((bytes >> 2) & 0xfc0) | ((bytes >> 16) & 63);
}
