/** Runs of digit groups: `readDigits` of `text/digits.ts` over addresses, as far as the cue stage needs it. */
import { byteAt, characterLength, codePointAt, limit } from "./text.as";

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
function separatorOf(point: u32): u8 {
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
  count = 0;
  groups = 0;
  folded = false;
  broken = false;
  end = start;
  let at = start;
  let pending: u8 = 0;
  let inGroup = false;
  while (at < limit && count < maximalDigits) {
    const value = kanji ? kanjiOf(codePointAt(at)) - 1 : digitAt(at);
    if (value >= 0) {
      if (!inGroup) {
        if (groups > maximalGroups - 1) break;
        store<u8>(lengths + <usize>groups, 0);
        store<u8>(separators + <usize>groups, pending);
        groups++;
        inGroup = true;
      }
      store<u8>(digits + <usize>count, <u8>value);
      count++;
      const group = <usize>groups - 1;
      store<u8>(lengths + group, load<u8>(lengths + group) + 1);
      const lead = byteAt(at);
      if (lead >= 0x80) folded = true;
      at += characterLength(lead);
      end = at;
      store<usize>(ends + (group << 2), at);
      pending = 0;
      continue;
    }
    const next = byteAt(at);
    if (next == 10 || next == 13) {
      if (pending != hyphen || broken) break;
      at += next == 13 && byteAt(at + 1) == 10 ? 2 : 1;
      while (at < limit && (byteAt(at) == 32 || byteAt(at) == 62 || byteAt(at) == 9)) at++;
      if (digitAt(at) < 0) break;
      broken = true;
      pending = lineBreak;
      inGroup = false;
      continue;
    }
    const point = codePointAt(at);
    const kind: u8 = point > 0xffff || (kanji && point == 0x4e00) ? 0 : separatorOf(point);
    if (kind == 0) break;
    if (kind != invisible) {
      const follows = pending == bracket && (kind == hyphen || kind == space);
      if (pending != 0 && !follows) break;
      if (!follows) pending = kind;
      inGroup = false;
    }
    if (next >= 0x80) folded = true;
    at += characterLength(next);
  }
}
