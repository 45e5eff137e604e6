import { matchWide, type WordMatch } from "../../lexicon/words.ts";
import { cueKind, runShape } from "../../model.ts";
import { characterLength } from "../../text/bytes.ts";
import { kanjiDigit } from "../../text/digits.ts";
import { pushCue } from "./cue-list.ts";
import { emitDigits, minimalDigits } from "./digits.ts";
import type { Scanner } from "./scanner.ts";

const wordMatch: WordMatch = { end: 0 };

/** A character of three bytes and more: a full-width or kanji digit, a sign, a word of the dictionary. */
export function scanWide(scanner: Scanner, at: number): number {
  const { bytes, limit, table, list } = scanner;
  const lead = bytes[at];
  if (at + characterLength(lead) > limit) return at + 1;
  if (lead === 0xef && bytes[at + 1] === 0xbc) {
    const end = scanFullWidth(scanner, at);
    if (end > at) return end;
  }
  const word = matchWide(table, bytes, at, limit, wordMatch);
  if (word >= 0) {
    pushCue(list, cueKind.word, at, wordMatch.end, word);
    // Words inside the word stay unseen, words that begin behind it do not.
    return wordMatch.end;
  }
  if (lead < 0xf0) {
    const point = ((lead & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
    if (kanjiDigit[point] !== 0) return emitDigits(scanner, at, true) ?? at + 1;
  }
  return at + 1;
}

/** Digits, letters and signs in full width, ０ to ＿; returns `at` if nothing begins here. */
function scanFullWidth(scanner: Scanner, at: number): number {
  const last = scanner.bytes[at + 2];
  if (last >= 0x90 && last < 0x9a) return emitDigits(scanner, at, false) ?? at;
  if (last === 0xa0) {
    pushCue(scanner.list, cueKind.at, at, at + 3, 0);
    return at + 3;
  }
  if (last === 0x9c) return scanFillers(scanner, at);
  return last >= 0xa1 && last <= 0xba ? scanCode(scanner, at) : at;
}

/** ＜＜: the fillers of a passport's machine-readable zone; the recognizer looks around them. */
function scanFillers(scanner: Scanner, start: number): number {
  const end = endOfRun(scanner, start, 0x9c, 0x9c, Infinity);
  if (end < start + 6) return start;
  pushCue(scanner.list, cueKind.run, start, end, runShape.mrz);
  return end;
}

/** ＴＲ１２３４５６７: a code. */
function scanCode(scanner: Scanner, start: number): number {
  const lettersEnd = endOfRun(scanner, start, 0xa1, 0xba, 4);
  const digitsEnd = endOfRun(scanner, lettersEnd, 0x90, 0x99, longestCode + 1);
  const end = endOfRun(scanner, digitsEnd, 0xa1, 0xba, 3);
  const letters = (lettersEnd - start) / 3;
  const digits = (digitsEnd - lettersEnd) / 3;
  const tail = (end - digitsEnd) / 3;
  if (letters > 3 || digits < minimalDigits || digits > longestCode || tail > 2) return start;
  pushCue(scanner.list, cueKind.code, start, end, letters | (digits << 4) | (tail << 12));
  return end;
}

const longestCode = 20;

/** The end of a run of at most `most` full-width characters whose last bytes are from `low` to `high`. */
function endOfRun({ bytes, limit }: Scanner, start: number, low: number, high: number, most: number): number {
  let end = start;
  while (
    end + 3 <= limit &&
    end - start < 3 * most &&
    bytes[end] === 0xef &&
    bytes[end + 1] === 0xbc &&
    bytes[end + 2] >= low &&
    bytes[end + 2] <= high
  )
    end += 3;
  return end;
}
