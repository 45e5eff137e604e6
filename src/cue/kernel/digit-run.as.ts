/** Runs of digit groups: `readDigits` of `text/digits.ts` over addresses, as far as the cue stage needs it. */
import { byteAt, characterLength, codePointAt, isDigit, limit } from "./text.as";

export const hyphen: u8 = 1;
export const space: u8 = 2;
export const dot: u8 = 3;
const bracket: u8 = 4;
const lineBreak: u8 = 6;
const invisible: u8 = 7;

export const maximalDigits: i32 = 64;
const maximalGroups: i32 = 15;

/** Of every character of the basic plane: its separator class, and value + 1 of a kanji numeral shifted by four. */
let characters: usize = 0;

export function setCharacters(table: usize): void {
  characters = table;
}

// @ts-ignore: decorator
@inline
export function separatorOf(point: u32): u8 {
  return load<u8>(characters + <usize>point) & 7;
}

/** Value + 1 of the kanji numeral, or 0. */
// @ts-ignore: decorator
@inline
export function kanjiOf(point: u32): i32 {
  return <i32>load<u8>(characters + <usize>min<u32>(point, 0xffff)) >> 4;
}

// The run that was read last. Of the groups, what tells a date and an address from a number.
export let count: i32 = 0;
export let groups: i32 = 0;
export let end: usize = 0;
export let folded: bool = false;
export let broken: bool = false;

const digits: usize = memory.data(64);
const lengths: usize = memory.data(16);
const separators: usize = memory.data(16);
const ends: usize = memory.data(64);

export function digit(index: i32): i32 {
  return <i32>load<u8>(digits + <usize>index);
}

export function groupLength(group: i32): i32 {
  return <i32>load<u8>(lengths + <usize>group);
}

export function separatorBefore(group: i32): u8 {
  return load<u8>(separators + <usize>group);
}

export function groupEnd(group: i32): usize {
  return load<usize>(ends + (<usize>group << 2));
}

/** Value of the ASCII or full-width digit at `at`, or -1. */
// @ts-ignore: decorator
@inline
export function digitAt(at: usize): i32 {
  const lead = byteAt(at);
  if (lead - 48 < 10) return <i32>lead - 48;
  if (lead == 0xef && byteAt(at + 1) == 0xbc && byteAt(at + 2) - 0x90 < 10)
    return <i32>byteAt(at + 2) - 0x90;
  return -1;
}

export function readDigits(start: usize, kanji: bool): void {
  if (kanji || !readPlainGroups(start)) readAnyGroups(start, kanji);
}

/** Reads the frequent run: ASCII digits, and one ASCII sign between two groups. Returns false when there is more to see. */
function readPlainGroups(start: usize): bool {
  const places = digitsOf(v128.load(start)) | (digitsOf(v128.load(start, 16)) << 16);
  if ((places & 1) == 0) return false;
  let read: u32 = 0;
  let parts: usize = 0;
  let place: u32 = 0;
  let pending: u8 = 0;
  while (true) {
    const length = <u32>ctz(~(places >> place));
    store<u8>(lengths + parts, <u8>length);
    store<u8>(separators + parts, pending);
    read += length;
    place += length;
    if (place > 28) return false;
    store<usize>(ends + (parts << 2), start + place);
    parts++;
    const next = byteAt(start + place);
    if (next >= 0x80) return false;
    pending = separatorOf(next);
    if (pending == 0) break;
    if (((places >> (place + 1)) & 1) == 0) {
      const after = byteAt(start + place + 1);
      if (after >= 0x80 || after == 10 || after == 13 || pending == bracket) return false;
      break;
    }
    place++;
  }
  count = read;
  groups = <i32>parts;
  end = start + place;
  folded = false;
  broken = false;
  if (parts >= 3) {
    // What a date would have.
    store<u64>(digits, load<u64>(start) - 0x3030303030303030);
    store<u32>(digits, ((load<u16>(start, 5) | (<u32>load<u16>(start, 8) << 16)) - 0x30303030), 4);
  }
  return true;
}

// @ts-ignore: decorator
@inline
function digitsOf(bytes: v128): u32 {
  return i8x16.bitmask(i8x16.le_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(9)));
}

function readAnyGroups(start: usize, kanji: bool): void {
  // In locals, since globals are memory.
  let read: i32 = 0;
  let parts: i32 = 0;
  let readEnd = start;
  let isFolded = false;
  let isBroken = false;
  let at = start;
  let pending: u8 = 0;
  let inGroup = false;
  while (at < limit && read < maximalDigits) {
    const value = kanji ? kanjiOf(codePointAt(at)) - 1 : digitAt(at);
    if (value >= 0) {
      if (!inGroup) {
        if (parts > maximalGroups - 1) break;
        store<u8>(lengths + <usize>parts, 0);
        store<u8>(separators + <usize>parts, pending);
        parts++;
        inGroup = true;
      }
      const before = read;
      store<u8>(digits + <usize>read, <u8>value);
      read++;
      const lead = byteAt(at);
      if (lead >= 0x80) {
        isFolded = true;
        at += characterLength(lead);
      } else {
        // Zero bytes end the text, so that digits end before it does.
        for (at++; isDigit(at) && read < maximalDigits; at++) {
          store<u8>(digits + <usize>read, load<u8>(at) - 48);
          read++;
        }
      }
      readEnd = at;
      const group = <usize>parts - 1;
      store<u8>(lengths + group, load<u8>(lengths + group) + <u8>(read - before));
      store<usize>(ends + (group << 2), at);
      pending = 0;
      continue;
    }
    const next = byteAt(at);
    if (next == 10 || next == 13) {
      if (pending != hyphen || isBroken) break;
      at += next == 13 && byteAt(at + 1) == 10 ? 2 : 1;
      while (at < limit && (byteAt(at) == 32 || byteAt(at) == 62 || byteAt(at) == 9)) at++;
      if (digitAt(at) < 0) break;
      isBroken = true;
      pending = lineBreak;
      inGroup = false;
      continue;
    }
    const point = next < 0x80 ? next : codePointAt(at);
    const kind: u8 = point > 0xffff || (kanji && point == 0x4e00) ? 0 : separatorOf(point);
    if (kind == 0) break;
    if (kind != invisible) {
      const follows = pending == bracket && (kind == hyphen || kind == space);
      if (pending != 0 && !follows) break;
      if (!follows) pending = kind;
      inGroup = false;
    }
    if (next >= 0x80) isFolded = true;
    at += characterLength(next);
  }
  count = read;
  groups = parts;
  end = readEnd;
  folded = isFolded;
  broken = isBroken;
}
