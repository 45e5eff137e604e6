/**
 * The hot loop, in AssemblyScript: the cues of `bytewise/scan.ts`, to the bit, many times as fast.
 *
 * A window of 64 bytes becomes bit masks by SIMD, one bit a byte: where a token begins, which of its bytes are
 * letters and digits, where a sign or a wide character stands. What can begin nothing costs no more than that. The
 * places that are left are visited one by one; a word whose hash is not in the filter and whose neighbour makes it
 * no key, and a short number that stands alone, are left at once again. A token that does not end inside the window
 * opens the next one, so that nothing is carried from window to window.
 */
export { learnKey, unnamed } from "./keys.as";
export { findPlaces } from "./places.as";
import { forgetBlobs, minimalBlob } from "./blob.as";
import { clearCues, countCues, kindAt, pushCue } from "./cues.as";
import { setCharacters } from "./digit-run.as";
import { scanMixed, scanNumber } from "./digits.as";
import { scanIpv6 } from "./hex.as";
import { forgetUnnamed } from "./keys.as";
import { digitsOf, equals, join, lettersOf, windowLength } from "./masks.as";
import { byteAt, hex, is, isDigit, limit, markKinds, setText, text, token } from "./text.as";
import { emitWord, forgetKey, scanLetters, scanLongToken, scanToken } from "./token.as";
import { scanWide } from "./wide.as";
import { mayBeginWide, setWords } from "./words.as";

/** Where the host may begin to lay out tables. */
export const tablesStart: usize = __heap_base;

// What may follow a token of letters: nothing that matters, something that does, or something with a sign behind it.
const never: u8 = 0;
const always: u8 = 1;
const beforeSign: u8 = 2;
const followers: usize = memory.data(256);
const signs: usize = memory.data(256);

export function attach(
  characters: usize,
  asciiFilter: usize,
  pairFilter: usize,
  singleFilter: usize,
  kanaFilter: usize,
  slots: usize,
  slotCount: i32,
  records: usize,
  roles: usize,
  labelRole: i32,
): void {
  markKinds();
  setCharacters(characters);
  setWords(asciiFilter, pairFilter, singleFilter, kanaFilter, slots, slotCount, records, roles, labelRole);
  markFollowers();
}

function markFollowers(): void {
  mark(followers, "-.:<=>", always);
  mark(followers, " \"'(\\", beforeSign);
  mark(signs, " \"'(:=", 1);
}

function mark(table: usize, bytes: string, value: u8): void {
  for (let i = 0; i < bytes.length; i++) store<u8>(table + <usize>bytes.charCodeAt(i), value);
}

/** Scans the `length` bytes at `start`; the cues are written from `cues` on. Returns how many there are. */
export function scan(start: usize, length: i32, cues: usize): i32 {
  setText(start, length);
  clearCues(cues);
  forgetBlobs();
  forgetKey();
  forgetUnnamed();
  let at = start;
  while (at < limit) at = scanWindow(at);
  return countCues();
}

/** At signs, percent signs, and the first bytes of wide characters. */
// @ts-ignore: decorator
@inline
function signsOf(bytes: v128): v128 {
  const wide = i8x16.ge_u(bytes, i8x16.splat(<i8>0xe0));
  return v128.or(v128.or(equals(bytes, 64), equals(bytes, 37)), wide);
}

/** Scans what begins in the window at `at`; returns where the next one begins. */
function scanWindow(at: usize): usize {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const letters = join(lettersOf(a), lettersOf(b), lettersOf(c), lettersOf(d));
  const digits = join(digitsOf(a), digitsOf(b), digitsOf(c), digitsOf(d));
  const underscores = join(equals(a, 95), equals(b, 95), equals(c, 95), equals(d, 95));
  const colons = join(equals(a, 58), equals(b, 58), equals(c, 58), equals(d, 58));
  const tokens = letters | digits | underscores;
  let places = (tokens & ~(tokens << 1)) | join(signsOf(a), signsOf(b), signsOf(c), signsOf(d));
  if (colons != 0) places |= colons & ((colons >> 1) | (<u64>(byteAt(at + 64) == 58) << 63));
  const all = places;

  while (places != 0) {
    const bit = ctz(places);
    const place = at + <usize>bit;
    places &= places - 1;
    let end: usize;
    if (((tokens >> bit) & 1) != 0) {
      const length = ctz(~(tokens >> bit));
      if (bit + length < windowLength) {
        end = place + <usize>length;
      } else {
        if (bit > 0) return place;
        end = place + windowLength;
        while (end < limit && is(end, token)) end++;
      }
      let next: usize;
      if (length == windowLength) {
        next = scanLong(place, end);
      } else if (((digits >> bit) & 1) == 0) {
        const inside = (<u64>1 << length) - 1;
        const digitsInside = (digits >> bit) & inside;
        const underscoresInside = (underscores >> bit) & inside;
        if ((digitsInside | underscoresInside) == 0 && length < minimalBlob) {
          const follower = load<u8>(followers + <usize>byteAt(end));
          if (
            follower == never ||
            (follower == beforeSign && load<u8>(signs + <usize>byteAt(end + 1)) == 0)
          ) {
            emitWord(place, end);
            continue;
          }
          next = scanLetters(place, end, byteAt(end));
        } else {
          next = scanToken(place, end, digitsInside, underscoresInside);
        }
      } else if (ctz(~(digits >> bit)) == length) {
        next = scanNumber(place, end);
      } else {
        next = scanMixed(place, end);
      }
      if (next < at + windowLength && next == end) continue;
      end = next;
    } else {
      const byte = byteAt(place);
      if (byte >= 0xe0) {
        if (!mayBeginWide(place)) continue;
        end = scanWide(place);
        if (end == place + 1) continue;
      } else if (byte == 37) {
        end = scanPercents(place);
      } else if (byte == 58) {
        end = scanColons(place);
      } else {
        pushCue(kindAt, place, place + 1, 0);
        continue;
      }
    }
    const passed = end - at;
    if (passed >= windowLength) return end;
    // What was found may end inside a token, which then begins anew.
    places = (all | (tokens & (<u64>1 << <u64>passed))) & (~(<u64>0) << <u64>passed);
  }
  return at + windowLength;
}

function scanLong(start: usize, end: usize): usize {
  if (!isDigit(start)) return scanLongToken(start, end);
  let at = start;
  while (at < end && isDigit(at)) at++;
  return at == end ? scanNumber(start, end) : scanMixed(start, end);
}

/** %40 is an at sign; escapes are passed over, so that their hex digits join nothing. */
function scanPercents(start: usize): usize {
  let at = start;
  while (byteAt(at) == 37) {
    if (at + 2 >= limit || !is(at + 1, hex) || !is(at + 2, hex)) return at + 1;
    if (byteAt(at + 1) == 52 && byteAt(at + 2) == 48) pushCue(kindAt, at, at + 3, 0);
    at += 3;
  }
  return at;
}

function scanColons(at: usize): usize {
  const opens = at == text || !is(at - 1, token);
  if (opens && is(at + 2, hex)) {
    const end = scanIpv6(at);
    if (end != 0) return end;
  }
  return at + 2;
}
