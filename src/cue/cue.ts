import {
  isLabelWord,
  matchAscii,
  matchWide,
  wordTable,
  type WordMatch,
  type WordTable,
} from "../lexicon/words.ts";
import { asciiSeed, asciiStep } from "../lexicon/word-hash.ts";
import { cueKind, digitFlag, runShape, type Cues } from "../model.ts";
import { characterLength } from "../text/bytes.ts";
import { createDigitRun, digitAt, kanjiDigit, readDigits, separator, type DigitRun } from "../text/digits.ts";
import {
  asciiClass,
  byteClass,
  isBlobByte,
  isHex,
  isMrzByte,
  isNucleotide,
  isTokenByte,
} from "./byte-class.ts";
import { createCueList, pushCue, type CueList } from "./cue-list.ts";
import { readCompressedIpv6, readHex, type HexMatch } from "./hex.ts";

/** Runs of fewer digits are no cue: labels and words lead to them. */
const minimalDigits = 7;
/** Longer tokens are blobs: nothing inside them is a word or a number. */
const minimalBlob = 24;

interface Scanner {
  readonly bytes: Uint8Array;
  readonly limit: number;
  readonly table: WordTable;
  readonly list: CueList;
}

const list = createCueList();
const run: DigitRun = createDigitRun();
const wordMatch: WordMatch = { end: 0 };
const hexMatch: HexMatch = { shape: 0, end: 0 };

/**
 * One pass over the bytes of a block: every place where there could be personal data, and every word that
 * could speak for or against it. The result is valid until the next call.
 */
export function findCues(bytes: Uint8Array, start: number, end: number): Cues {
  const scanner: Scanner = { bytes, limit: end, table: wordTable(), list };
  list.count = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at];
    if (byte >= 0x80) {
      at = scanWide(scanner, at);
      continue;
    }
    switch (asciiClass[byte]) {
      case byteClass.letter:
        at = scanToken(scanner, at);
        break;
      case byteClass.digit:
        at = scanDigits(scanner, at);
        break;
      case byteClass.at:
        pushCue(list, cueKind.at, at, at + 1, 0);
        at++;
        break;
      case byteClass.percent:
        at = scanPercent(scanner, at);
        break;
      default:
        at = byte === 58 && bytes[at + 1] === 58 ? scanColons(scanner, at) : at + 1;
    }
  }
  return list;
}

