import { runHash } from "../../lexicon/word-hash.ts";
import { isLabelWord, matchAscii, type WordMatch } from "../../lexicon/words.ts";
import { cueKind } from "../../model.ts";
import { isEraLetter, classOfByte, byteClass, isHex, isTokenByte } from "./byte-class.ts";
import { minimalBlob, scanBlob, scanMrz } from "./blob.ts";
import { pushCue } from "./cue-list.ts";
import { minimalDigits } from "./digits.ts";
import { readHex, type HexMatch } from "./hex.ts";
import { noLabelYet } from "../scanned.ts";
import type { Scanner } from "./scanner.ts";

const wordMatch: WordMatch = { end: 0 };
const hexMatch: HexMatch = { shape: 0, end: 0 };

/** A token of letters, digits and underscores that begins with no digit: words, a key, a code, a hex group or a blob. */
export function scanToken(scanner: Scanner, start: number): number {
  const { bytes, limit } = scanner;
  let end = start;
  let hexOnly = true;
  let hasUnderscore = false;
  let firstDigit = -1;
  for (; end < limit; end++) {
    const byte = bytes[end];
    if (!isTokenByte[byte]) break;
    if (!isHex[byte]) hexOnly = false;
    if (byte === 95) hasUnderscore = true;
    else if (byte < 58 && firstDigit < 0) {
      firstDigit = end;
      if (!hasUnderscore && emitLabelWord(scanner, start, end)) return end;
    }
  }
  const length = end - start;
  const next = end < limit ? bytes[end] : 0;
  if (hexOnly && length <= 8 && readHex(bytes, start, end, limit, hexMatch)) {
    pushCue(scanner.list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  if (next === 60 && length <= 44) {
    const mrzEnd = scanMrz(scanner, start, end);
    if (mrzEnd > 0) return mrzEnd;
  }
  if (length >= minimalBlob || ((next === 43 || next === 47) && firstDigit >= 0)) {
    const blobEnd = scanBlob(scanner, start, end);
    if (blobEnd > 0) return blobEnd;
  }
  if (firstDigit >= 0) emitCode(scanner, start, firstDigit, end);
  if (hasUnderscore) emitWords(scanner, start, end);
  else emitWord(scanner, start, end);
  emitKey(scanner, start, end);
  return end;
}

/** The parts of `given_name` are words of their own. */
function emitWords(scanner: Scanner, start: number, end: number): void {
  let wordStart = start;
  for (let at = start; at < end; at++) {
    if (scanner.bytes[at] !== 95) continue;
    if (at > wordStart) emitWord(scanner, wordStart, at);
    wordStart = at + 1;
  }
  if (end > wordStart) emitWord(scanner, wordStart, end);
}

function emitWord({ bytes, limit, table, list }: Scanner, start: number, end: number): void {
  const word = matchAscii(table, runHash(bytes, start, end), bytes, start, limit, wordMatch);
  if (word >= 0) pushCue(list, cueKind.word, start, wordMatch.end, word);
}

/**
 * TEL03-1234-5678: a word of the dictionary runs straight into a number, so its edge rule is waived. SN1234567 may be
 * a code as well.
 */
function emitLabelWord(scanner: Scanner, start: number, end: number): boolean {
  const { bytes, limit, table, list } = scanner;
  if (end - start < 2) return false;
  // A token of letters and digits (an id, a hash) is no word and number: the number must go on.
  if (end + minimalDigits > limit) return false;
  for (let at = end; at < end + minimalDigits; at++) {
    const byte = bytes[at];
    if (!(byte >= 48 && byte < 58) && byte !== 45 && byte !== 40 && byte !== 41) return false;
  }
  const word = matchAscii(table, runHash(bytes, start, end), bytes, start, end, wordMatch);
  // MR1234567 is a passport's number, not a person of that title.
  if (word < 0 || wordMatch.end !== end || !isLabelWord(table, word)) return false;
  let tokenEnd = end;
  while (tokenEnd < limit && isTokenByte[bytes[tokenEnd]]) tokenEnd++;
  emitCode(scanner, start, end, tokenEnd);
  pushCue(list, cueKind.word, start, end, word);
  return true;
}

/** Letters, digits, letters: the shape of a passport or residence card number. */
function emitCode({ bytes, list }: Scanner, start: number, firstDigit: number, end: number): void {
  const letters = firstDigit - start;
  let lastDigit = firstDigit;
  while (lastDigit < end && bytes[lastDigit] < 58) lastDigit++;
  const tail = end - lastDigit;
  const digits = lastDigit - firstDigit;
  if (letters > 3 || tail > 2) return;
  if (digits < minimalDigits && !(tail === 0 && isEraDate(bytes, start, letters, digits, end))) return;
  for (let at = lastDigit; at < end; at++) if (classOfByte[bytes[at]] !== byteClass.letter) return;
  pushCue(list, cueKind.code, start, end, letters | (digits << 4) | (tail << 12));
}

/** S55 of S55.3.2: a letter for an era, one or two digits, and a separator with the month behind it. */
function isEraDate(bytes: Uint8Array, start: number, letters: number, digits: number, end: number): boolean {
  if (letters !== 1 || digits > 2 || (bytes[end] !== 46 && bytes[end] !== 47)) return false;
  return isEraLetter[bytes[start]] === 1 && classOfByte[bytes[end + 1]] === byteClass.digit;
}

/** An identifier before `=` or `:`, in quotes before `:`, in angle brackets or before `("…`, names a value. */
function emitKey(scanner: Scanner, start: number, end: number): void {
  const { bytes, limit, list } = scanner;
  // Hyphens and dots join tokens to one identifier.
  if (start !== scanner.keyGoesOn) scanner.keyStart = start;
  const { keyStart } = scanner;
  const next = end < limit ? bytes[end] : 0;
  if (next === 45 || next === 46) {
    scanner.keyGoesOn = end + 1;
    return;
  }
  let after = end;
  if (next === 34 || next === 39) after++;
  else if (next === 92 && bytes[after + 1] === 34) after += 2;
  while (bytes[after] === 32 && after < end + 4) after++;
  const sign = bytes[after];
  const second = bytes[after + 1];
  const isElement = next === 62 && keyStart > 0 && bytes[keyStart - 1] === 60;
  const names =
    isElement ||
    (sign === 40 && (second === 34 || second === 39)) ||
    (sign === 61 && second !== 61) ||
    (sign === 58 && second !== 58 && !(second === 47 && bytes[after + 2] === 47));
  if (!names || after >= limit) return;
  pushCue(list, cueKind.key, keyStart, end, noLabelYet);
  scanner.keys++;
}
