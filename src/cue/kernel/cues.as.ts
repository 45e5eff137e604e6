/** The cues found so far: four numbers each, at the end of the memory, which grows when they need it. */
import { text } from "./text.as";

export const kindDigits: i32 = 1;
export const kindCode: i32 = 2;
export const kindAt: i32 = 3;
export const kindHex: i32 = 4;
export const kindRun: i32 = 5;
export const kindWord: i32 = 6;
export const kindKey: i32 = 7;

const cueSize: usize = 16;
const pagesAtOnce: i32 = 16;

let first: usize = 0;
let next: usize = 0;
let room: usize = 0;

export function clearCues(start: usize): void {
  first = start;
  next = start;
  room = <usize>memory.size() << 16;
}

export function countCues(): i32 {
  return <i32>((next - first) / cueSize);
}

// @ts-ignore: decorator
@inline
export function pushCue(kind: i32, start: usize, end: usize, value: i32): void {
  reserve(next + cueSize);
  store<i32>(next, kind);
  store<i32>(next, <i32>(start - text), 4);
  store<i32>(next, <i32>(end - text), 8);
  store<i32>(next, value, 12);
  next += cueSize;
}

/** Makes the memory reach to `end`. */
// @ts-ignore: decorator
@inline
export function reserve(end: usize): void {
  if (end > room) grow(end);
}

function grow(end: usize): void {
  // The host may have made it larger.
  room = <usize>memory.size() << 16;
  if (end <= room) return;
  if (memory.grow(pagesAtOnce) < 0) unreachable();
  room = <usize>memory.size() << 16;
}
