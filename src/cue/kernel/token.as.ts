/** Tokens that begin with no digit: `bytewise/token.ts` over addresses. */
import { minimalBlob, scanBlob, scanMrz } from "./blob.as";
import { kindCode, kindKey, kindWord, pushCue } from "./cues.as";
import { minimalDigits } from "./digits.as";
import { scanHex } from "./hex.as";
import { labelOfKey } from "./keys.as";
import { byteAt, eraLetter, hex, is, isDigit, letter, limit, text } from "./text.as";
import { runHash, isLabelWord, matchSlot, mayBeAscii, wordEnd } from "./words.as";

const folds: u64 = 0x2020202020202020;
const underscore: u32 = 95;

let keyStart: usize = 0;
let keyGoesOn: usize = 0;

export function forgetKey(): void {
  keyGoesOn = 0;
}

/** A token of letters alone, with something behind it that matters. */
export function scanLetters(start: usize, end: usize, next: u32): usize {
  const other = scanOther(start, end, next);
  if (other != 0) return other;
  emitWord(start, end);
  emitKey(start, end, next);
  return end;
}

/** A token that fits into a window, with the places of its digits and underscores. */
export function scanToken(start: usize, end: usize, digits: u64, underscores: u64): usize {
  const firstDigit = digits == 0 ? <usize>0 : start + <usize>ctz(digits);
  // No underscore stands before the first digit.
  const isWord = (underscores & (digits - 1) & ~digits) == 0;
  const other = scanNoWord(start, end, firstDigit, isWord);
  if (other != 0) return other;
  let wordStart = start;
  for (; underscores != 0; underscores &= underscores - 1) {
    const at = start + <usize>ctz(underscores);
    if (at > wordStart) emitWord(wordStart, at);
    wordStart = at + 1;
  }
  if (end > wordStart) emitWord(wordStart, end);
  emitKey(start, end, byteAt(end));
  return end;
}

/** A token of any length. */
export function scanLongToken(start: usize, end: usize): usize {
  let firstDigit: usize = 0;
  let isWord = true;
  for (let at = start; at < end && firstDigit == 0; at++) {
    if (byteAt(at) == underscore) isWord = false;
    else if (isDigit(at)) firstDigit = at;
  }
  const other = scanNoWord(start, end, firstDigit, isWord);
  if (other != 0) return other;
  let wordStart = start;
  for (let at = start; at < end; at++) {
    if (byteAt(at) != underscore) continue;
    if (at > wordStart) emitWord(wordStart, at);
    wordStart = at + 1;
  }
  if (end > wordStart) emitWord(wordStart, end);
  emitKey(start, end, byteAt(end));
  return end;
}

/** What a token can be beside words and keys; returns its end when they are not to be looked for, or 0. */
function scanNoWord(start: usize, end: usize, firstDigit: usize, isWord: bool): usize {
  if (firstDigit != 0 && isWord && emitLabelWord(start, firstDigit, end)) return firstDigit;
  const next = byteAt(end);
  const other = scanOther(start, end, next);
  if (other != 0) return other;
  if (end - start >= minimalBlob || (firstDigit != 0 && (next == 43 || next == 47))) {
    const blobEnd = scanBlob(start, end);
    if (blobEnd != 0) return blobEnd;
  }
  if (firstDigit != 0) emitCode(start, firstDigit, end);
  return 0;
}

/** A hex group or the first token of a machine-readable zone; returns the end of what it emits, or 0. */
// @ts-ignore: decorator
@inline
function scanOther(start: usize, end: usize, next: u32): usize {
  const length = end - start;
  if (next == 60) return length <= 44 ? scanMrz(start, end) : 0;
  // A separator of hex groups, behind as many digits as a first group has.
  const begins =
    next == 45 ? length == 2 || length == 8 : next == 58 ? length <= 4 : next == 46 && length == 4;
  if (!begins) return 0;
  for (let at = start; at < end; at++) if (!is(at, hex)) return 0;
  return scanHex(start, end);
}

// @ts-ignore: decorator
@inline
export function emitWord(start: usize, end: usize): void {
  const hash = runHash(start, <u32>(end - start), folds);
  if (!mayBeAscii(hash)) return;
  const word = matchSlot(hash, start, limit);
  if (word >= 0) pushCue(kindWord, start, wordEnd, word);
}

function emitLabelWord(start: usize, end: usize, tokenEnd: usize): bool {
  if (end - start < 2 || end + minimalDigits > limit) return false;
  for (let at = end; at < end + minimalDigits; at++) {
    const byte = byteAt(at);
    if (!(byte - 48 < 10) && byte != 45 && byte != 40 && byte != 41) return false;
  }
  const hash = runHash(start, <u32>(end - start), folds);
  if (!mayBeAscii(hash)) return false;
  const word = matchSlot(hash, start, end);
  if (word < 0 || wordEnd != end || !isLabelWord(word)) return false;
  emitCode(start, end, tokenEnd);
  pushCue(kindWord, start, end, word);
  return true;
}

function emitCode(start: usize, firstDigit: usize, end: usize): void {
  const letters = firstDigit - start;
  if (letters > 3) return;
  let lastDigit = firstDigit;
  while (lastDigit < end && isDigit(lastDigit)) lastDigit++;
  const tail = end - lastDigit;
  const digits = lastDigit - firstDigit;
  if (tail > 2) return;
  if (digits < minimalDigits && !(tail == 0 && isEraDate(start, letters, digits, end))) return;
  for (let at = lastDigit; at < end; at++) if (!is(at, letter)) return;
  pushCue(kindCode, start, end, <i32>(letters | (digits << 4) | (tail << 12)));
}

function isEraDate(start: usize, letters: usize, digits: usize, end: usize): bool {
  if (letters != 1 || digits > 2 || (byteAt(end) != 46 && byteAt(end) != 47)) return false;
  return is(start, eraLetter) && isDigit(end + 1);
}

// @ts-ignore: decorator
@inline
function emitKey(start: usize, end: usize, next: u32): void {
  if (start != keyGoesOn) keyStart = start;
  if (next == 45 || next == 46) {
    keyGoesOn = end + 1;
    return;
  }
  let after = end;
  if (next == 34 || next == 39) after++;
  else if (next == 92 && byteAt(end + 1) == 34) after += 2;
  while (byteAt(after) == 32 && after < end + 4) after++;
  const sign = byteAt(after);
  const second = byteAt(after + 1);
  const names =
    (next == 62 && keyStart > text && byteAt(keyStart - 1) == 60) ||
    (sign == 40 && (second == 34 || second == 39)) ||
    (sign == 61 && second != 61) ||
    (sign == 58 && second != 58 && !(second == 47 && byteAt(after + 2) == 47));
  if (!names || after >= limit) return;
  pushCue(kindKey, keyStart, end, labelOfKey(keyStart, end - keyStart));
}