/** A token of letters, digits and underscores: a word, a key, a code, a hex group or a blob. */
function scanToken(scanner: Scanner, start: number): number {
  const { bytes, limit, table } = scanner;
  let at = start;
  let hash = asciiSeed;
  let hexOnly = true;
  let wordStart = start;
  let firstDigit = -1;
  for (; at < limit && isTokenByte[bytes[at]]; at++) {
    const byte = bytes[at];
    if (!isHex[byte]) hexOnly = false;
    if (byte === 95) {
      if (at > wordStart) emitWord(scanner, hash, wordStart);
      hash = asciiSeed;
      wordStart = at + 1;
      continue;
    }
    if (byte < 58 && firstDigit < 0) {
      firstDigit = at;
      if (wordStart === start && emitLabelWord(scanner, hash, start, at)) return at;
    }
    hash = asciiStep(hash, byte >= 65 && byte <= 90 ? byte | 32 : byte);
  }
  const length = at - start;
  if (hexOnly && length <= 8 && readHex(bytes, start, at, limit, hexMatch)) {
    pushCue(scanner.list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  if (bytes[at] === 60 && length <= 44 && isMrzStart(bytes, start, at)) {
    const end = scanMrz(scanner, start);
    if (end > at) return end;
  }
  if (
    length >= minimalBlob ||
    ((bytes[at] === 43 || bytes[at] === 47 || bytes[at] === 61) && firstDigit >= 0)
  ) {
    const end = scanBlob(scanner, start, at);
    if (end > at) return end;
  }
  if (firstDigit >= 0) emitCode(scanner, start, firstDigit, at);
  if (at > wordStart && table !== undefined) emitWord(scanner, hash, wordStart);
  return emitKey(scanner, start, at);
}

function emitWord(scanner: Scanner, hash: number, start: number): void {
  const word = matchAscii(scanner.table, hash, scanner.bytes, start, scanner.limit, wordMatch);
  if (word >= 0) pushCue(scanner.list, cueKind.word, start, wordMatch.end, word);
}

/** TEL03-1234-5678: a word of the dictionary runs straight into a number, so its edge rule is waived. */
function emitLabelWord(scanner: Scanner, hash: number, start: number, end: number): boolean {
  if (end - start < 2) return false;
  // A token of letters and digits (an id, a hash) is no word and number: the number must go on.
  for (let at = end; at < end + minimalDigits; at++) {
    const byte = scanner.bytes[at];
    if (!(byte >= 48 && byte < 58) && byte !== 45 && byte !== 40 && byte !== 41) return false;
  }
  const word = matchAscii(scanner.table, hash, scanner.bytes, start, end, wordMatch);
  // MR1234567 is a passport's number, not a person of that title.
  if (word < 0 || wordMatch.end !== end || !isLabelWord(scanner.table, word)) return false;
  pushCue(scanner.list, cueKind.word, start, end, word);
  return true;
}

/** Letters, digits, letters: the shape of a passport or residence card number. */
function emitCode(scanner: Scanner, start: number, firstDigit: number, end: number): void {
  const letters = firstDigit - start;
  let lastDigit = firstDigit;
  while (lastDigit < end && scanner.bytes[lastDigit] < 58) lastDigit++;
  const tail = end - lastDigit;
  const digits = lastDigit - firstDigit;
  if (letters > 3 || digits < minimalDigits || tail > 2) return;
  for (let at = lastDigit; at < end; at++) if (asciiClass[scanner.bytes[at]] !== byteClass.letter) return;
  pushCue(scanner.list, cueKind.code, start, end, letters | (digits << 4) | (tail << 12));
}

/** An identifier before `=` or `:`, in quotes before `:`, in angle brackets or before `("…`, names a value. */
function emitKey(scanner: Scanner, start: number, tokenEnd: number): number {
  const { bytes, limit } = scanner;
  let end = tokenEnd;
  while (
    end + 1 < limit &&
    (bytes[end] === 45 || bytes[end] === 46) &&
    asciiClass[bytes[end + 1]] === byteClass.letter
  ) {
    const partStart = end + 1;
    let hash = asciiSeed;
    for (end = partStart; end < limit && isTokenByte[bytes[end]]; end++) {
      const byte = bytes[end];
      hash = asciiStep(hash, byte >= 65 && byte <= 90 ? byte | 32 : byte);
    }
    emitWord(scanner, hash, partStart);
  }
  let after = end;
  const quote = bytes[after];
  if (quote === 34 || quote === 39) after++;
  else if (quote === 92 && bytes[after + 1] === 34) after += 2;
  while (bytes[after] === 32 && after < end + 4) after++;
  const sign = bytes[after];
  const isElement = quote === 62 && start > 0 && bytes[start - 1] === 60;
  const names =
    isElement ||
    (sign === 40 && (bytes[after + 1] === 34 || bytes[after + 1] === 39)) ||
    (sign === 61 && bytes[after + 1] !== 61) ||
    (sign === 58 && bytes[after + 1] !== 58 && !(bytes[after + 1] === 47 && bytes[after + 2] === 47));
  if (names && after < limit) pushCue(scanner.list, cueKind.key, start, end, keyHash(bytes, start, end));
  return end;
}

/** Of a key's raw bytes, so that a label is looked up once for each spelling. */
function keyHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = asciiSeed;
  for (let at = start; at < end; at++) hash = asciiStep(hash, bytes[at]);
  return hash;
}

/** A long run of base64, base64url or hex is one opaque cue; of nucleotides, a sequence. Returns `tokenEnd` if it is neither. */
function scanBlob(scanner: Scanner, start: number, tokenEnd: number): number {
  const { bytes, limit } = scanner;
  let end = start;
  let digits = 0;
  let uppers = 0;
  let lowers = 0;
  let signs = 0;
  let nucleotides = true;
  for (; end < limit && isBlobByte[bytes[end]]; end++) {
    const byte = bytes[end];
    if (byte >= 48 && byte < 58) digits++;
    else if (byte >= 65 && byte <= 90) uppers++;
    else if (byte >= 97) lowers++;
    else signs++;
    if (!isNucleotide[byte]) nucleotides = false;
  }
  const length = end - start;
  if (length < minimalBlob) return tokenEnd;
  if (nucleotides) {
    pushCue(scanner.list, cueKind.run, start, end, runShape.nucleotides);
    return end;
  }
  // Paths, slugs and identifiers of words have few digits and many signs; blobs mix cases and digits.
  const mixed = digits > 0 && (uppers > 2 || lowers > 2) && signs * 6 <= length;
  if (!mixed || digits * 12 < length) return tokenEnd;
  pushCue(scanner.list, cueKind.run, start, end, runShape.opaque);
  return end;
}

function isMrzStart(bytes: Uint8Array, start: number, at: number): boolean {
  for (let i = start; i < at; i++) if (!isMrzByte[bytes[i]]) return false;
  return isMrzByte[bytes[at + 1]] === 1;
}

function scanMrz(scanner: Scanner, start: number): number {
  const { bytes, limit } = scanner;
  let end = start;
  let fillers = 0;
  for (; end < limit && isMrzByte[bytes[end]]; end++) if (bytes[end] === 60) fillers++;
  if (end - start < 28 || fillers < 2) return start;
  pushCue(scanner.list, cueKind.run, start, end, runShape.mrz);
  return end;
}

function scanDigits(scanner: Scanner, start: number): number {
  const { bytes, limit, list } = scanner;
  let at = start;
  while (at < limit && bytes[at] >= 48 && bytes[at] < 58) at++;
  const next = bytes[at];
  if (isTokenByte[next] === 1 && at < limit) return scanMixed(scanner, start);
  if (
    (next === 58 || next === 45 || next === 46) &&
    at - start <= 8 &&
    readHex(bytes, start, at, limit, hexMatch)
  ) {
    pushCue(list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  // Most numbers of a log are short and stand alone; they are passed over without being read.
  if (at - start < minimalDigits && !mayContinue(bytes, at)) return at;
  readDigits(bytes, start, limit, run);
  return emitDigits(scanner, start);
}

/** Whether a separator and another digit may follow at `at`; wide characters are left to the reader. */
function mayContinue(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte >= 0x80) return true;
  if (byte !== 32 && byte !== 45 && byte !== 46 && byte !== 40 && byte !== 41) return false;
  const next = bytes[at + 1];
  return next >= 0x80 || (next >= 48 && next < 58) || byte === 41 || next === 10 || next === 13;
}

/** A token that starts with digits and goes on with letters: a hex group, a blob, a version, a unit. */
function scanMixed(scanner: Scanner, start: number): number {
  const { bytes, limit } = scanner;
  let at = start;
  let hexOnly = true;
  for (; at < limit && isTokenByte[bytes[at]]; at++) if (!isHex[bytes[at]]) hexOnly = false;
  if (hexOnly && at - start <= 8 && readHex(bytes, start, at, limit, hexMatch)) {
    pushCue(scanner.list, cueKind.hex, start, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  if (bytes[at] === 60 && isMrzStart(bytes, start, at)) {
    const end = scanMrz(scanner, start);
    if (end > at) return end;
  }
  return at - start >= minimalBlob || bytes[at] === 43 || bytes[at] === 47 || bytes[at] === 61
    ? scanBlob(scanner, start, at)
    : at;
}

/** Emits the run just read, unless it is too short or a date; returns where to go on. */
function emitDigits(scanner: Scanner, start: number): number {
  const { bytes, list, limit } = scanner;
  const dateEnd = endOfDate(bytes);
  if (dateEnd > 0) {
    if (run.end > dateEnd) {
      // What follows a date (a time of day, most often) is a run of its own.
      let at = dateEnd;
      while (at < limit && digitAt(bytes, at) < 0) at++;
      return at;
    }
    return dateEnd;
  }
  const isAddress =
    run.groups === 4 &&
    run.before[1] === separator.dot &&
    run.before[2] === separator.dot &&
    run.before[3] === separator.dot;
  if (run.count < minimalDigits && !isAddress) return run.end;
  // Letters right behind the last digit make it a token of its own kind.
  if (isTokenByte[bytes[run.end]] === 1 && run.end < limit) {
    if (run.groups === 1) return run.end;
  }
  const flags =
    (run.folded ? digitFlag.folded : 0) |
    (run.kanji ? digitFlag.kanji : 0) |
    (run.before[1] === separator.dot && run.groups > 1 ? digitFlag.dotted : 0) |
    (run.broken ? digitFlag.broken : 0);
  pushCue(list, cueKind.digits, start, run.end, run.count | (run.groups << 8) | flags);
  return run.end;
}

/** The end of a date that opens the run just read (2024-05-01, 2024.05.01), or 0. */
function endOfDate(bytes: Uint8Array): number {
  if (
    run.groups < 3 ||
    run.kanji ||
    run.groupLength[0] !== 4 ||
    run.groupLength[1] !== 2 ||
    run.groupLength[2] !== 2
  )
    return 0;
  const century = run.digits[0] * 10 + run.digits[1];
  const month = run.digits[4] * 10 + run.digits[5];
  const day = run.digits[6] * 10 + run.digits[7];
  if (century < 19 || century > 20 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const first = run.before[1];
  if (first !== run.before[2] || (first !== separator.hyphen && first !== separator.dot)) return 0;
  if (run.groups > 3 && run.before[3] === first) return 0;
  return bytes[run.groupEnd[2]] === 84 ? run.groupEnd[2] + 1 : run.groupEnd[2];
}

/** %40 is an at sign; any other escape is passed over, so that its hex digits join nothing. */
function scanPercent(scanner: Scanner, at: number): number {
  const { bytes, limit, list } = scanner;
  if (at + 2 >= limit || !isHex[bytes[at + 1]] || !isHex[bytes[at + 2]]) return at + 1;
  if (bytes[at + 1] === 52 && bytes[at + 2] === 48) pushCue(list, cueKind.at, at, at + 3, 0);
  return at + 3;
}

function scanColons(scanner: Scanner, at: number): number {
  const { bytes, limit, list } = scanner;
  const opens = at === 0 || !isTokenByte[bytes[at - 1]];
  if (opens && isHex[bytes[at + 2]] && readCompressedIpv6(bytes, at, limit, hexMatch)) {
    pushCue(list, cueKind.hex, at, hexMatch.end, hexMatch.shape);
    return hexMatch.end;
  }
  return at + 2;
}

/** A character of two bytes and more: a full-width or kanji digit, a sign, a word of the dictionary. */
function scanWide(scanner: Scanner, at: number): number {
  const { bytes, limit, table, list } = scanner;
  const lead = bytes[at];
  const length = characterLength(lead);
  if (length < 3 || at + length > limit) return at + length;
  if (lead === 0xef && bytes[at + 1] === 0xbc) {
    const last = bytes[at + 2];
    if (last >= 0x90 && last < 0x9a) {
      readDigits(bytes, at, limit, run);
      return emitDigits(scanner, at);
    }
    if (last === 0xa0) {
      pushCue(list, cueKind.at, at, at + 3, 0);
      return at + 3;
    }
    if (last >= 0xa1 && last <= 0xba) {
      const end = scanWideCode(scanner, at);
      if (end > at) return end;
    }
  }
  const word = matchWide(table, bytes, at, limit, wordMatch);
  if (word >= 0) {
    pushCue(list, cueKind.word, at, wordMatch.end, word);
    // Words inside the word stay unseen, words that begin behind it do not.
    return wordMatch.end;
  }
  if (length === 3) {
    const point = ((lead & 15) << 12) | ((bytes[at + 1] & 63) << 6) | (bytes[at + 2] & 63);
    if (kanjiDigit[point] !== 0) {
      readDigits(bytes, at, limit, run, { kanji: true });
      if (run.count >= minimalDigits) return emitDigits(scanner, at);
    }
  }
  return at + length;
}

/** ＴＲ１２３４５６７: a code in full width. */
function scanWideCode(scanner: Scanner, start: number): number {
  const { bytes, limit } = scanner;
  let at = start;
  const count = (from: number, low: number, high: number, maximum: number): number => {
    let n = 0;
    while (
      n < maximum &&
      from + 3 * n + 3 <= limit &&
      bytes[from + 3 * n] === 0xef &&
      bytes[from + 3 * n + 1] === 0xbc &&
      bytes[from + 3 * n + 2] >= low &&
      bytes[from + 3 * n + 2] <= high
    )
      n++;
    return n;
  };
  const letters = count(at, 0xa1, 0xba, 4);
  const digits = count((at += 3 * letters), 0x90, 0x99, 20);
  const tail = count((at += 3 * digits), 0xa1, 0xba, 3);
  at += 3 * tail;
  if (letters > 3 || digits < minimalDigits || tail > 2) return start;
  pushCue(scanner.list, cueKind.code, start, at, letters | (digits << 4) | (tail << 12));
  return at;
}
